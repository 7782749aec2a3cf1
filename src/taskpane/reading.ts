/** How an assessment reads: its one sentence, its one button, and the few findings worth the first look. Pure. */
import type { CheckId, Finding, Fixer } from "../delegation/finding";
import type { Assessment } from "../delegation/verdict.types";
import { fixerName, say } from "../locales/say";
import { shortenAddress } from "../locales/shorten";
import type { Look } from "./state";

export type Tone = "good" | "try" | "missing" | "neutral";

export type Press =
  | {
      readonly kind: "signIn" | "convert" | "addTeams" | "formLink" | "ownMeeting" | "copyLink" | "checkAgain";
      readonly label: string;
    }
  | { readonly kind: "whatToDo"; readonly label: string };

export interface Reading {
  readonly tone: Tone;
  readonly title: string;
  readonly notes: readonly string[];
  readonly primary: Press | null;
  readonly secondary: readonly Press[];
  /** At most three. */
  readonly first: readonly Finding[];
  /** More of the same sort, folded. */
  readonly more: readonly Finding[];
  /** Explaining unknowns, folded into one line. */
  readonly unknown: readonly Finding[];
}

const FIRST = 3;

/** The owner's name as it goes into sentences. */
export function ownerLabel(assessment: Pick<Assessment, "ownerName" | "owner">): string {
  return assessment.ownerName ?? (assessment.owner ? shortenAddress(assessment.owner) : say("theOwner"));
}

/** A window can be opened that may make the unknown known. On-premises no sign-in would tell anything. */
export function canSignIn({ facts: { token }, assessment }: Look): boolean {
  const asked = assessment.findings.some(({ check, status }) => check === "consent" && status !== "notApplicable");
  return asked && !token.known && token.reason === "signInNeeded";
}

/** Without these, there is nothing that a conversion could be tried on. */
const NEEDED: readonly CheckId[] = ["item", "saved", "consent"];

function canTry({ assessment }: Look): boolean {
  const missing = assessment.findings.some(({ check, status }) => status === "unknown" && NEEDED.includes(check));
  return assessment.route === "graph" && !missing;
}

function press(kind: Press["kind"], label: string): Press {
  return { kind, label };
}

function whatToDo(fixer: Fixer | undefined, owner: string): Press {
  return fixer === undefined || fixer === "you" || fixer === "nobody"
    ? press("whatToDo", say("seeWhatToDo"))
    : press("whatToDo", say("writeTo", { who: fixerName(fixer, owner) }));
}

function title(look: Look, failedDeciding: number): string {
  const { assessment } = look;
  const owner = ownerLabel(assessment);
  const series = assessment.item !== null && assessment.item.kind !== "single";
  const failed = assessment.findings.filter((finding) => finding.status === "fail");
  const byEvidence = failed.some((finding) => finding.evidence.some((line) => line.source === "evidence"));
  switch (assessment.verdict) {
    case "ready":
      if (assessment.route === "outlookButton")
        return say(assessment.own ? "verdictOutlookButtonOwn" : "verdictOutlookButton", { owner });
      if (series) return say(assessment.own ? "verdictReadySeriesOwn" : "verdictReadySeries", { owner });
      return say(assessment.own ? "verdictReadyOwn" : "verdictReady", { owner });
    case "alreadyOnline":
      if (assessment.formLacksLink) return say("verdictFormLacksLink");
      return say(isDoubtful(assessment) ? "verdictOnlineDoubtful" : "verdictAlreadyOnline");
    case "cannot":
      return say("verdictCannot");
    case "blocked":
      return say("verdictBlocked", { count: Math.max(1, failedDeciding) });
    case "notCertain":
      if (canSignIn(look)) return say("verdictSignIn");
      if (byEvidence) return say(canTry(look) ? "verdictNotCertainEvidence" : "verdictNoRouteEvidence");
      if (failed.length > 0) return say(canTry(look) ? "verdictDoubtful" : "verdictNotFinished");
      return say(canTry(look) ? "verdictNotCertain" : "verdictNoRoute");
  }
}

