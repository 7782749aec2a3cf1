/** What is around the item: Outlook's header and rail. */
import type { HostState } from "../state";
import { el, icon, ICONS } from "./dom";

export function initials(name: string): string {
  return name
    .split(/\s+/)
    .map((part) => part.slice(0, 1))
    .slice(0, 2)
    .join("")
    .toUpperCase();
}

export function header(state: HostState): HTMLElement {
  return el(
    "header",
    { class: "suite" },
    icon(ICONS.waffle),
    el("b", {}, "Outlook"),
    el("div", { class: "search", "aria-hidden": "true" }, icon(ICONS.search), "Search"),
    el("span", { class: "account" }, el("span", {}, state.user.name)),
    el(
      "span",
      { class: "persona", title: `${state.user.name} <${state.user.address}>`, "aria-hidden": "true" },
      initials(state.user.name),
    ),
  );
}

/** @param readMail opens the newest mail; there is a button for it where there is one */
export function rail(state: HostState, readMail: () => void): HTMLElement {
  const entry = (label: string, path: string, current = false): HTMLElement =>
    el("span", { class: current ? "entry current" : "entry" }, icon(path), el("small", {}, label));
  const { length } = state.inbox;
  const mail =
    length === 0
      ? entry("Mail", ICONS.mail)
      : el(
          "button",
          {
            type: "button",
            class: "entry",
            "data-command": "mail",
            "aria-label": `Mail, ${length} new`,
            click: readMail,
          },
          icon(ICONS.mail),
          el("small", {}, "Mail"),
          el("span", { class: "badge" }, String(length)),
        );
  return el(
    "nav",
    { class: "rail", "aria-label": "Outlook" },
    mail,
    entry("Calendar", ICONS.calendar, true),
    entry("People", ICONS.people),
    entry("To Do", ICONS.tasks),
  );
}
