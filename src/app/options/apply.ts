/** Carries a confirmed plan out: reads, invites who has to be invited, writes, reads again. */
import { sameAddress } from "../../delegation/facts/address";
import { pause } from "../../lib/deadline";
import type { GraphFailure, Token } from "../../conversion/ports/graph";
import type { OwnMeeting } from "../../options/ports";
import type { Result } from "../../lib/result";
import { isInvited } from "../../options/people";
import { isStale, judge, overall, patchOf, type Judged, type OptionsPlan } from "../../options/plan";
import type { Candidate, Guest, MeetingOptions } from "../../options/types";
import type { TokenFailure } from "../gather/ports";
import type { Opened } from "./open";
import type { OptionsPorts } from "./ports";
import { writeOnce } from "./writeOnce";

export type OptionsStep = "read" | "invite" | "write" | "verify";

/** Who was invited on the way, and got mail: that stays, whatever came of the rest. */
interface Invited {
  readonly invited: readonly Candidate[];
}

export type OptionsEnd =
  | ({ readonly kind: "judged"; readonly judged: Judged; readonly now: Opened } & Invited)
  /** Not written: it is no longer what the preview showed. */
  | ({ readonly kind: "stale"; readonly now: Opened } & Invited)
  | ({ readonly kind: "refused"; readonly what: "invite" | "write"; readonly failure: GraphFailure } & Invited)
  /** Somebody else wrote at the same moment; nothing of this was taken. */
  | ({ readonly kind: "conflict" } & Invited)
  /** The answer was lost, and a look shows that nothing has changed. */
  | ({ readonly kind: "lost" } & Invited)
  /** What came of it could not be seen. */
  | ({ readonly kind: "unknown"; readonly failure: GraphFailure } & Invited)
  /** Nothing was sent. */
  | ({ readonly kind: "notRead"; readonly failure: GraphFailure } & Invited)
  | ({ readonly kind: "token"; readonly failure: TokenFailure } & Invited);

/** A service that answers from an older copy is looked at once more after so long, ms. */
const SECOND_LOOK = 1_500;

export async function applyOptions(
  ports: OptionsPorts,
  opened: Opened,
  plan: OptionsPlan,
  onStep: (step: OptionsStep) => void,
  signal: AbortSignal,
): Promise<OptionsEnd> {
  const { meetings } = ports;
  let invited: readonly Candidate[] = [];
  onStep("read");
  const signedIn = await ports.identity.silent(signal);
  if (!signedIn.ok) return { kind: "token", failure: signedIn.error, invited };
  const token = signedIn.value;
  const read = (): Promise<Result<MeetingOptions, GraphFailure>> => meetings.byId(opened.meeting.id, token, signal);

  const first = await read();
  if (!first.ok) return { kind: "notRead", failure: first.error, invited };
  let before = first.value;
  if (isStale(plan, before)) return { kind: "stale", now: { ...opened, meeting: before }, invited };

  let { guests } = opened;
  if (plan.invite.length > 0) {
    onStep("invite");
    const own = await meetings.ownMeeting(opened.event.id, token, signal);
    if (!own.ok) return { kind: "notRead", failure: own.error, invited };
    const missing = plan.invite.filter((one) => !isInvited(one, own.value.guests));
    const sent = await invite(ports, opened.event.id, own.value.guests, missing, token, signal);
    if (sent.kind === "refused") return { kind: "refused", what: "invite", failure: sent.failure, invited };
    if (sent.kind !== "done") return { ...sent, invited };
    guests = sent.value.guests;
    invited = missing;
    // Teams adds whoever was invited to its own list.
    const again = await read();
    if (!again.ok) return { kind: "notRead", failure: again.error, invited };
    before = again.value;
    if (isStale(plan, before)) return { kind: "stale", now: { ...opened, guests, meeting: before }, invited };
  }

  onStep("write");
  const patch = patchOf(plan, before);
  const written = await writeOnce(
    () => meetings.setOptions(before.id, patch, token, signal),
    read,
    (seen) => overall(judge(plan, before, seen)) === "set",
    signal,
  );
  if (written.kind === "refused") return { kind: "refused", what: "write", failure: written.failure, invited };
  if (written.kind !== "done") return { ...written, invited };

  onStep("verify");
  let seen = await read();
  if (!seen.ok || overall(judge(plan, before, seen.value)) !== "set") {
    if (await pause(SECOND_LOOK, signal)) {
      const later = await read();
      seen = later.ok ? later : seen;
    }
  }
  if (!seen.ok) return { kind: "unknown", failure: seen.error, invited };
  return {
    kind: "judged",
    judged: judge(plan, before, seen.value),
    now: { ...opened, guests, meeting: seen.value },
    invited,
  };
}

/** The whole list of guests, as it was just read, and the new ones behind it. */
function invite(
  { meetings }: OptionsPorts,
  eventId: string,
  guests: readonly Guest[],
  missing: readonly Candidate[],
  token: Token,
  signal: AbortSignal,
): ReturnType<typeof writeOnce<OwnMeeting>> {
  const look = (): Promise<Result<OwnMeeting, GraphFailure>> => meetings.ownMeeting(eventId, token, signal);
  if (missing.length === 0) return writeOnce(look, look, () => true, signal);
  const all = [...guests, ...missing.map(({ address, name }): Guest => ({ address, name, type: "required" }))];
  return writeOnce(
    () => meetings.setGuests(eventId, all, token, signal),
    look,
    (seen) => missing.every(({ address }) => seen.guests.some((guest) => sameAddress(guest.address, address))),
    signal,
  );
}