function buttons(look: Look, firstFixer: Fixer | undefined): readonly Press[] {
  const { assessment } = look;
  const series = assessment.item !== null && assessment.item.kind !== "single";
  const owner = ownerLabel(assessment);
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
    case "blocked":
      return [whatToDo(firstFixer, owner), ...signIn, ...second];
    case "cannot":
      return second;
    case "notCertain":
      if (signIn.length > 0) return [...signIn, ...second];
      if (canTry(look)) {
        // What IT's evidence names can be mended meanwhile; what is only unknown is nobody's task yet.
        const known = assessment.findings.some(({ status }) => status === "fail");
        const help = known && firstFixer !== undefined && firstFixer !== "nobody";
        return [
          press("convert", say("convertAnyway")),
          ...(help ? [press("whatToDo", say("seeWhatToDo"))] : []),
          ...second,
        ];
      }
      if (firstFixer !== undefined && firstFixer !== "nobody") return [whatToDo(firstFixer, owner), ...second];
      return [press("checkAgain", say("checkAgain")), ...second];
  }
}

function notes(look: Look): string[] {
  const { assessment } = look;
  const result: string[] = [];
  const kind = assessment.item?.kind;
  const goesOn = assessment.verdict === "ready" || (assessment.verdict === "notCertain" && canTry(look));
  if (goesOn && (kind === "occurrence" || kind === "exception")) result.push(say("occurrenceNote"));
  if (assessment.formLacksLink) result.push(say("formLacksLink"));
  return result;
}

/** It is online, and the last try or the link itself shows that something is wrong with it. */
function isDoubtful({ verdict, findings }: Look["assessment"]): boolean {
  return verdict === "alreadyOnline" && findings.some(({ check, status }) => check === "lastTry" && status === "fail");
}

function toneOf(look: Look): Tone {
  if (look.assessment.formLacksLink || isDoubtful(look.assessment)) return "missing";
  switch (look.assessment.verdict) {
    case "ready":
    case "alreadyOnline":
      return "good";
    case "blocked":
      return "missing";
    case "cannot":
      return "neutral";
    case "notCertain":
      return "try";
  }
}

export function read(look: Look): Reading {
  const { findings, verdict } = look.assessment;
  const failedDeciding = findings.filter((finding) => finding.deciding && finding.status === "fail");
  const signInFirst = verdict === "notCertain" && canSignIn(look);
  // What is unknown only because something before it is unknown would say the same thing again.
  const root = findings.find(({ check, status }) => status === "unknown" && NEEDED.includes(check));
  const listed = findings.filter((finding) => {
    if (finding.status === "fail") return true;
    // Before the sign-in, everything is unknown for one and the same reason: the title has said it.
    if (verdict !== "notCertain" || signInFirst || finding.status !== "unknown" || !finding.deciding) return false;
    return root === undefined || finding === root;
  });
  // What is online already is shown by its link, not by a list of what would be in the way.
  const order = (finding: Finding): number => (finding.status === "fail" ? 0 : 1);
  const apart = isDoubtful(look.assessment) ? listed.filter(({ check }) => check === "lastTry") : [];
  const shown = verdict === "alreadyOnline" ? apart : listed.toSorted((a, b) => order(a) - order(b));
  const [primary = null, ...secondary] = buttons(look, (failedDeciding[0] ?? shown[0])?.fixedBy[0]);
  return {
    tone: toneOf(look),
    title: title(look, failedDeciding.length),
    notes: notes(look),
    primary,
    secondary,
    first: shown.slice(0, FIRST),
    more: shown.slice(FIRST),
    unknown:
      root !== undefined || verdict === "alreadyOnline" || verdict === "cannot"
        ? []
        : findings.filter((finding) => finding.status === "unknown" && !finding.deciding),
  };
}

/** A private item of which nothing may be shown. */
export function isPrivate(look: Look): boolean {
  const { item, findings } = look.assessment;
  return item === null && findings.some((finding) => finding.check === "privateItem" && finding.status === "fail");
}
