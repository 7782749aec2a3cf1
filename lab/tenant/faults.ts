/** The scenario's `faults` and `responses`: which calls they meet, and what then happens instead of a plain answer. */
import type { FaultSpec, MatchSpec, ResponseSpec, Scenario } from "../scenario/types";
import { ConnectionDropped } from "./tenant.types";

export interface Call {
  readonly to: MatchSpec["to"];
  /** "" for Office.js calls. */
  readonly method: string;
  /** Decoded, without query; the call's name for tokens and Office.js. */
  readonly path: string;
}

/** What meets one call. Delays add up; the first raw answer counts. */
export interface Meeting {
  readonly delay: number;
  readonly never: boolean;
  readonly drop: boolean;
  readonly effect: boolean;
  readonly errorCode: number | null;
  readonly response: ResponseSpec | null;
}

/** `*` stands for anything but a slash, `**` also for slashes; upper and lower case are alike. */
export function globMatches(pattern: string, path: string): boolean {
  const source = pattern
    .split(/(\*\*|\*)/)
    .map((part) => (part === "**" ? ".*" : part === "*" ? "[^/]*" : part.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&")))
    .join("");
  return new RegExp(`^${source}$`, "is").test(path);
}

function meets(spec: MatchSpec, call: Call): boolean {
  if (spec.to !== call.to) return false;
  if (spec.method !== undefined && spec.method.toUpperCase() !== call.method.toUpperCase()) return false;
  return spec.path === undefined || globMatches(spec.path, call.path);
}

/** Counts calls for every fault and raw answer. Ask once for each call, when it arrives. */
export function createFaults(scenario: Scenario): (call: Call) => Meeting {
  const seen = new Map<MatchSpec, number>();
  const isMet = (spec: MatchSpec, call: Call): boolean => {
    if (!meets(spec, call)) return false;
    const count = (seen.get(spec) ?? 0) + 1;
    seen.set(spec, count);
    return spec.nth === undefined || spec.nth === "every" || spec.nth === count;
  };
  return (call) => {
    const faults: FaultSpec[] = (scenario.faults ?? []).filter((fault) => isMet(fault, call));
    const responses = (scenario.responses ?? []).filter((response) => isMet(response, call));
    return {
      delay: faults.reduce((sum, fault) => sum + (fault.delay ?? 0), 0),
      never: faults.some((fault) => fault.never === true),
      drop: faults.some((fault) => fault.drop === true),
      effect: faults.some((fault) => fault.effect === true),
      errorCode: faults.find((fault) => fault.errorCode !== undefined)?.errorCode ?? null,
      response: responses[0] ?? null,
    };
  };
}

/**
 * Plays a call with what meets it: serves before or after the delay as `effect` says, hangs, cuts, or answers raw.
 * @throws ConnectionDropped, or the signal's reason when the caller gives up
 */
export async function play<Answer>(
  met: Meeting,
  signal: AbortSignal,
  serve: () => Promise<Answer>,
  raw: (response: ResponseSpec) => Answer,
): Promise<Answer> {
  const answer = async (): Promise<Answer> => {
    const { response } = met;
    if (!response) return serve();
    if (response.apply) await serve();
    return raw(response);
  };
  const early = met.effect ? await answer() : null;
  if (met.delay > 0) await wait(met.delay, signal);
  if (met.never) await wait(null, signal);
  if (met.drop) throw new ConnectionDropped("the scenario cuts this connection");
  return early ?? answer();
}

/** @param ms null: until the signal aborts */
function wait(ms: number | null, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const giveUp = (): void => {
      clearTimeout(timer);
      reject(signal.reason instanceof Error ? signal.reason : new DOMException("aborted", "AbortError"));
    };
    const timer = ms === null ? undefined : setTimeout(done, ms);
    function done(): void {
      signal.removeEventListener("abort", giveUp);
      resolve();
    }
    if (signal.aborted) return giveUp();
    signal.addEventListener("abort", giveUp, { once: true });
  });
}
