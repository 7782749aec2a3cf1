/** Time-outs: nothing outside this page is trusted to answer, so every wait has an end and can be called off. */

export type Waited<T> =
  { readonly kind: "value"; readonly value: T } | { readonly kind: "noAnswer" } | { readonly kind: "cancelled" };

/**
 * Waits for `work` no longer than `ms` and no longer than the signal allows. What `work` does later is ignored.
 * Rejects only if `work` rejects in time.
 */
export function within<T>(work: Promise<T>, ms: number, signal: AbortSignal): Promise<Waited<T>> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) {
      work.catch(() => undefined);
      resolve({ kind: "cancelled" });
      return;
    }
    const done = (): void => {
      clearTimeout(timer);
      signal.removeEventListener("abort", onAbort);
    };
    const onAbort = (): void => {
      done();
      resolve({ kind: "cancelled" });
    };
    const timer = setTimeout(() => {
      done();
      resolve({ kind: "noAnswer" });
    }, ms);
    signal.addEventListener("abort", onAbort);
    work.then(
      (value) => {
        done();
        resolve({ kind: "value", value });
      },
      (error: unknown) => {
        done();
        reject(error instanceof Error ? error : new Error(String(error)));
      },
    );
  });
}

/** Waits `ms`; false when it was called off. */
export async function pause(ms: number, signal: AbortSignal): Promise<boolean> {
  const waited = await within(new Promise<never>(() => undefined), ms, signal);
  return waited.kind === "noAnswer";
}
