/** What both ports of the lab share: the situation that is loaded now. */
import type { FormAction, HostFix, HostMail, PickerEntry } from "../outlook/state";
import type { Platform } from "../identity/platform";
import type { Scenario } from "../scenario/types";
import type { Tenant } from "../tenant/tenant.types";
import type { Bundles } from "./bundles";

export interface Picker {
  readonly scenarios: readonly PickerEntry[];
  /** Null where there is none of that name. */
  read(file: string): Promise<Scenario | null>;
}

/** What a visitor of the demo has done since the situation was loaded. */
export interface Visitor {
  /** As it was loaded: what is open, and who sits there, may have changed since. */
  readonly home: Scenario;
  /** id of the new item in the open form, while no server has seen it. */
  draft: string | null;
  /** A page of the add-in has been opened. */
  paneOpened: boolean;
  /** How many new items were begun. */
  drafts: number;
  /** What somebody put right, and how many requests there had been by then; null: nobody has. */
  fixed: { readonly fix: HostFix; readonly requests: number } | null;
  /** What was sent from windows that the add-in opened. */
  readonly mails: HostMail[];
}

export function newVisitor(home: Scenario): Visitor {
  return { home, draft: null, drafts: 0, fixed: null, paneOpened: false, mails: [] };
}

export interface LabSite {
  /** Where people sign in when Outlook does not do it for the add-in; left out where nobody browses. */
  readonly platform?: Platform;
  scenario: Scenario;
  file: string | null;
  visitor: Visitor;
  tenant: Tenant;
  readonly scripts: Bundles;
  readonly functionName: string;
  readonly dist: string;
  readonly panePage: string;
  readonly picker: Picker | null;
  parentOrigin: string;
  paneOrigin: string;
  /** What each person's mailbox keeps for add-ins, by the person's id. */
  roamingSettings: Record<string, Readonly<Record<string, unknown>>>;
  unhandled: string[];
  /** What the form sent to the server, in order. */
  submitted: FormAction[];
  inFlight: number;
  /** ms that were let pass at once. */
  skipped: number;
  /** How the pages let time pass: as it does, when they are asked, or whenever they wait. */
  jumps: "no" | "asked" | "auto";
  load(scenario: Scenario, file?: string): void;
}
