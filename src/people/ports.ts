/** The owner's own calendar permissions on the server. Every call has a time-out of its own, obeys the signal, and never rejects. */
import type { GraphFailure, Token } from "../conversion/ports/graph";
import type { GraphUser } from "../delegation/facts/facts";
import type { Result } from "../lib/result";
import type { Delivery, Entry, Role } from "./entry";

export interface Shared {
  readonly me: GraphUser;
  /** As Exchange writes it; "" where it is not told. */
  readonly myName: string;
  readonly entries: readonly Entry[];
  /** False: there are more than are followed. */
  readonly complete: boolean;
  /** null: not told. */
  readonly delivery: Delivery | null;
  /** Whether the calendar names Teams among the providers of its meetings; null: not told. */
  readonly teamsAllowed: boolean | null;
}

export interface PermissionsPort {
  read(token: Token, signal: AbortSignal): Promise<Result<Shared, GraphFailure>>;
  /** One request, no retry: after any failure that is no clear "no", read before writing again. The same for the other two. */
  add(
    whom: { readonly address: string; readonly name: string },
    role: Role,
    token: Token,
    signal: AbortSignal,
  ): Promise<Result<null, GraphFailure>>;
  change(id: string, role: Role, token: Token, signal: AbortSignal): Promise<Result<null, GraphFailure>>;
  remove(id: string, token: Token, signal: AbortSignal): Promise<Result<null, GraphFailure>>;
}
