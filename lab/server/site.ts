/** What both ports of the lab share: the situation that is loaded now. */
import type { FormAction } from "../outlook/state";
import type { Platform } from "../identity/platform";
import type { Scenario } from "../scenario/types";
import type { Tenant } from "../tenant/tenant.types";
import type { Bundles } from "./bundles";

export interface Picker {
  readonly scenarios: readonly { readonly file: string; readonly title: string }[];
  /** Null where there is none of that name. */
  read(file: string): Promise<Scenario | null>;
}

export interface LabSite {
  /** Where people sign in when Outlook does not do it for the add-in; left out where nobody browses. */
  readonly platform?: Platform;
  scenario: Scenario;
  file: string | null;
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
