/** One meeting, never two: a journal is written before the server is asked, and what may have been asked for is looked for first. */
import type { SkypeMeeting, SkypeMeetingRequest, SkypePort, UcwaFailure } from "./ports";
import { failed, ok, type Result } from "../../lib/result";
import type { ItemJournal } from "./journal";

export interface NotCreated {
  /** Nothing exists: the server refused, or was not asked. Otherwise it may exist, and the next try looks first. */
  readonly exists: "no" | "perhaps";
  readonly failure: UcwaFailure;
}

/** A clear "no": the server answered, and refused; or it was never asked. Anything else may have taken effect. */
function isClear(failure: UcwaFailure): boolean {
  if (failure.kind === "cancelled") return true;
  return failure.kind === "http" && failure.status < 500 && failure.status !== 408;
}

/** @param triedBefore true where an earlier try for this item ended without a clear answer: looks first, whatever the journal has */
export async function createOnce(
  skype: Pick<SkypePort, "createOwnMeeting" | "findMeeting">,
  request: SkypeMeetingRequest,
  triedBefore: boolean,
  journal: ItemJournal,
  signal: AbortSignal,
): Promise<Result<SkypeMeeting, NotCreated>> {
  const before = journal.asked();
  const find = (expires: number): ReturnType<typeof skype.findMeeting> =>
    skype.findMeeting(request.subject, expires, signal);
  // Where the browser keeps no journal, every time may be the second.
  if (triedBefore || before !== null || !journal.lasts) {
    const earlier = await find(before?.expires ?? request.expires);
    if (!earlier.ok) return failed({ exists: "perhaps", failure: earlier.error });
    if (earlier.value) return ok(earlier.value);
  }
  journal.asking(request.expires);
  const made = await skype.createOwnMeeting(request, signal);
  if (made.ok) return made;
  if (isClear(made.error)) {
    if (before) journal.asking(before.expires);
    else journal.forget();
    return failed({ exists: "no", failure: made.error });
  }
  const found = await find(request.expires);
  return found.ok && found.value ? ok(found.value) : failed({ exists: "perhaps", failure: made.error });
}
