/** What a round needs from the outside. */
import type { CalendarsPort, GraphPort, IdentityPort, Token, TokenFailure } from "../../ports";
import type { Result } from "../../lib/result";
import type { Settings } from "../../settings/types";

export interface RoundPorts {
  readonly identity: IdentityPort;
  /** Through the gate's lane of the run. */
  readonly graph: Pick<GraphPort, "readEvent" | "makeOnline" | "countExceptions">;
  readonly calendars: CalendarsPort;
  readonly settings: Settings;
  readonly now: () => number;
}

/** Asked for anew for each piece of work: MSAL hands out what is still good, and renews what is not. */
export function tokenFor(
  ports: Pick<RoundPorts, "identity">,
  signal: AbortSignal,
): Promise<Result<Token, TokenFailure>> {
  return ports.identity.silent(signal);
}
