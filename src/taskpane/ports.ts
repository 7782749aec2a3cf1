import type { OutlookFailure } from "../conversion/ports/outlook";
import type { Result } from "../lib/result";

/** A little text kept in the person's own mailbox. */
export interface RoamingPort {
  /** undefined where nothing was kept, or where this Outlook keeps nothing. Untrusted: another version may have written it. */
  get(name: string): unknown;
  set(name: string, value: string, signal: AbortSignal): Promise<Result<void, OutlookFailure>>;
}
