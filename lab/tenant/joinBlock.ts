/** The part of a body that the service adds when a meeting goes online, and by whose absence it goes offline again. */
import type { PersonSpec } from "../scenario/people.types";
import { digitsOf, threadOf } from "./ids";

export interface Host {
  readonly objectId: string;
  readonly tenantId: string;
  readonly person: PersonSpec;
}

/** A join link for that provider; its context names tenant and organizer (Tid, Oid) as Teams' links do. */
export function joinUrlFor(provider: string, host: Host, seed: string): string {
  if (provider === "teamsForBusiness" || provider === "unknown") {
    const context = encodeURIComponent(JSON.stringify({ Tid: host.tenantId, Oid: host.objectId }));
    const lower = context.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase());
    return `https://teams.microsoft.com/l/meetup-join/19%3ameeting_${threadOf(seed)}%40thread.v2/0?context=${lower}`;
  }
  const [name = "host", domain = "contoso.example"] = host.person.mail.toLowerCase().split("@");
  return `https://meet.${domain}/${name}/${threadOf(seed).slice(0, 8).toUpperCase()}`;
}

/** The short sort of Teams' links names neither tenant nor organizer. */
export function shortJoinUrl(seed: string): string {
  return `https://teams.microsoft.com/meet/${digitsOf(seed, 13)}?p=${threadOf(seed).slice(0, 18)}`;
}

/** HTML that the service appends. */
export function blockFor(joinUrl: string, provider: string, seed: string): string {
  const line = "_".repeat(80);
  const name = provider === "skypeForBusiness" ? "Skype Meeting" : "Microsoft Teams meeting";
  const meetingId = digitsOf(seed, 12).replace(/(\d{3})(?=\d)/g, "$1 ");
  return [
    `<div style="width:100%"><span style="white-space:nowrap; color:#5F5F5F; opacity:.36">${line}</span></div>`,
    `<div class="me-email-text" lang="en-US" style="max-width:1024px; color:#242424; font-family:'Segoe UI',sans-serif">`,
    `<div style="margin-bottom:24px"><span style="font-size:24px; font-weight:700">${name}</span></div>`,
    `<div style="margin-bottom:6px"><a class="me-email-headline" href="${escapeHtml(joinUrl)}" target="_blank" rel="noreferrer noopener">Join the meeting now</a></div>`,
    `<div style="margin-bottom:24px"><span>Meeting ID: </span><span>${meetingId}</span></div>`,
    `</div>`,
    `<div style="width:100%"><span style="white-space:nowrap; color:#5F5F5F; opacity:.36">${line}</span></div>`,
  ].join("\r\n");
}

/** Does the body, HTML or text, still hold the link? Also as Safe Links rewrites it. */
export function holdsLink(body: string, joinUrl: string): boolean {
  const plain = body.replaceAll("&amp;", "&").toLowerCase();
  return plain.includes(joinUrl.toLowerCase()) || plain.includes(encodeURIComponent(joinUrl).toLowerCase());
}

export function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

export function textToHtml(text: string): string {
  return `<div>${escapeHtml(text).replace(/\r?\n/g, "<br>\r\n")}</div>`;
}

/** Good enough for previews and for `outlook.body-content-type="text"`. */
export function htmlToText(html: string): string {
  return html
    .replace(/<!--[^]*?-->/g, "")
    .replace(/<(style|head|script)[\s\S]*?<\/\1>/gi, "")
    .replace(/<br\s*\/?>|<\/(div|p|li|tr|h\d)>/gi, "\r\n")
    .replace(/<(?:"[^"]*"|'[^']*'|[^"'>])*>/g, "")
    .replaceAll("&nbsp;", " ")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&")
    .replace(/(\r\n\s*){3,}/g, "\r\n\r\n")
    .trim();
}

/** Where a body is spoken of and does not end. */
const OTHER =
  /<!--[^]*?-->|<(script|style|textarea|title)\b[^>]*>[^]*?<\/\1\s*>|<[a-z][^<>"']*(?:"[^"]*"|'[^']*'|[^<>"'])*>|<\/body\s*>/gi;

/** Appends to a body: inside its last </body>, where there is one. */
export function appendTo(body: string, block: string): string {
  const at = [...body.matchAll(OTHER)].findLast(([found]) => /^<\/body/i.test(found))?.index;
  return at === undefined ? `${body}\r\n${block}` : `${body.slice(0, at)}${block}\r\n${body.slice(at)}`;
}
