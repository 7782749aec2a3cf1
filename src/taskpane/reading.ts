/** How an assessment reads: its one sentence, its one button, and who has to do what. Pure. */
import type { Finding, Fixer } from "../delegation/checks/finding";
import type { Assessment } from "../delegation/verdict/verdict.types";
import { fixerName, say, type PaneKey } from "../locales/say";
import { shortenAddress } from "../locales/shorten";
import { duration, moment, pastDay, weekMoment } from "../locales/when";
import { askedAt, type Ask } from "./asks";
import { blockersOf, canSignIn, canTry, isByEvidence, isDoubtful, rootOf, waitsForSignIn } from "./blockers";
import type { AssessedItem } from "../app/gatherItem";
import { tasksOf, waitOf, type Task } from "./tasks";

export type Tone = "good" | "try" | "missing" | "neutral";

export type Press =
  | {
      readonly kind: "signIn" | "convert" | "addTeams" | "formLink" | "ownMeeting" | "copyLink" | "checkAgain";
      readonly label: string;
    }
  /** A mail opens. */
  | { readonly kind: "ask"; readonly fixer: Fixer; readonly label: string };

export interface Reading {
  readonly tone: Tone;
  /** The finding itself, never how many there are. */
  readonly title: string;
  readonly notes: readonly string[];
  readonly primary: Press | null;
  readonly secondary: readonly Press[];
  /** Who has to do what, in the order in which they are asked. */
  readonly tasks: readonly Task[];
  /** What is not known, and nobody is to be asked about it; the title has said the first. */
  readonly open: readonly Finding[];
}

/** The owner's name as it goes into sentences. */
export function ownerLabel(assessment: Pick<Assessment, "ownerName" | "owner">): string {
  return assessment.ownerName ?? (assessment.owner ? shortenAddress(assessment.owner) : say("theOwner"));
}

/** What did not answer is its own title: it is no finding about the meeting. */
const REASON_TITLES: Readonly<Partial<Record<string, PaneKey>>> = {
  offline: "titleOffline",
  throttled: "titleBusy",
  serverError: "titleServer",
};

function reasonTitle({ evidence, status }: Finding): string | null {
  const line = evidence.find(({ reason }) => reason !== undefined);
  if (status !== "unknown" || line?.reason === undefined) return null;
  if (line.reason === "noAnswer") return say(line.source === "outlook" ? "titleOutlookSilent" : "titleServerSilent");
  // A server that refuses names its reason; a proxy's page has none.
  if (line.reason === "malformed" && line.source !== "outlook" && line.code === undefined) return say("titleProxy");
  const key = REASON_TITLES[line.reason];
  return key === undefined ? null : say(key);
}

/** A link that is another provider's, or not there yet: more than "online already". */
function specialLink({ findings }: Assessment): Finding | undefined {
  return findings.find(
    ({ check, code }) => check === "notOnlineYet" && (code === "otherLink" || code === "linkPending"),
  );
}

function titleOf(look: AssessedItem, lead: Finding | undefined): string {
  const { assessment } = look;
  const owner = ownerLabel(assessment);
  const series = assessment.item !== null && assessment.item.kind !== "single";
  const headline = (finding: Finding): string => look.words?.headline(finding) ?? finding.check;
  switch (assessment.verdict) {
    case "ready":
      if (assessment.route === "outlookButton")
        return say(assessment.own ? "verdictOutlookButtonOwn" : "verdictOutlookButton", { owner });
      if (series) return say(assessment.own ? "verdictReadySeriesOwn" : "verdictReadySeries", { owner });
      return say(assessment.own ? "verdictReadyOwn" : "verdictReady", { owner });
    case "alreadyOnline": {
      if (assessment.formLacksLink) return say("verdictFormLacksLink");
      const special = specialLink(assessment);
      if (special && !isDoubtful(assessment)) return headline(special);
      return say(isDoubtful(assessment) ? "verdictOnlineDoubtful" : "verdictAlreadyOnline");
    }
    case "cannot":
    case "blocked":
      return lead ? headline(lead) : say("verdictCannot");
    case "notCertain":
      if (waitsForSignIn(look)) return say("verdictSignIn", { owner });
      if (!lead) return say("verdictNotCertain");
      if (lead.status === "fail" || rootOf(look)) return reasonTitle(lead) ?? headline(lead);
      return reasonTitle(lead) ?? (canTry(look) ? say("verdictNotCertain") : headline(lead));
  }
}

