/** What a check answers. */
import type { Facts } from "./facts";
import type { FactSource, UnknownReason } from "./fact";
import type { RemedyId } from "./remedyIds";

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

/** In the order in which they decide and are listed. Published: never renamed. */
export const CHECK_IDS = [
  // deciding, in order of precedence
  "item",
  "saved",
  "organizer",
  "cancelled",
  "over",
  "notOnlineYet",
  "privateItem",
  "editRight",
  "consent",
  "tokenAccount",
  "teamsAllowed",
  "skypeDelegation", // deciding on-premises, in place of the two above
  "lastTry", // decides only while its outcome is in doubt
  // explaining, cloud
  "actingFor",
  "ownerMailbox",
  "delegateFlag",
  "sendOnBehalf",
  "fullAccessSendAs",
  "addressList",
  "meetingPolicy",
  "teamsLicence",
  "sameOrganisation",
  "applicationAccess",
  "ewsLists",
  "preferredProvider",
  "client",
  // explaining, on-premises
  "ucwa",
  "enableDelegation",
  "exchangeDelegateSync",
  "bothPolicies",
  "enterpriseVoice",
  "delegateIsPerson",
  "delegateCount",
  "sameHoming",
  "ownerClient",
  "syncState",
  "clientBugs",
] as const;

export type CheckId = (typeof CHECK_IDS)[number];

/** Values put into wording; dates as ISO 8601 strings are formatted by the wording. */
export type Params = Readonly<Record<string, string | number>>;

/** "Why do you think so?": which fact, from where, seen when (epoch ms), or why it is not known. */
export interface EvidenceLine {
  readonly fact: string;
  readonly source: FactSource;
  readonly at: number | null;
  readonly value?: string;
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

/** One file per check in `checks/`; listed in one ordered array there. */
export interface Check {
  readonly id: CheckId;
  /** Whether it decides in this situation (cloud or on-premises). */
  decides(facts: Facts): boolean;
  evaluate(facts: Facts): CheckAnswer;
}

/** What a check itself says; the engine adds id and deciding. */
export interface CheckAnswer {
  readonly status: Status;
  readonly code: string;
  readonly params?: Params;
  readonly evidence?: readonly EvidenceLine[];
  readonly fixedBy?: readonly Fixer[];
  readonly wait?: string | null;
  readonly remedies?: readonly Remedy[];
}
