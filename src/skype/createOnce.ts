/** One meeting, never two: after an answer that was lost, the list is read before anything is written again. */
import type { SkypeMeeting, SkypeMeetingRequest, SkypePort, UcwaFailure } from "../ports";
import { ok, type Result } from "../result";

/** A clear "no": the server answered, and refused. Anything else may have taken effect. */
function refused(failure: UcwaFailure): boolean {
  return failure.kind === "http" && failure.status < 500 && failure.status !== 408;
}

/**
 * @param triedBefore true where an earlier try for this item ended without a clear answer: looks first
 * @returns the meeting; or the failure, after which the meeting does not exist (a refusal), or could not be found
 */
export async function createOnce(
  skype: Pick<SkypePort, "createOwnMeeting" | "findMeeting">,
  request: SkypeMeetingRequest,
  triedBefore: boolean,
  signal: AbortSignal,
): Promise<Result<SkypeMeeting, UcwaFailure>> {
  if (triedBefore) {
    const earlier = await skype.findMeeting(request.subject, signal);
    if (!earlier.ok) return earlier;
    if (earlier.value) return ok(earlier.value);
  }
  const made = await skype.createOwnMeeting(request, signal);
  if (made.ok || made.error.kind === "cancelled" || refused(made.error)) return made;
  const found = await skype.findMeeting(request.subject, signal);
  return found.ok && found.value ? ok(found.value) : made;
}
