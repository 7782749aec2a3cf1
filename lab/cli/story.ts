/** Plays a story: its acts in order, over one tenant, one time and one browser. */
import type { Browser, BrowserContext, Page } from "playwright-core";
import type { ActSpec, DoSpec, OpenSpec, Scenario } from "../scenario/types";
import { durationMs } from "../scenario/time";
import type { Lab } from "../server/server";
import { roleOf } from "../tenant/graph/permissions";
import type { Tenant } from "../tenant/tenant.types";
import { Desk } from "./desk";
import { Pane } from "./pane";
import { Play } from "./play";
import type { ConversionDocument, OptionsDocument, RightDocument, ScenarioResult } from "./result";
import { contextOf, judged, refusedBy } from "./run";
import type { Run, RunOptions } from "./run";

const NOWHERE: OpenSpec = { event: null, form: "read" };

/** Where an act takes place: a pane in Outlook, or a page of the add-in in a tab. */
interface Place {
  readonly scenario: Scenario;
  readonly page: Page;
  readonly play: Play | null;
  readonly desk: Desk | null;
}

/** Rejects with a sentence where an act cannot be played. */
export async function runStory(
  browser: Browser,
  lab: Lab,
  story: Scenario,
  file: string,
  options: Pick<RunOptions, "theme" | "screenshot">,
  tell: (run: Run) => void,
): Promise<void> {
  lab.load(story, file);
  // Each person has a browser of her own.
  const contexts = new Map<string, BrowserContext>();
  const windows: Place[] = [];
  const links: (string | null)[] = [];
  const acts = story.acts ?? [];
  // The item that an act is about, where it opens a page: the one that was opened last.
  let item = story.open.event;
  try {
    for (const [index, act] of acts.entries()) {
      const scenario = seatOf(story, act, windows);
      item = scenario.open.event ?? item;
      lab.sit(scenario, "asked");
      const context = contexts.get(act.as) ?? (await browser.newContext(contextOf(scenario, options.theme)));
      contexts.set(act.as, context);
      const before = {
        requests: lab.tenant.requests.length,
        changes: lab.tenant.written.length,
        mails: lab.tenant.mails.length,
      };
      const window = await open(context, lab, scenario, act, { windows, links });
      windows.push(window);
      const played = await playAct(window, act, lab);
      links.push(linkIn(played.messages));
      if (options.screenshot !== null && index === acts.length - 1) await screenshot(window, options.screenshot);
      const refused = await refusals(window);
      const result = document(file, index, item, lab, before, window, played);
      tell({
        settled: played.settled,
        result: { ...result, unhandled: [...lab.unhandled, ...refused.map(refusedBy)] },
      });
      const goesOn = acts.slice(index + 1).some(({ open: later }) => later && "act" in later && later.act === index);
      if (!goesOn) await window.page.close();
    }
  } finally {
    for (const context of contexts.values()) await context.close();
  }
}

/** The file as this act's person sees it. */
function seatOf(story: Scenario, act: ActSpec, windows: readonly Place[]): Scenario {
  const { acts: _acts, ...rest } = story;
  const client = { ...story.client, ...act.client, user: act.as };
  if (act.open && "act" in act.open) return windows[act.open.act]?.scenario ?? { ...rest, client };
  const item = act.open === undefined ? story.open : "form" in act.open ? act.open : NOWHERE;
  return { ...rest, client, open: item };
}

async function open(
  context: BrowserContext,
  lab: Lab,
  scenario: Scenario,
  act: ActSpec,
  { windows, links }: { readonly windows: readonly Place[]; readonly links: readonly (string | null)[] },
): Promise<Place> {
  const where = act.open;
  if (where && "act" in where) {
    const earlier = windows[where.act];
    if (!earlier || earlier.page.isClosed()) throw new Error(`the window of act ${where.act} is no longer open.`);
    return earlier;
  }
  const page = await context.newPage();
  if (where && ("page" in where || "request" in where)) {
    const link = "page" in where ? `${lab.paneUrl}/desk.html#${where.page}` : links[where.request];
    if (!link) throw new Error(`act ${"request" in where ? where.request : ""} sent no link to a request.`);
    return { scenario, page, play: null, desk: await Desk.at(page, link, lab) };
  }
  await page.goto(lab.hostUrl);
  const play = new Play(await Pane.in(page), lab, scenario);
  await play.wait(-1);
  play.times = await play.pane.times();
  return { scenario, page, play, desk: null };
}

