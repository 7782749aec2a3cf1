/** What the pages may load, talk to and be shown in. Pure: from settings to the words of a Content-Security-Policy. */
import type { Settings } from "../../src/settings/types";
import { CLOUD_HOSTING } from "./clouds";

const originOf = (address: string): string => new URL(address).origin;

/** Stands in the page, and so holds on hosts that send no headers of their own. */
export function contentSecurityPolicy(settings: Settings): string {
  const { officeJs } = CLOUD_HOSTING[settings.cloud];
  const servers = new Set([settings.graphRoot, settings.authority].map(originOf));
  return [
    "default-src 'none'",
    // Office.js, and the MicrosoftAjax.js that it loads by itself.
    `script-src 'self' ${originOf(officeJs)} https://ajax.aspnetcdn.com`,
    // Griffel, Fluent UI's style engine, inserts <style> elements while the pane runs.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    `connect-src 'self' ${[...servers].join(" ")}`,
    `frame-src ${framed(settings)}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

/**
 * Skype for Business answers in a frame of its own pool, which is known only after discovery: where settings name no
 * domains, it lies in the person's own SIP domain, and the code holds the frame to that.
 */
function framed({ skype: { enabled, discoveryRoots, allowedDomains } }: Settings): string {
  if (!enabled) return "'none'";
  if (allowedDomains.length === 0) return "https:";
  const domains = allowedDomains.map((domain) => domain.replace(/^\./, ""));
  const own = domains.flatMap((domain) => [`https://${domain}`, `https://*.${domain}`]);
  return [...new Set([...discoveryRoots.map(originOf), ...own])].join(" ");
}

/** Only a header can say it: a policy within the page is not asked who shows the page. */
export function frameAncestors(settings: Settings): string {
  const own = settings.outlookHosts.map((host) => `https://${host}`);
  return `frame-ancestors ${["'self'", ...CLOUD_HOSTING[settings.cloud].outlook, ...own].join(" ")}`;
}
