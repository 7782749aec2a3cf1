/** What the options of a meeting need from the outside. */
import type { IdentityPort, OnlineMeetingsPort } from "../../ports";

export interface OptionsPorts {
  /** With the scope that this alone needs. */
  readonly identity: IdentityPort;
  readonly meetings: OnlineMeetingsPort;
}