interface Played {
  settled: boolean;
  conversion: ConversionDocument | null;
  messages: ScenarioResult["messages"];
}

async function playAct({ play, desk, page }: Place, act: ActSpec, lab: Lab): Promise<Played> {
  const played: Played = { settled: true, conversion: null, messages: [] };
  if (desk) await desk.settled();
  for (const deed of act.do) {
    if (typeof deed === "object") await wait(page, lab, deed.wait);
    else if (play) await inPane(play, deed, played);
    else if (desk) await desk.do(deed);
  }
  if (play) {
    await play.readMessages();
    play.preview = await play.pane.preview();
    played.messages = play.messages;
    played.settled = play.settled;
  }
  if (desk) played.settled = await desk.settled();
  return played;
}

async function inPane(play: Play, deed: Exclude<DoSpec, object>, played: Played): Promise<void> {
  switch (deed) {
    case "check":
      return;
    case "checkAgain":
      return play.press("check-again");
    case "convert":
      played.conversion = await play.convert(true);
      return;
    case "ask":
      return play.ask();
    default:
      return play.do(deed);
  }
}

/** For the servers and for the open page: its timers come at their time. */
async function wait(page: Page, lab: Lab, duration: string): Promise<void> {
  const ms = durationMs(duration) ?? 0;
  const frame = page.frames().find((one) => one.url().startsWith(lab.paneUrl));
  if (!frame) {
    lab.skip(ms);
    return;
  }
  // The lab's own script put it there.
  await frame.evaluate((time) => (Reflect.get(window, "onBehalfLabPass") as (ms: number) => Promise<void>)(time), ms);
}

function linkIn(messages: Played["messages"]): string | null {
  for (const { text } of messages) {
    const link = /https:\/\/[^\s<>"]+\/desk\.html#[^\s<>"]+/.exec(text)?.[0];
    if (link !== undefined) return link;
  }
  return null;
}

async function screenshot({ page, play }: Place, path: string): Promise<void> {
  if (play) await play.pane.screenshot(path);
  else await page.screenshot({ path, animations: "disabled" });
}

async function refusals({ play }: Place): Promise<string[]> {
  return play ? play.pane.refused() : [];
}

function document(
  file: string,
  act: number,
  item: string | null,
  lab: Lab,
  before: { readonly requests: number; readonly changes: number; readonly mails: number },
  window: Place,
  { conversion, messages }: Played,
): ScenarioResult {
  const { tenant } = lab;
  return {
    scenario: file,
    act,
    ...judged(window.play?.last ?? null),
    preview: window.play?.preview ?? null,
    conversion,
    messages,
    evidence: null,
    rights: rightsOf(tenant),
    options: optionsOf(tenant, item),
    requests: tenant.requests.slice(before.requests),
    unhandled: [],
    written: { changes: tenant.written.slice(before.changes), mails: tenant.mails.slice(before.mails) },
    milliseconds: window.play?.times ?? { firstPaint: null, verdict: null },
  };
}

/** The entries of all calendars. */
export function rightsOf({ rights, outlook }: Tenant): RightDocument[] {
  return rights
    .filter(({ level, calendar }) => level !== undefined && calendar === undefined)
    .map((right) => ({
      owner: outlook.person(right.owner).mail.toLowerCase(),
      person: outlook.person(right.delegate).mail.toLowerCase(),
      role: roleOf(right),
    }));
}

/** Of the meeting that the item carries; null where it carries none. */
export function optionsOf(tenant: Tenant, event: string | null): OptionsDocument | null {
  const record = event === null ? null : tenant.meeting(event);
  if (!record) return null;
  return {
    lobby: record.lobbyScope,
    presenters: record.presenters,
    coorganizers: record.attendees
      .filter(({ role }) => role === "coorganizer")
      .map(({ person }) => person.mail.toLowerCase()),
  };
}
