/** A finding in words. Its params may hold text from items and servers: the result is text, never markup. */
import type { UnknownReason } from "../delegation/facts/fact";
import type { Finding } from "../delegation/checks/finding";
import { factNames, reasons } from "./en/facts";
import { findings } from "./findings";
import type { FindingWording } from "./findings";
import { format } from "./format";
import type { Message, MessageParams } from "./format";

type Said = Pick<Finding, "check" | "code" | "params">;

function wordingOf({ check, code }: Said): FindingWording | undefined {
  const words: Readonly<Record<string, FindingWording>> = findings[check];
  return words[code];
}

function isReason(value: unknown): value is UnknownReason {
  return typeof value === "string" && Object.hasOwn(reasons, value);
}

function paramsOf({ params }: Said): MessageParams {
  const { reason } = params;
  return { owner: "the owner", ...params, reason: reasons[isReason(reason) ? reason : "notAsked"] };
}

function fill(message: Message, finding: Said): string {
  const text = format(message, paramsOf(finding)).trim();
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** One short line: what is so. A code without wording (a bug, and a failing test) gives the check's id. */
export function findingHeadline(finding: Said): string {
  const wording = wordingOf(finding);
  return wording ? fill(wording.headline, finding) : finding.check;
}

/** One or two sentences: why it matters, and what next. */
export function findingWhy(finding: Said): string {
  const wording = wordingOf(finding);
  return wording ? fill(wording.why, finding) : "";
}

/** A finding in words, as a value: it comes with the code that makes all findings. */
export const findingText = { headline: findingHeadline, why: findingWhy };

/** Why something is not known, in a sentence. */
export function reasonText(reason: UnknownReason): string {
  return reasons[reason];
}

/** The name of a fact in an evidence line; one without a name as it is. */
export function factName(fact: string): string {
  const names: Readonly<Record<string, string>> = factNames;
  return Object.hasOwn(names, fact) ? (names[fact] ?? fact) : fact;
}
