/** What was seen after a change: each half of the permission is a line of its own, with how it was seen. */
import { canEdit, isDelegateRole, type Delivery, type Entry, type Role } from "./entry";

export type HalfId =
  "calendarRight" | "delegateEntry" | "privateItems" | "invitations" | "sendOnBehalf" | "meetingPolicy" | "lync";

/** `seen`: read back. `notSeen`: read back, and it is not so. `unknown`: cannot be seen from here, or could not be read now. */
export type HalfState = "seen" | "notSeen" | "unknown";

export interface Half {
  readonly id: HalfId;
  readonly state: HalfState;
  readonly role: Role | null;
  readonly delivery: Delivery | null;
}

export interface SeenWith {
  readonly delivery: Delivery | null;
  /** Whether the owner's calendar names Teams among its providers; null: not read. */
  readonly teamsAllowed: boolean | null;
}

/** @param entry as it was read; null: there is none; undefined: it could not be read */
export function halvesOf(entry: Entry | null | undefined, { delivery, teamsAllowed }: SeenWith): readonly Half[] {
  const role = entry?.role ?? null;
  const read = entry !== undefined;
  const delegates = isDelegateRole(role);
  const stateOf = (so: boolean): HalfState => (!read || role === "custom" ? "unknown" : so ? "seen" : "notSeen");
  const half = (id: HalfId, state: HalfState): Half => ({ id, state, role, delivery });
  return [
    half("calendarRight", stateOf(canEdit(role))),
    half("delegateEntry", stateOf(delegates)),
    half("privateItems", stateOf(role === "delegateWithPrivateEventAccess")),
    ...(delegates ? [half("invitations", delivery === null ? "unknown" : "seen")] : []),
    // Not in Graph: whether a delegate role sets it is not documented.
    half("sendOnBehalf", "unknown"),
    half("meetingPolicy", teamsAllowed === null ? "unknown" : teamsAllowed ? "seen" : "notSeen"),
    half("lync", "unknown"),
  ];
}
