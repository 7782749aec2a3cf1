/** The two pages of a sign-in: who are you, and may the app. Plain forms, with a value for each answer that tests press. */
import type { PlatformPerson } from "./setUp";

export const CANCEL = "cancel";
export const DECLINE = "decline";
export const ACCEPT = "accept";

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

function button(answer: string, label: string, marked = false): string {
  return `<p><button name="answer" value="${escape(answer)}"${marked ? " autofocus data-suggested" : ""}>${escape(label)}</button></p>`;
}

function page(uid: string, title: string, inside: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>
<style>body{font:16px/24px system-ui;max-width:26em;margin:3em auto;padding:0 1em}button{font:inherit;width:100%;padding:.6em;text-align:start}</style>
</head><body><h1>${title}</h1><form method="post" action="/interaction/${escape(uid)}">${inside}</form></body></html>`;
}

/** @param hint the account that the application suggests; null: none */
export function accountsPage(uid: string, people: readonly PlatformPerson[], hint: string | null): string {
  const suggested = (person: PlatformPerson): boolean => person.upn.toLowerCase() === hint?.toLowerCase();
  const accounts = people.map((one) => button(one.objectId, `${one.name} ${one.upn}`, suggested(one)));
  return page(uid, hint === null ? "Pick an account" : "Sign in", accounts.join("") + button(CANCEL, "Cancel"));
}

export function consentPage(uid: string, scopes: readonly string[]): string {
  const list = `<ul>${scopes.map((scope) => `<li>${escape(scope)}</li>`).join("")}</ul>`;
  return page(uid, "Permissions requested", list + button(ACCEPT, "Accept") + button(DECLINE, "Cancel"));
}
