/** What stands in the way of a meeting, and what can be done about it. Pure, and without words. */
import type { CheckId, Finding } from "../delegation/checks/finding";
import type { AssessedItem } from "../app/gatherItem";

/** Without these, there is nothing that a conversion could be tried on. */
const NEEDED: readonly CheckId[] = ["item", "saved", "consent"];

/** A window can be opened that may make the unknown known. On-premises no sign-in would tell anything. */
export function canSignIn({ facts: { token }, assessment }: AssessedItem): boolean {
  const asked = assessment.findings.some(({ check, status }) => check === "consent" && status !== "notApplicable");
  return asked && !token.known && token.reason === "signInNeeded";
}

/** What is unknown only because something before it is unknown: that one; else null. */
export function rootOf({ assessment }: AssessedItem): Finding | null {
  return assessment.findings.find(({ check, status }) => status === "unknown" && NEEDED.includes(check)) ?? null;
}

/** Nothing known forbids it, and what is needed to try is there. */
export function canTry(look: AssessedItem): boolean {
  return look.assessment.route === "graph" && rootOf(look) === null;
}

/** IT's evidence says that it is missing. */
export function isByEvidence({ status, evidence }: Finding): boolean {
  return status === "fail" && evidence.some(({ source }) => source === "evidence");
}

/** Before the sign-in, everything is unknown for one and the same reason. */
export function waitsForSignIn(look: AssessedItem): boolean {
  return look.assessment.verdict === "notCertain" && canSignIn(look);
}

function isLastTry({ check, status }: Finding): boolean {
  return check === "lastTry" && status === "fail";
}

/** It is online, and the last try or the link itself shows that something is wrong with it. */
export function isDoubtful({ verdict, findings }: AssessedItem["assessment"]): boolean {
  return verdict === "alreadyOnline" && findings.some(isLastTry);
}

/** What to list: all that is missing, then what decides and is not known, each root in place of what follows from it. */
export function blockersOf(look: AssessedItem): readonly Finding[] {
  const { findings, verdict } = look.assessment;
  // What is online already is shown by its link, not by a list of what would be in the way.
  if (verdict === "alreadyOnline") return isDoubtful(look.assessment) ? findings.filter(isLastTry) : [];
  const root = rootOf(look);
  const unknown = findings.filter(({ status, deciding }) => status === "unknown" && deciding);
  const told = verdict !== "notCertain" || waitsForSignIn(look) ? [] : root ? [root] : unknown;
  return [...findings.filter(({ status }) => status === "fail"), ...told];
}