function notesOf(look: AssessedItem, lead: Finding | undefined, tasks: readonly Task[]): string[] {
  const { assessment, facts } = look;
  const kind = assessment.item?.kind;
  const tries = assessment.verdict === "notCertain" && canTry(look);
  const notes: string[] = [];
  if (assessment.verdict === "ready" && assessment.route === "graph") notes.push(toldNote(look));
  if ((assessment.verdict === "ready" || tries) && (kind === "occurrence" || kind === "exception"))
    notes.push(say("occurrenceNote"));
  if (assessment.formLacksLink) notes.push(say("formLacksLink"));
  else if (assessment.verdict === "alreadyOnline") {
    const special = specialLink(assessment);
    if (special && look.words) notes.push(look.words.why(special));
  }
  if (waitsForSignIn(look)) return [...notes, say("signInWhy")];
  if (!lead || assessment.verdict === "ready") return notes;
  // The title is about trying; why it is not certain is listed below.
  if (tries && lead.status === "unknown" && reasonTitle(lead) === null) return notes;
  if (look.words) notes.push(look.words.why(lead));
  const told = lead.evidence.find(({ source, at }) => source === "evidence" && at !== null)?.at;
  if (isByEvidence(lead) && typeof told === "number")
    notes.push(say("byEvidence", { time: moment(told, facts.now, facts.client.displayLanguage) }));
  // Where several people are asked, each of them has a line of their own about it.
  const wait = lead.status === "fail" && tasks.length < 2 ? waitOf([lead]) : null;
  if (wait !== null) notes.push(say("takesUpTo", { duration: duration(wait, facts.client.displayLanguage) }));
  if (tries) notes.push(say("canTryNote"));
  return notes;
}

/** Whether anybody will get mail at all; how many is counted before anything is changed. */
function toldNote({ facts }: AssessedItem): string {
  const attendees = facts.item.known ? facts.item.value?.attendees : undefined;
  const nobody = attendees?.known === true && attendees.value.length === 0;
  return say(nobody ? "readyNobody" : "readyTold");
}

function press(kind: Exclude<Press["kind"], "ask">, label: string): Press {
  return { kind, label };
}

/** The mail to whoever was not asked yet; once all were, looking whether it is done. */
function askButtons(look: AssessedItem, tasks: readonly Task[], asks: readonly Ask[]): readonly Press[] {
  const others = tasks.filter(({ fixer }) => fixer !== "you");
  const next = others.find((task) => askedAt(asks, task) === null);
  const who = (fixer: Fixer): string => fixerName(fixer, ownerLabel(look.assessment));
  if (next) return [{ kind: "ask", fixer: next.fixer, label: say("askByMail", { who: who(next.fixer) }) }];
  const again = others[0];
  const check = press("checkAgain", say("checkAgain"));
  return again
    ? [check, { kind: "ask", fixer: again.fixer, label: say("askAgain", { who: who(again.fixer) }) }]
    : [check];
}

