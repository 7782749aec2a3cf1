/** Waiting with an end: a time-out of its own, and the caller's signal. */

export type Waited<T> =
  { readonly kind: "done"; readonly value: T } | { readonly kind: "timeout" } | { readonly kind: "cancelled" };

/** Resolves with whichever comes first. The promise that loses is left to itself; it must not reject. @param ms time-out */
export function within<T>(promise: Promise<T>, ms: number, signal: AbortSignal): Promise<Waited<T>> {
  return new Promise((resolve, reject) => {
    const finish = (outcome: Waited<T>): void => {
      clearTimeout(timer);
      signal.removeEventListener("abort", onAbort);
      resolve(outcome);
    };
    const onAbort = (): void => finish({ kind: "cancelled" });
    const timer = setTimeout(() => finish({ kind: "timeout" }), ms);
    if (signal.aborted) return onAbort();
    signal.addEventListener("abort", onAbort);
    promise.then((value) => finish({ kind: "done", value }), reject);
  });
}
