/** Puts Exchange's block into the open compose form, beside what the person has written there, and reads it back. */
import type { MeetingEvent } from "../delegation/facts/facts";
import { holdsLink } from "../delegation/readings/links/holdsLink";
import type { BodyType, OutlookPort } from "./ports/outlook";
import type { Inserted, ParseHtml } from "./block";
import { appendHtml, appendText, blockAsHtml, blockAsText, findBlock } from "./block";
import { contentOf, holdsAll, sameContent } from "./bodyContent";

/** Longer bodies are refused by Outlook. learn.microsoft.com/javascript/api/outlook/office.body */
const LONGEST_BODY = 1_000_000;
/** Somebody who types all the time is not interrupted: so often the form is read anew. */
const MOST_READS = 5;

export type FormPort = Pick<OutlookPort, "bodyType" | "getBody" | "setBody">;

export interface BlockSource {
  /** The server's body before the write; null when it was not read. */
  readonly before: MeetingEvent["body"];
  readonly after: MeetingEvent["body"];
  readonly joinUrl: string;
}

/** What the form was seen to hold in the end. */
export type InForm =
  /** The block, and everything that the person wrote. */
  | "held"
  /** What it held before: the block could not be put in. */
  | "notHeld"
  /** Something was put in, and Outlook did not show what came of it. */
  | "notSeen"
  /** Not quite what it held before: Outlook changed it, or the person did at that very moment. */
  | "altered";

export async function putBlockIntoForm(
  source: BlockSource,
  outlook: FormPort,
  parseHtml: ParseHtml,
  signal: AbortSignal,
): Promise<InForm> {
  const type = await outlook.bodyType(signal);
  if (!type.ok) return "notHeld";
  const form: Form = {
    read: () => outlook.getBody(type.value, signal),
    write: (content) => outlook.setBody(content, type.value, signal),
    contentOf: (body) => contentOf(body, type.value, parseHtml),
  };
  const made = await makeContent(form, (current) => withBlock(current, type.value, source, parseHtml), source.joinUrl);
  if (typeof made === "string") return made;
  const written = await form.write(made.content);
  // A refusal may come after it took effect: what the form holds is what counts.
  if (!written.ok && written.error.kind === "notSupported") return "notHeld";
  return compare(form, made, source.joinUrl);
}

interface Form {
  read(): ReturnType<FormPort["getBody"]>;
  write(content: string): ReturnType<FormPort["setBody"]>;
  contentOf(body: string): ReturnType<typeof contentOf>;
}

interface Made extends Inserted {
  /** What the form held when it was read last. */
  readonly current: string;
}

/** From the form as it is right now: what is typed between reading and setting would be lost. */
async function makeContent(
  form: Form,
  insert: (current: string) => Inserted | null,
  joinUrl: string,
): Promise<Made | InForm> {
  let current = await form.read();
  for (let reads = 1; reads <= MOST_READS; reads += 1) {
    if (!current.ok) return "notHeld";
    // On "Go on", or when the client took over the server's body by itself.
    if (holdsLink(current.value, joinUrl)) return "held";
    const made = insert(current.value);
    if (made === null || !addsOnly(current.value, made) || made.content.length > LONGEST_BODY) return "notHeld";
    const now = await form.read();
    if (now.ok && now.value === current.value) return { ...made, current: current.value };
    current = now;
  }
  return "notHeld";
}

/** Letter by letter: but for what was put in, it is what was read. */
function addsOnly(current: string, { content, at, added }: Inserted): boolean {
  return (
    content.slice(at, at + added.length) === added &&
    content.slice(0, at) === current.slice(0, at) &&
    content.slice(at + added.length) === current.slice(at)
  );
}

async function compare(form: Form, { current, content }: Made, joinUrl: string): Promise<InForm> {
  const seen = await readTwice(form);
  if (seen === null) return "notSeen";
  const shown = form.contentOf(seen);
  const wanted = form.contentOf(content);
  // What is there besides, somebody has typed meanwhile.
  if (holdsLink(seen, joinUrl) && holdsAll(shown, wanted)) return "held";
  const former = form.contentOf(current);
  if (sameContent(shown, former)) return "notHeld";
  if (!holdsAll(wanted, shown)) return holdsAll(shown, former) ? "notHeld" : "altered";
  // Outlook dropped something, and nobody has added anything: what was there comes back, unless somebody is typing now.
  const now = await form.read();
  if (!now.ok || now.value !== seen) return "altered";
  await form.write(current);
  const back = await readTwice(form);
  return back !== null && sameContent(form.contentOf(back), former) ? "notHeld" : "altered";
}

async function readTwice(form: Form): Promise<string | null> {
  const first = await form.read();
  const seen = first.ok ? first : await form.read();
  return seen.ok ? seen.value : null;
}

function withBlock(current: string, type: BodyType, source: BlockSource, parseHtml: ParseHtml): Inserted | null {
  const { before, after, joinUrl } = source;
  if (after === null) return null;
  if (after.contentType === "text") {
    const added = addedText(before?.content ?? null, after.content);
    if (added === null || !holdsLink(added, joinUrl)) return null;
    return type === "text" ? appendText(current, added) : null;
  }
  const html = before === null || before.contentType === "html" ? (before?.content ?? null) : null;
  const nodes = findBlock(html, after.content, joinUrl, parseHtml);
  if (nodes === null) return null;
  if (type === "html") return appendHtml(current, blockAsHtml(nodes), parseHtml);
  const text = blockAsText(nodes);
  return holdsLink(text, joinUrl) ? appendText(current, text) : null;
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
