/**
 * Signs in with the Windows account of the person at this computer, and in no other way: the add-in never asks for a
 * password, and never sends one. Tokens live in memory, one for each host, for as long as the server says (8 hours).
 */
import { failed, ok, type Result } from "../lib/result";
import type { FrameAnswer, FrameRequest } from "./answer";
import type { Grant } from "./challenge";
import { judge, problem, type Problem } from "./errors";
import { parseResource, textOf } from "./resource";

export interface HostToken {
  readonly value: string;
  /** Epoch ms: not used from then on. */
  readonly until: number;
}

/** Taken off the lifetime, so that a token does not run out on its way. */
const MARGIN_MS = 60_000;
const USUAL_LIFETIME_S = 8 * 3600;

type SendForm = (form: Omit<FrameRequest, "url">) => Promise<Result<FrameAnswer, Problem>>;

/** @param send posts the form to the address of the challenge */
export async function signIn(
  grants: readonly Grant[],
  send: SendForm,
  now: () => number,
): Promise<Result<HostToken, Problem>> {
  if (!grants.includes("windows")) {
    if (grants.includes("passive"))
      return failed(problem("passiveOnly", "The server offers sign-in by AD FS only.", 401));
    if (grants.includes("password"))
      return failed(problem("passwordOnly", "The server offers sign-in by password only.", 401));
    return failed(problem("signInRefused", "The server offers no sign-in with the Windows account.", 401));
  }
  const sent = await send({
    method: "POST",
    headers: {},
    body: new URLSearchParams({ grant_type: "urn:microsoft.rtc:windows" }).toString(),
    contentType: "application/x-www-form-urlencoded;charset=UTF-8",
  });
  if (!sent.ok) return sent;
  const answer = sent.value;
  const body = parseResource(answer.text);
  const token = body && textOf(body, "access_token");
  if (answer.status === 200 && token) {
    const seconds = Number(body["expires_in"]);
    const lifetime = Number.isFinite(seconds) && seconds > 0 ? seconds : USUAL_LIFETIME_S;
    return ok({ value: token, until: now() + lifetime * 1000 - MARGIN_MS });
  }
  if (body && textOf(body, "ms_rtc_passiveauthuri")) {
    return failed(problem("passiveOnly", "The server sends the person to AD FS.", answer.status));
  }
  // The web server in front refuses an account with a page of HTML: no proxy had a hand in it.
  if (answer.status === 400 || answer.status === 401) {
    const code = (body && textOf(body, "error")) ?? "";
    const message = (body && textOf(body, "error_description")) ?? "The server refused the Windows account.";
    return failed({
      state: "signInRefused",
      failure: { kind: "http", status: answer.status, code, subcode: "", message },
    });
  }
  if (answer.status === 200) {
    return failed({
      state: "proxy",
      failure: { kind: "malformed", message: "The answer to the sign-in holds no token." },
    });
  }
  return failed(judge(answer));
}
