import type { Fixer } from "../checks/finding";
import type { NonEmpty } from "../facts/nonEmpty";
import type { RemedyId } from "./remedyIds";

export type Shell = "exchangeOnline" | "exchangeOnPremises" | "teams" | "skype";

/** What the cmdlets of a remedy are filled with. Untrusted text: quoted by `quotePowerShell`, and by nothing else. */
export interface RemedyParams {
  /** SMTP addresses. */
  readonly owner: NonEmpty;
  readonly delegate: NonEmpty;
  /** Name of the policy that applies to the owner, where evidence told it; else the cmdlets look it up. */
  readonly policy?: NonEmpty;
  /** Origin (scheme, host and port) of the add-in's page. */
  readonly origin?: NonEmpty;
  /** Application (client) id of the add-in. */
  readonly clientId?: NonEmpty;
  /** Fully qualified name of a Lync / Skype for Business pool. */
  readonly pool?: NonEmpty;
}

export interface Cmdlets {
  /** `undo` brings back what `fix` changed. */
  readonly purpose: "check" | "fix" | "undo";
  readonly shell: Shell;
  /** The least role that may run it, as the product names it. */
  readonly role: string;
  /** Server versions or services that have these cmdlets. */
  readonly versions: string;
  /** Complete lines to paste; empty where the params do not allow safe ones. */
  readonly lines: (params: RemedyParams) => readonly string[];
}

export interface RemedyData {
  readonly id: RemedyId;
  /** Who can do it, preferred first. */
  readonly by: readonly Fixer[];
  readonly reversible: boolean;
  /** Lower first; equal ones can be done together. A finding may say otherwise. */
  readonly order: number;
  /** How long until it has effect at the latest, ISO 8601 duration; null: at once. */
  readonly wait: string | null;
  readonly cmdlets: readonly Cmdlets[];
  /** Remedies that an owner need not be asked for besides, because this one includes them. */
  readonly includesForOwner?: readonly RemedyId[];
  /** The same for an Exchange admin, by the side on which the owner's mailbox is. */
  readonly includesForExchange?: Readonly<Record<"online" | "onPremises", readonly RemedyId[]>>;
  /** Public pages it stands on. */
  readonly sources: readonly string[];
}
