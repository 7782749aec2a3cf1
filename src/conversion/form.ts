/** Puts Exchange's block into the open compose form, beside what the person has written there, and reads it back. */
import type { MeetingEvent } from "../delegation/facts";
import type { BodyType, OutlookPort } from "../ports";
import type { ParseHtml } from "./block";
import { appendHtml, blockAsHtml, blockAsText, findBlock, holdsLink } from "./block";

/** Longer bodies are refused by Outlook. learn.microsoft.com/javascript/api/outlook/office.body */
const LONGEST_BODY = 1_000_000;

export type FormPort = Pick<OutlookPort, "bodyType" | "getBody" | "setBody">;

export interface BlockSource {
  /** The server's body before the write; null when it was not read. */
  readonly before: MeetingEvent["body"];
  readonly after: MeetingEvent["body"];
  readonly joinUrl: string;
}

/** True: the form holds the block, seen by reading it back. False: that could not be done or seen. */
export async function putBlockIntoForm(
  source: BlockSource,
  outlook: FormPort,
  parseHtml: ParseHtml,
  signal: AbortSignal,
): Promise<boolean> {
  const type = await outlook.bodyType(signal);
  if (!type.ok) return false;
  const current = await outlook.getBody(type.value, signal);
  if (!current.ok) return false;
  // On "Go on", or when the client took over the server's body by itself.
  if (holdsLink(current.value, source.joinUrl)) return true;
  const content = withBlock(current.value, type.value, source, parseHtml);
  if (content === null || content.length > LONGEST_BODY) return false;
  const written = await outlook.setBody(content, type.value, signal);
  if (!written.ok && written.error.kind !== "noAnswer") return false;
  const seen = await outlook.getBody(type.value, signal);
  return seen.ok && holdsLink(seen.value, source.joinUrl);
}

function withBlock(current: string, type: BodyType, source: BlockSource, parseHtml: ParseHtml): string | null {
  const { before, after, joinUrl } = source;
  if (after === null) return null;
  if (after.contentType === "text") {
    const added = addedText(before?.content ?? null, after.content);
    if (added === null || !holdsLink(added, joinUrl)) return null;
    return type === "text" ? `${current}\n\n${added}` : null;
  }
  const html = before === null || before.contentType === "html" ? (before?.content ?? null) : null;
  const nodes = findBlock(html, after.content, joinUrl, parseHtml);
  if (nodes === null) return null;
  if (type === "html") return appendHtml(current, blockAsHtml(nodes));
  const text = blockAsText(nodes);
  return holdsLink(text, joinUrl) ? `${current}\n\n${text}` : null;
}

/** What a text body has gained at its end; null when the rest was changed too. */
function addedText(before: string | null, after: string): string | null {
  if (before === null) return null;
  const lines = (text: string): string[] => text.trimEnd().split(/\r?\n/);
  const old = lines(before);
  const now = lines(after);
  const kept = before.trim() === "" || old.every((line, index) => line.trimEnd() === (now[index] ?? "").trimEnd());
  return kept
    ? now
        .slice(before.trim() === "" ? 0 : old.length)
        .join("\n")
        .trim()
    : null;
}
