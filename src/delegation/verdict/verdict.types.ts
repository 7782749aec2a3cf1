/** The outcome of all checks together; what the pane shows first and the runner prints. */
import type { Finding } from "../checks/finding";
import type { EmailAddress } from "../facts/facts";

export type VerdictKind = "ready" | "alreadyOnline" | "cannot" | "blocked" | "notCertain";

/** How it would be done. */
export type Route = "graph" | "outlookButton" | "ownMeeting";

export type ItemKind = "single" | "series" | "occurrence" | "exception";

export interface ItemSummary {
  /** What was opened. An occurrence or exception converts its series. */
  readonly kind: ItemKind;
  readonly subject: string;
  /** ISO 8601 UTC. */
  readonly start: string;
  readonly end: string;
}

/** One of several meetings that may be the one that was opened. Of a private one nothing but its times is told. */
export interface Candidate {
  /** Graph's id: handed back to say "this one". */
  readonly id: string;
  readonly subject: string;
  /** ISO 8601 UTC. */
  readonly start: string;
  readonly end: string;
  readonly location: string;
  /** The first words of its text; "" where there are none. */
  readonly preview: string;
}

export interface Assessment {
  readonly verdict: VerdictKind;
  /** Which provider's rules were asked: one of the registry's; null where none serves. */
  readonly provider: string | null;
  readonly route: Route | null;
  /** Also offered beside the main route: "add Teams as well" or a Skype meeting of the delegate's own. */
  readonly secondRoute: Route | null;
  /** Lower-case primary SMTP addresses. */
  readonly owner: EmailAddress | null;
  readonly delegate: EmailAddress | null;
  readonly ownerName: string | null;
  /** The delegate is the owner: "on behalf" is left out of every sentence. */
  readonly own: boolean;
  /** null where nothing of it may be shown (private) or nothing is known. */
  readonly item: ItemSummary | null;
  /** Where the meeting is already: an https link of a known host, or null. */
  readonly existingLink: string | null;
  /** Where it is not clear which meeting was opened: those it may be. Empty otherwise. */
  readonly candidates: readonly Candidate[];
  /** It is online, and the open form does not hold its join link: its Save or Send would take it offline again. */
  readonly formLacksLink: boolean;
  /** All, those that matter first: deciding failures, deciding unknowns, failures by evidence, other unknowns, passes, not applicable. */
  readonly findings: readonly Finding[];
}
