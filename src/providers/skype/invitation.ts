/** The invitation block for a meeting of the delegate's own, and how it goes into a form without losing anything. Pure; all values are text, never markup. */
import type { BodyType } from "../../conversion/ports/outlook";
import type { SkypeMeeting, SkypeMeetingOptions } from "./ports";
import { escapeHtml } from "../../lib/html";
import { parseUrl } from "../../lib/url";

/** Wording, from `locales`: already in the person's language. */
export interface InvitationWords {
  /** "Join Skype Meeting" */
  readonly join: string;
  /** "Join by phone" */
  readonly byPhone: string;
  /** "Conference ID" */
  readonly conferenceId: string;
  readonly help: string;
  readonly legal: string;
  /** "Skype Meeting": what goes into the location. */
  readonly location: string;
}

export interface Invitation {
  readonly html: string;
  readonly text: string;
}

/** Marks the block in HTML, so that it is not put in twice. */
const MARK = "x-on-behalf-meeting";
const RULE = "_".repeat(80);

function webLink(url: string | null): string | null {
  const parsed = url === null ? null : parseUrl(url);
  return parsed && /^https?:$/.test(parsed.protocol) ? parsed.href : null;
}

/** Both forms of the block. Links that are not http(s) are left out; the join link must be https (the reader sees to it). */
export function invitation(
  meeting: Pick<SkypeMeeting, "joinUrl" | "conferenceId">,
  options: Pick<SkypeMeetingOptions, "dialIn" | "footerText" | "helpUrl" | "legalUrl">,
  words: InvitationWords,
): Invitation {
  const join = webLink(meeting.joinUrl) ?? "";
  const numbers = options.dialIn.map(({ region, number }) => (region ? `${number} (${region})` : number));
  const conferenceId = meeting.conferenceId ?? "";
  const phone = numbers.length > 0 && conferenceId !== "";
  const links = [
    { words: words.help, url: webLink(options.helpUrl) },
    { words: words.legal, url: webLink(options.legalUrl) },
  ].flatMap(({ words: label, url }) => (url === null ? [] : [{ label, url }]));
  const anchor = (url: string, label: string): string => `<a href="${escapeHtml(url)}">${escapeHtml(label)}</a>`;
  const lines = (text: string): string => escapeHtml(text).replace(/\r\n|\r|\n/g, "<br>");

  const html = [
    `<div class="${MARK}"><p>${RULE}</p>`,
    `<p>${anchor(join, words.join)}<br>${escapeHtml(join)}</p>`,
    phone ? `<p>${escapeHtml(words.byPhone)}<br>${numbers.map(escapeHtml).join("<br>")}</p>` : "",
    phone ? `<p>${escapeHtml(words.conferenceId)}: ${escapeHtml(conferenceId)}</p>` : "",
    links.length > 0 ? `<p>${links.map(({ url, label }) => anchor(url, label)).join(" | ")}</p>` : "",
    options.footerText === null ? "" : `<p>${lines(options.footerText)}</p>`,
    `<p>${RULE}</p></div>`,
  ].join("");
  const text = [
    RULE,
    `${words.join}\n${join}`,
    ...(phone ? [`${words.byPhone}\n${numbers.join("\n")}`, `${words.conferenceId}: ${conferenceId}`] : []),
    ...links.map(({ url, label }) => `${label}: ${url}`),
    ...(options.footerText === null ? [] : [options.footerText]),
    RULE,
  ].join("\n\n");
  return { html, text };
}

/** The body with the block at its end; as it was, where this meeting's link is in it already. In HTML the block goes before the closing tags, and nothing else is touched. */
export function withInvitation(body: string, type: BodyType, block: Invitation, joinUrl: string): string {
  if (holdsLink(body, type, joinUrl)) return body;
  if (type === "text") return body.trimEnd() === "" ? block.text : `${body}\n\n${block.text}\n`;
  const at = closingTags(body);
  return body.slice(0, at) + block.html + body.slice(at);
}

const CLOSING_TAG = /<\/(?:body|html)\s{0,32}>$/i;
const LONGEST_CLOSING_TAG = 48;

/**
 * Where the closing tags of body and html begin, with nothing but space and comments after them; else the end. Read from
 * the end, each character once: one pattern for all of it took for ever over a body full of comments.
 */
function closingTags(html: string): number {
  let end = html.length;
  let at = end;
  for (;;) {
    const kept = html.slice(0, end).trimEnd().length;
    const tag = CLOSING_TAG.exec(html.slice(Math.max(0, kept - LONGEST_CLOSING_TAG), kept))?.[0];
    if (tag !== undefined) at = end = kept - tag.length;
    else if (html.startsWith("-->", kept - 3)) end = html.lastIndexOf("<!--", kept - 4);
    else return at;
    if (end < 0) return at;
  }
}

/** Whether the form's body holds the link, also as Outlook rewrites it (entities in HTML). */
export function holdsLink(body: string, type: BodyType, joinUrl: string): boolean {
  const url = webLink(joinUrl) ?? joinUrl;
  const forms = type === "html" ? [url, joinUrl, escapeHtml(url)] : [url, joinUrl];
  return forms.some((form) => body.includes(form));
}

/** Outlook keeps 255 characters of a location. */
const LOCATION_MOST = 255;

/** The place that the person wrote stays and comes first: "Room 12; Skype Meeting". Where no room is left it stays alone. */
export function withLocation(location: string, words: Pick<InvitationWords, "location">): string {
  if (location.trim() === "") return words.location;
  if (location.toLowerCase().includes(words.location.toLowerCase())) return location;
  const both = `${location}; ${words.location}`;
  return both.length <= LOCATION_MOST ? both : location;
}
