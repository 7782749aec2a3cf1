/** What a check answers. */
import type { CHECKS } from "../../providers/registry";
import type { Facts } from "../facts/facts";
import type { FactSource, UnknownReason } from "../facts/fact";
import type { ReadName } from "./reads";
import type { RemedyId } from "../remedies/remedyIds";

export type Status = "pass" | "fail" | "unknown" | "notApplicable";

export type Fixer =
  | "you"
  | "owner"
  | "exchangeAdmin"
  | "teamsAdmin"
  | "skypeAdmin"
  | "entraAdmin"
  | "desktopSupport"
  | "addinAdmin"
  | "nobody";

/** Published: never renamed. */
export type CheckId = (typeof CHECKS)[number]["id"];

/** Which part of the page and of the list a check belongs to: those that decide, and those that explain on either side. */
export type CheckGroup = "deciding" | "cloud" | "onPremises";

/** What a check is about: the open form, one meeting wherever it was found, or the mailboxes and rights behind it. */
export type CheckSubject = "form" | "meeting" | "mailbox";

/** Values put into wording; dates as ISO 8601 strings are formatted by the wording. */
export type Params = Readonly<Record<string, string | number>>;

/** "Why do you think so?": which fact, from where, seen when (epoch ms), or why it is not known. */
export interface EvidenceLine {
  readonly fact: string;
  readonly source: FactSource;
  readonly at: number | null;
  /** As the server or Outlook writes it. Untrusted text. */
  readonly value?: string;
  /** In place of a value: what only a language can say. */
  readonly word?: "yes" | "no" | "none" | "notSet";
  readonly reason?: UnknownReason;
  /** The server's own code and words, for IT. Untrusted text. */
  readonly code?: string;
  readonly message?: string;
}

export interface Remedy {
  /** Wording key under `remedies`: title, steps and message are written there. */
  readonly id: RemedyId;
  readonly by: Fixer;
  readonly params: Params;
  /** Remedies with a lower number must be done first; equal numbers can be done together. */
  readonly order: number;
  /** How long until it has effect, ISO 8601 duration, or null when at once. */
  readonly wait: string | null;
}

export interface Finding {
  readonly check: CheckId;
  readonly status: Status;
  readonly deciding: boolean;
  /** Wording key: `findings.<check>.<code>` has headline and why. */
  readonly code: string;
  readonly params: Params;
  readonly evidence: readonly EvidenceLine[];
  /** Preferred first; empty for pass and not applicable. */
  readonly fixedBy: readonly Fixer[];
  /** How long a fix takes to have effect, ISO 8601 duration, or null. */
  readonly wait: string | null;
  readonly remedies: readonly Remedy[];
}

/** One file per check in `checks/`, made by `defineCheck`; listed in one ordered array there. */
export interface Check {
  readonly id: string;
  readonly group: CheckGroup;
  readonly subject: CheckSubject;
  readonly isRight: boolean;
  readonly codes: Readonly<Record<string, Status>>;
  readonly reads: readonly ReadName[];
  readonly remedies: readonly RemedyId[];
  readonly sources: readonly string[];
  /** Whether it decides in this situation (cloud or on-premises). */
  decides(facts: Facts): boolean;
  evaluate(facts: Facts): CheckAnswer;
}

/** What a check itself says; the engine adds id and deciding. */
export interface CheckAnswer {
  readonly status: Status;
  readonly code: string;
  readonly params: Params;
  readonly evidence: readonly EvidenceLine[];
  readonly fixedBy: readonly Fixer[];
  readonly wait: string | null;
  readonly remedies: readonly Remedy[];
}
