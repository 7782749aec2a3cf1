/**
 * The page that a sign-in returns to. In Outlook's dialog it is also where one begins: the pane names the sign-in page in
 * the fragment, and the platform's answer goes back by Office's own message. In a plain window the opener reads the address.
 */
import { method, member, office } from "../outlook/raw";
import { officeReady } from "../outlook/ready";
import { readSettings } from "../settings/parse";

const OFFICE_START_MS = 60_000;

/** Only to the deployment's own identity platform: this page must not lead anybody anywhere else. */
function leave(address: string): void {
  const settings = readSettings(document);
  if (!settings.ok) return;
  const target = URL.canParse(address) ? new URL(address) : null;
  if (target?.origin === new URL(settings.value.authority).origin) window.location.replace(target.href);
}

async function bringBack(answer: string): Promise<void> {
  const signal = new AbortController().signal;
  if ((await officeReady({ timeout: OFFICE_START_MS, signal, now: Date.now })) !== "ready") return;
  const send = method(member(member(office(), "context"), "ui"), "messageParent");
  send?.(answer);
}

const fragment = new URLSearchParams(window.location.hash.slice(1));
const address = fragment.get("go");
if (address !== null) leave(address);
else if (fragment.has("state")) void bringBack(window.location.hash);
