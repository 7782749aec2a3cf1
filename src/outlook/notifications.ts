/** Outlook's notification bar on the item, for the ribbon command. */
import type { OutlookFailure } from "../conversion/ports/outlook";
import type { Result } from "../lib/result";
import { ok } from "../lib/result";
import { ask } from "./call";
import type { CallLimits } from "./call";
import { currentItem, member } from "./raw";
import { withoutTrailing } from "../lib/text";

/** A longer message makes Outlook throw. */
const LONGEST = 150;
/** One key: a new message takes the place of the last one. */
const KEY = "onBehalf";
/** Resource id of an icon in the manifest, required for this kind. */
const ICON = "icon.16";

/** At most 150 characters, cut behind a word. */
export function shorten(message: string): string {
  const line = message.replace(/\s+/g, " ").trim();
  if (line.length <= LONGEST) return line;
  const cut = line.slice(0, LONGEST - 1);
  const lastWord = cut.lastIndexOf(" ");
  return `${withoutTrailing(lastWord > LONGEST / 2 ? cut.slice(0, lastWord) : cut, " ,;:.-")}…`;
}

export type NoticeKind = "information" | "error";

export async function notify(
  message: string,
  kind: NoticeKind,
  limits: Omit<CallLimits, "now">,
): Promise<Result<void, OutlookFailure>> {
  const content =
    kind === "error"
      ? { type: "errorMessage", message: shorten(message) }
      : { type: "informationalMessage", message: shorten(message), icon: ICON, persistent: false };
  const answer = await ask(member(currentItem(), "notificationMessages"), "replaceAsync", [KEY, content], limits);
  return answer.ok ? ok(undefined) : answer;
}
