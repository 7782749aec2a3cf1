/** What each check says, by its code. {owner} is the owner's name, {reason} a sentence on why something is not known. */
import type { CheckCodes } from "../providers/registry";
import type { Message } from "./format";
import { cloudFindings } from "./en/findingsCloud";
import { decidingFindings } from "./en/findingsDeciding";
import { lastTryFindings } from "./en/findingsLastTry";
import { onPremisesFindings } from "./en/findingsOnPremises";

export interface FindingWording {
  /** One short line: what is so. */
  readonly headline: Message;
  /** One or two sentences: why it matters, and what next. */
  readonly why: Message;
}

/** The wording of one or more checks, each code of each of them. */
export type FindingWords<Id extends keyof CheckCodes> = {
  readonly [C in Id]: Readonly<Record<CheckCodes[C], FindingWording>>;
};

export const findings: FindingWords<keyof CheckCodes> = {
  ...decidingFindings,
  ...lastTryFindings,
  ...cloudFindings,
  ...onPremisesFindings,
};
