/** What the options of a meeting need from the outside. */
import type { OnlineMeetingsPort } from "../../options/ports";
import type { IdentityPort } from "../gather/ports";

export interface OptionsPorts {
  /** With the scope that this alone needs. */
  readonly identity: IdentityPort;
  readonly meetings: OnlineMeetingsPort;
}
