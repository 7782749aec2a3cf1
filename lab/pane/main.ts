/** Runs in the pane's page before Office.js. The server puts `onBehalfLab` in front of it, in the same file. */
import { installAjax } from "./ajax";
import { installBridge } from "./bridge";
import { installClock } from "./clock";
import { installJumps } from "./jump";
import type { JumpLab } from "./jump";
import { denyStorage } from "./storage";

export interface PaneLab {
  /** Epoch ms. */
  readonly now: number;
  /** Where the bridge posts to; null: this Outlook announces no nested app authentication. */
  readonly bridge: string | null;
  readonly storage: "allowed" | "denied";
  /** The pages before were of another situation: what they left in the browser is none of this one's. */
  readonly isFirst: boolean;
  /** null: time passes as it does. */
  readonly jumps: JumpLab | null;
}

declare const onBehalfLab: PaneLab;

const moveClock = installClock(onBehalfLab.now);
if (onBehalfLab.jumps !== null) installJumps(onBehalfLab.jumps, moveClock);
installAjax();
if (onBehalfLab.bridge !== null) installBridge(onBehalfLab.bridge);
if (onBehalfLab.isFirst) localStorage.clear();
if (onBehalfLab.storage === "denied") denyStorage();
document.addEventListener("securitypolicyviolation", (event) => {
  performance.mark("lab:refused", { detail: `${event.violatedDirective} ${event.blockedURI}` });
});
