/** What is around the item: Outlook's header and rail, and the demo's strip above them. */
import type { HostState } from "../state";
import { el, icon, ICONS } from "./dom";

export function header(state: HostState): HTMLElement {
  const initials = state.user.name
    .split(/\s+/)
    .map((part) => part.slice(0, 1))
    .slice(0, 2)
    .join("");
  return el(
    "header",
    { class: "suite" },
    icon(ICONS.waffle),
    el("b", {}, "Outlook"),
    el("div", { class: "search", "aria-hidden": "true" }, icon(ICONS.search), "Search"),
    el("span", { class: "persona", title: `${state.user.name} <${state.user.address}>` }, initials),
  );
}

export function rail(): HTMLElement {
  const entries = [
    ["Mail", ICONS.mail],
    ["Calendar", ICONS.calendar],
    ["People", ICONS.people],
    ["To Do", ICONS.tasks],
  ] as const;
  return el(
    "nav",
    { class: "rail", "aria-label": "Outlook" },
    ...entries.map(([label, path]) =>
      el("span", { class: label === "Calendar" ? "current" : "", title: label }, icon(path), el("small", {}, label)),
    ),
  );
}

/** The demo's own bar: which situation, the one before and after, the theme. */
export function strip(state: HostState, toggleTheme: () => void): HTMLElement {
  const go = (file: string): void => location.assign(`/?scenario=${encodeURIComponent(file)}`);
  const at = state.picker.findIndex((entry) => entry.file === state.file);
  const select = el("select", { "aria-label": "Situation" });
  for (const entry of state.picker) {
    select.append(
      el("option", { value: entry.file, selected: entry.file === state.file }, `${entry.title}  (${entry.file})`),
    );
  }
  select.addEventListener("change", () => go(select.value));
  const step = (by: number, label: string, path: string): HTMLElement => {
    const target = state.picker[at + by];
    return el(
      "button",
      {
        type: "button",
        class: "plain",
        disabled: !target,
        title: label,
        "aria-label": label,
        click: () => target && go(target.file),
      },
      icon(path),
    );
  };
  return el(
    "div",
    { class: "strip" },
    el("b", {}, "On Behalf lab"),
    step(-1, "Previous situation", ICONS.previous),
    select,
    step(1, "Next situation", ICONS.next),
    el("p", { title: state.description }, state.description),
    state.evidence === null ? null : copyButton(state.evidence),
    el(
      "button",
      { type: "button", class: "plain", title: "Light or dark", click: toggleTheme },
      icon(ICONS.theme),
      "Theme",
    ),
  );
}

/** What IT sent is pasted by the person: the lab only puts it on the clipboard. */
function copyButton(evidence: string): HTMLElement {
  const button = el("button", { type: "button", class: "plain" }, icon(ICONS.save), "Copy IT’s evidence");
  button.addEventListener("click", () => {
    void navigator.clipboard.writeText(evidence).then(() => {
      button.lastChild?.replaceWith("Copied: paste it into the pane");
    });
  });
  return button;
}
