/** Carries out one change of somebody's right: reads, writes once, and reads again. Nothing is written twice. */
import type { GraphFailure, Token } from "../../conversion/ports/graph";
import { normalAddress } from "../../delegation/facts/address";
import type { Result } from "../../lib/result";
import { refusalOf, unreadOf, type WhyNot } from "../../people/failure";
import type { Entry } from "../../people/entry";
import { entryOf, type Change, type Known, type Plan } from "../../people/plan";
import type { PermissionsPort, Shared } from "../../people/ports";
import { halvesOf, type Half } from "../../people/seen";
import type { IdentityPort } from "../gather/ports";

export interface PeoplePorts {
  readonly identity: IdentityPort;
  readonly permissions: PermissionsPort;
  /** Epoch ms. */
  readonly now: () => number;
  /** Ends early when the signal does. ms */
  readonly wait: (ms: number, signal: AbortSignal) => Promise<unknown>;
}

/** How a change ended, with what was read last. */
export type Outcome =
  | {
      readonly kind: "done";
      readonly change: Change;
      readonly halves: readonly Half[];
      /** It was like that already: nothing was written. */
      readonly already: boolean;
      /** Epoch ms: when it was seen. */
      readonly at: number;
      readonly shared: Shared;
    }
  | {
      readonly kind: "notDone";
      readonly why: WhyNot;
      readonly change: Change;
      /** null: it could not be read. */
      readonly shared: Shared | null;
    };

/** How often it is read after a yes, and ms between: an answer can come before what it speaks of. */
const LOOKS = 3;
const BETWEEN = 1_000;

export function knownOf({ entries, delivery, me }: Shared): Known {
  return { entries, delivery, mine: addressesOf(me) };
}

export function addressesOf({ mail, userPrincipalName, aliases }: Shared["me"]): readonly string[] {
  return [mail, userPrincipalName, ...aliases].filter((address) => address !== null).map(normalAddress);
}

export async function applyChange(ports: PeoplePorts, plan: Plan, signal: AbortSignal): Promise<Outcome> {
  const { whom, had, before, after } = plan;
  const change: Change = { whom, had, before, after };
  const notDone = (why: WhyNot, shared: Shared | null): Outcome => ({ kind: "notDone", why, change, shared });
  const done = (shared: Shared, already: boolean): Outcome => {
    const halves = halvesOf(entryOf(shared.entries, whom.address), shared);
    return { kind: "done", change, halves, already, at: ports.now(), shared };
  };

  const token = await ports.identity.silent(signal);
  if (!token.ok) return notDone(token.error.kind === "cancelled" ? "cancelled" : "signInNeeded", null);
  const first = await ports.permissions.read(token.value, signal);
  if (!first.ok) return notDone(unreadOf(first.error), null);
  const entry = entryOf(first.value.entries, whom.address);
  if (isSo(entry, change)) return done(first.value, true);
  // What was shown is no longer so: the person decides anew.
  if ((entry?.role ?? null) !== before || (entry !== null) !== had) {
    return notDone("conflict", first.value);
  }

  const answer = await write(ports.permissions, plan, entry, token.value, signal);
  const refusal = answer.ok ? null : refusalOf(answer.error, change);
  // Even after a stop: what was sent may have arrived, and is looked at.
  const looking = new AbortController().signal;
  let shared: Shared | null = null;
  for (let look = 0; look < (answer.ok ? LOOKS : 1); look += 1) {
    if (look > 0) await ports.wait(BETWEEN, looking);
    const read = await ports.permissions.read(token.value, looking);
    if (!read.ok) continue;
    shared = read.value;
    // Whatever was answered: what is there counts.
    if (isSo(entryOf(shared.entries, whom.address), change)) return done(shared, false);
  }
  if (refusal !== null) return notDone(refusal, shared);
  if (shared === null) return notDone("uncertain", null);
  if (answer.ok) return notDone("notThereYet", shared);
  return notDone(signal.aborted ? "cancelled" : answer.error.kind === "http" ? "serverError" : "noAnswer", shared);
}

function isSo(entry: Entry | null, { after }: Change): boolean {
  return after === null ? entry === null : entry?.role === after;
}

function write(
  permissions: PermissionsPort,
  { whom, after }: Plan,
  entry: Entry | null,
  token: Token,
  signal: AbortSignal,
): Promise<Result<null, GraphFailure>> {
  if (entry === null) {
    if (after === null) throw new Error("There is nothing to remove.");
    return permissions.add(whom, after, token, signal);
  }
  return after === null
    ? permissions.remove(entry.id, token, signal)
    : permissions.change(entry.id, after, token, signal);
}