function buttonsOf(look: AssessedItem, tasks: readonly Task[], asks: readonly Ask[]): readonly Press[] {
  const { assessment } = look;
  const series = assessment.item !== null && assessment.item.kind !== "single";
  const second: Press[] = [];
  if (assessment.secondRoute === "graph") second.push(press("addTeams", say("addTeams")));
  if (assessment.secondRoute === "ownMeeting") second.push(press("ownMeeting", say("ownMeeting")));
  const other = assessment.findings.some(({ check, status }) => check === "tokenAccount" && status === "fail");
  const signIn = canSignIn(look) || other ? [press("signIn", say(other ? "signInOther" : "signIn"))] : [];
  switch (assessment.verdict) {
    case "ready":
      if (assessment.route === "outlookButton") return [press("convert", say("showButton")), ...second];
      return [press("convert", say(series ? "convertSeries" : "convert")), ...second];
    case "alreadyOnline": {
      const copy = assessment.existingLink === null ? [] : [press("copyLink", say("copyLink"))];
      const put = assessment.formLacksLink ? [press("formLink", say("formLink"))] : [];
      return [...put, ...copy, ...second];
    }
    case "cannot":
      return second;
    case "blocked":
      // Another account is a matter of one window, and nobody's task but hers.
      if (other) return [...signIn, ...second];
      return [...askButtons(look, tasks, asks), ...signIn, ...second];
    case "notCertain": {
      if (waitsForSignIn(look)) return [press("signIn", say("signIn")), ...second];
      if (!canTry(look)) return [...askButtons(look, tasks, asks), ...second];
      const convert = press("convert", say("convertAnyway"));
      // What is known to be missing is mended first; what is only unknown is nobody's task yet.
      const missing = tasks.some(({ findings }) => findings.some(({ status }) => status === "fail"));
      return missing ? [...askButtons(look, tasks, asks), convert, ...second] : [convert, ...second];
    }
  }
}

function toneOf({ assessment }: AssessedItem, lead: Finding | undefined): Tone {
  if (assessment.formLacksLink || isDoubtful(assessment)) return "missing";
  switch (assessment.verdict) {
    case "ready":
    case "alreadyOnline":
      return "good";
    case "blocked":
      return "missing";
    case "cannot":
      return "neutral";
    case "notCertain":
      return lead?.status === "fail" ? "missing" : "try";
  }
}

/** @param asks who was asked for what before */
export function read(look: AssessedItem, asks: readonly Ask[] = []): Reading {
  const { verdict } = look.assessment;
  const blockers = blockersOf(look);
  const [lead] = blockers;
  const helps =
    verdict === "blocked" || isDoubtful(look.assessment) || (verdict === "notCertain" && !waitsForSignIn(look));
  // Where a try is as good as a question, only what is known to be missing is asked for.
  const asked = canTry(look) ? blockers.filter(({ status }) => status === "fail") : blockers;
  // Which of several meetings it is, only she can say, and the list of them asks her.
  const choosing = look.assessment.candidates.length > 0;
  const tasks = helps && !choosing ? tasksOf(asked) : [];
  const [primary = null, ...secondary] = choosing ? [] : buttonsOf(look, tasks, asks);
  const listed = blockers.filter((finding) => !tasks.some(({ findings }) => findings.includes(finding)));
  return {
    tone: toneOf(look, lead),
    title: titleOf(look, lead),
    notes: notesOf(look, lead, tasks),
    primary,
    secondary,
    tasks,
    open: verdict === "notCertain" && helps && !choosing && rootOf(look) === null ? listed : [],
  };
}

/** "You asked Annelies Peeters on Monday." */
export function askedSentence(at: number, who: string, { now, client }: AssessedItem["facts"]): string {
  const language = client.displayLanguage;
  const time = weekMoment(at, now, language);
  const day = pastDay(at, now, language);
  return day === null ? say("youAskedToday", { who, time }) : say("youAskedOn", { who, day });
}

/** "Mon 09:12": when somebody was asked. */
export function askedTime(at: number, { now, client }: AssessedItem["facts"]): string {
  return weekMoment(at, now, client.displayLanguage);
}

/** A private item of which nothing may be shown. */
export function isPrivate(look: AssessedItem): boolean {
  const { item, findings } = look.assessment;
  return item === null && findings.some((finding) => finding.check === "privateItem" && finding.status === "fail");
}
