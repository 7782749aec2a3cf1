import { pause, within } from "../deadline";
import type { Patience } from "./call";
import { member, method, office } from "./raw";

export type Readiness = "ready" | "noAnswer" | "cancelled";

/** How often the page is looked at until Office.js is there, in ms. */
const LOOK_EVERY = 25;

/**
 * Waits until Office.js has loaded and says that the host is ready, no longer than `timeout` ms. When the page has loaded
 * and Office.js is still not there, its script has failed, and there is nothing to wait for.
 */
export async function officeReady({ timeout, signal, now }: Patience): Promise<Readiness> {
  const until = now() + timeout;
  while (method(office(), "onReady") === null) {
    const failedToLoad = document.readyState === "complete" && office() === undefined;
    if (failedToLoad || now() >= until) return "noAnswer";
    if (!(await pause(LOOK_EVERY, signal))) return "cancelled";
  }
  const ready = new Promise<unknown>((resolve) => {
    method(office(), "onReady")?.(resolve);
  });
  const waited = await within(ready, Math.max(1, until - now()), signal);
  if (waited.kind !== "value") return waited.kind;
  // Outside Outlook onReady resolves too, without a host.
  return member(waited.value, "host") ? "ready" : "noAnswer";
}
