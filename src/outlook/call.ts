/** One asynchronous Office.js call as a promise that always settles: a lost answer is silence there, not an error. */
import { within } from "../lib/deadline";
import type { Unknown } from "../delegation/facts/fact";
import { unknown } from "../delegation/facts/fact";
import type { OutlookFailure } from "../conversion/ports/outlook";
import type { Result } from "../lib/result";
import { failed, ok } from "../lib/result";
import { member, method } from "./raw";
import { isObject } from "../lib/json";

export interface CallLimits {
  /** ms */
  readonly timeout: number;
  readonly signal: AbortSignal;
  /** Epoch ms: when something was seen. */
  readonly now: () => number;
}

/** Codes that mean "this client cannot do it". */
const NOT_SUPPORTED: readonly number[] = [7000, 9032, 9055];

/**
 * Calls `target[name](...args, callback)`. `call` names it in failures: it throws synchronously, is not there, is refused,
 * or never calls back.
 */
export async function ask(
  target: unknown,
  name: string,
  args: readonly unknown[],
  { timeout, signal }: Omit<CallLimits, "now">,
): Promise<Result<unknown, OutlookFailure>> {
  const run = method(target, name);
  if (run === null) return failed({ kind: "notSupported", call: name });
  if (signal.aborted) return failed({ kind: "cancelled", call: name });
  const answered = new Promise<Result<unknown, OutlookFailure>>((resolve) => {
    try {
      run(...args, (result: unknown) => resolve(read(name, result)));
    } catch (error) {
      resolve(failed({ kind: "refused", call: name, code: codeOf(error), message: messageOf(error) }));
    }
  });
  const waited = await within(answered, timeout, signal);
  switch (waited.kind) {
    case "value":
      return waited.value;
    case "noAnswer":
      return failed({ kind: "noAnswer", call: name, afterMs: timeout });
    case "cancelled":
      return failed({ kind: "cancelled", call: name });
  }
}

function read(call: string, result: unknown): Result<unknown, OutlookFailure> {
  if (member(result, "status") === "succeeded") return ok(member(result, "value"));
  const error = member(result, "error");
  const code = codeOf(error);
  return failed(
    NOT_SUPPORTED.includes(code)
      ? { kind: "notSupported", call }
      : { kind: "refused", call, code, message: messageOf(error) },
  );
}

function codeOf(error: unknown): number {
  const code = isObject(error) ? error["code"] : undefined;
  return typeof code === "number" ? code : 0;
}

function messageOf(error: unknown): string {
  const message = isObject(error) ? error["message"] : undefined;
  return typeof message === "string" ? message : "";
}

export function toUnknown(failure: OutlookFailure): Unknown {
  switch (failure.kind) {
    case "noAnswer":
      return unknown("noAnswer", "outlook", { message: failure.call });
    case "notSupported":
      return unknown("notSupported", "outlook", { message: failure.call });
    case "cancelled":
      return unknown("cancelled", "outlook", { message: failure.call });
    case "refused":
      return unknown("denied", "outlook", { code: String(failure.code), message: failure.message });
  }
}
