/**
 * Whether a web server answers at an address, for a page that may not read the answer. A frame cannot tell: it "loads" the
 * browser's own error page as well. Needs the host in the page's `connect-src`; where it is not, nothing is known.
 */
export function reachable(timeoutMs: number) {
  return async (url: string, signal: AbortSignal): Promise<boolean | null> => {
    const stop = new AbortController();
    const onAbort = (): void => stop.abort();
    signal.addEventListener("abort", onAbort);
    const timer = setTimeout(onAbort, timeoutMs);
    try {
      await fetch(url, {
        mode: "no-cors",
        credentials: "omit",
        cache: "no-store",
        redirect: "follow",
        signal: stop.signal,
      });
      return true;
    } catch {
      return null; // no such host, or the page's policy forbids to ask
    } finally {
      clearTimeout(timer);
      signal.removeEventListener("abort", onAbort);
    }
  };
}
