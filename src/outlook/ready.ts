import { pause, within } from "../lib/deadline";
import type { CallLimits } from "./call";
import { member, method, office } from "./raw";

export type Readiness = "ready" | "noAnswer" | "cancelled";

/** How often the page is looked at until Office.js is there, in ms. */
const LOOK_EVERY = 25;

/**
 * The address of Office.js where it did not load: blocked by a proxy or a rule of the browser, or out of reach from a
 * government cloud (learn.microsoft.com/office/dev/add-ins/publish/government-cloud-guidance). null: it is there.
 */
export async function missingScript({ timeout, signal, now }: CallLimits): Promise<string | null> {
  const until = now() + timeout;
  while (office() === undefined) {
    if (document.readyState === "complete" || now() >= until) {
      return document.querySelector<HTMLScriptElement>('script[src$="/office.js"]')?.src ?? "office.js";
    }
    if (!(await pause(LOOK_EVERY, signal))) return null;
  }
  return null;
}

/**
 * Waits until Office.js has loaded and says that the host is ready, no longer than `timeout` ms. When the page has loaded
 * and Office.js is still not there, its script has failed, and there is nothing to wait for.
 */
export async function officeReady({ timeout, signal, now }: CallLimits): Promise<Readiness> {
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
