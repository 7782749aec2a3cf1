/** What must be true of every cell, whatever went wrong. Each names what is broken, in words for the table. */
import type { CheckId } from "../../src/delegation/checks/finding";
import type { PaneState } from "../../src/taskpane/state";
import { parseHtml } from "../../src/app/gather/testing/office";
import type { Call, Stage } from "./stage";
import type { Fault } from "./faults";
import type { Flow } from "./flows";

/** The world before anything went wrong. */
export interface Before {
  readonly mails: number;
  readonly changes: number;
  readonly online: boolean;
  readonly words: string;
  readonly subject: string;
}

export function itemKey(stage: Stage, flow: Flow): string {
  return flow.item || (stage.world.scenario.open.event ?? "");
}

function words(html: string): string {
  return parseHtml(html).body.textContent.replace(/\s+/g, " ").trim();
}

export function remember(stage: Stage, flow: Flow): Before {
  const { tenant, form } = stage.world;
  return {
    mails: tenant.mails.length,
    changes: tenant.written.length,
    online: isOnline(stage, flow),
    words: words(form.body),
    subject: form.subject,
  };
}

/** Of a series, the master: that is what is converted. */
function stored(stage: Stage, flow: Flow) {
  const { tenant, scenario } = stage.world;
  const key = itemKey(stage, flow);
  const spec = scenario.events.find((event) => event.id === key);
  return tenant.outlook.find(spec?.master ?? key);
}

export function isOnline(stage: Stage, flow: Flow): boolean {
  return stored(stage, flow)?.isOnlineMeeting === true;
}

function ownMeetings(stage: Stage): number {
  return stage.world.tenant.written.filter(({ field }) => field === "onlineMeeting").length;
}

/** Wrong whatever was said: a promise about the tenant. */
export function brokenInTenant(stage: Stage, before: Before): string[] {
  const { tenant, form, submitted } = stage.world;
  const broken: string[] = [];
  const wentOnline = tenant.written
    .slice(before.changes)
    .filter(({ field, after }) => field === "isOnlineMeeting" && after === true);
  const perItem = new Map<string, number>();
  for (const { item } of wentOnline) perItem.set(item, (perItem.get(item) ?? 0) + 1);
  if ([...perItem.values()].some((times) => times > 1)) broken.push("converted twice");
  const updates = tenant.mails.slice(before.mails).filter(({ for: why }) => why === "update");
  const mailed = updates.map(({ item }) => item);
  if (new Set(mailed).size < mailed.length) broken.push("mailed twice");
  if (submitted.filter((action) => action === "save").length > 1) broken.push("saved twice");
  if (ownMeetings(stage) > 1) broken.push("two Skype meetings");
  const now = words(form.body);
  if (before.words !== "" && !now.includes(before.words)) broken.push("the form's text is not what the person wrote");
  if (form.subject !== before.subject) broken.push("the subject changed");
  return broken;
}

/** What the sentences claim; "it is not certain" claims nothing. */
const SAYS_OFFLINE =
  /(is|was)( not|n[’']t) (put )?online|did( not|n[’']t) go online|no longer online|(could not|couldn[’']t) be saved/i;
const SAYS_ONLINE = /^it( is|[’']s) online/i;
const SAYS_UNTOUCHED = /nothing (was|has been|has) changed|nothing changed/i;

/** What is said against what the tenant holds. */
export function brokenInWords(stage: Stage, flow: Flow, before: Before): string[] {
  const state = stage.pane.get();
  const broken: string[] = [];
  const online = isOnline(stage, flow);
  const { world } = stage;
  const link = stored(stage, flow)?.joinUrl ?? null;
  if (state.phase === "broken") broken.push(`the pane broke: ${state.message}`);
  if (state.phase === "assessed") {
    const { verdict, route } = state.look.assessment;
    if (verdict === "alreadyOnline" && !online) broken.push("says that it is online, and it is not");
    if (route === "graph" && online) broken.push(`says ${verdict}, and it is online`);
  }
  if (state.phase === "converted") {
    const { result, message } = state;
    const { code, outcome } = result;
    if ((outcome === "converted" || outcome === "pending") && !online)
      broken.push(`${code}: says online, and it is not`);
    if (SAYS_ONLINE.test(message) && !online) broken.push(`${code}: says online, and it is not`);
    if (SAYS_OFFLINE.test(message) && online) broken.push(`${code}: says not online, and it is`);
    const changed = world.tenant.written.length > before.changes;
    if (SAYS_UNTOUCHED.test(message) && changed) broken.push(`${code}: says that nothing was changed`);
    if (result.joinUrl !== null && result.joinUrl !== link) broken.push(`${code}: another link than the calendar's`);
    if (result.organizer !== null && result.organizer !== stored(stage, flow)?.organizer.mail.toLowerCase())
      broken.push(`${code}: another organizer than the calendar's`);
    const holds = link !== null && world.holds(link);
    if (result.formHoldsBlock === true && !holds) broken.push(`${code}: says that the form holds the link`);
    if (/formNotHeld/.test(code) && holds) broken.push(`${code}: says that the form lacks the link`);
    if (outcome === "converted" && result.stepFailed === null && stage.world.scenario.open.form === "compose" && !holds)
      broken.push(`${code}: all done, and the form lacks the link`);
  }
  if (state.phase === "ownMade") {
    const { code, outcome } = state.result;
    const made = ownMeetings(stage) > 0;
    if (outcome === "converted" && !made) broken.push(`${code}: says made, and it is not`);
    if (/^ownNotMade/.test(code) && made) broken.push(`${code}: says not made, and it is`);
  }
  return broken;
}

/** What an answer tells of rights, so that a check may fail by it. */
function tells({ name }: Fault, { to }: Call): readonly CheckId[] {
  if (to === "ucwa") return name === "403" ? ["ucwa"] : [];
  if (/^403 OData/.test(name)) return ["applicationAccess", "editRight"];
  if (/^403 (access|send)/.test(name)) return ["editRight", "organizer", "privateItem"];
  if (/^404 mailbox/.test(name)) return ["ownerMailbox", "actingFor"];
  if (/^404 user/.test(name)) return ["ownerMailbox"];
  if (/^4(04|10)/.test(name)) return ["saved", "ownerMailbox"];
  if (/consent|sign-in|account|rule|admin/.test(name)) return ["consent", "tokenAccount"];
  return [];
}

/** Findings that fail now and did not before, and that this fault does not tell. */
export function brokenInRights(state: PaneState, clean: ReadonlySet<CheckId>, fault: Fault, call: Call): string[] {
  if (state.phase !== "assessed") return [];
  const told = tells(fault, call);
  return state.look.assessment.findings
    .filter(({ check, status }) => status === "fail" && !clean.has(check))
    .filter(({ check }) => !told.includes(check))
    .map(({ check, code }) => `${check} ${code}: denied by ${call.to}`);
}

export function failing(state: PaneState): ReadonlySet<CheckId> {
  if (state.phase !== "assessed") return new Set();
  return new Set(state.look.assessment.findings.filter(({ status }) => status === "fail").map(({ check }) => check));
}
