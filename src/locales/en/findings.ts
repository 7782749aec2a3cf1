/** What each check says, by its code. {owner} is the owner's name, {reason} a sentence on why something is not known. */
import type { CheckCodes } from "../../delegation/checks/index";
import type { Message } from "../format";
import { cloudFindings } from "./findingsCloud";
import { decidingFindings } from "./findingsDeciding";
import { lastTryFindings } from "./findingsLastTry";
import { onPremisesFindings } from "./findingsOnPremises";

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
