/** The list of every situation, in groups, with a field to search in. */
import type { HostState, PickerEntry, PickerGroup } from "../state";
import { el, icon, ICONS } from "./dom";

const GROUPS: readonly (readonly [PickerGroup | "starred", string])[] = [
  ["starred", "Begin here"],
  ["works", "It works"],
  ["act", "Somebody must act"],
  ["cannot", "It cannot be"],
  ["skype", "Skype and Lync"],
  ["odd", "Odd days"],
];

export interface Picker {
  /** The button and what it opens. */
  readonly element: HTMLElement;
  open(): void;
}

export function situationAddress(file: string): string {
  return `?scenario=${encodeURIComponent(file)}`;
}

export function pickerView(state: HostState): Picker {
  const field = el("input", {
    type: "search",
    placeholder: "Search, as in: series, licence, private",
    "aria-label": "Search",
  });
  const none = el("p", { class: "none", role: "status" });
  const lines: { readonly line: HTMLElement; readonly words: string }[] = [];
  const line = (entry: PickerEntry): HTMLElement => {
    const current = entry.file === state.file ? "page" : null;
    const made = el(
      "li",
      {},
      el(
        "a",
        { href: situationAddress(entry.file), title: entry.file, "aria-current": current },
        entry.star !== null ? icon(ICONS.star) : null,
        entry.title,
      ),
    );
    lines.push({ line: made, words: `${entry.title} ${entry.file}`.toLowerCase() });
    return made;
  };
  const groups = GROUPS.flatMap(([group, title]) => {
    const entries =
      group === "starred"
        ? state.picker.filter(({ star }) => star !== null).sort((one, two) => (one.star ?? 0) - (two.star ?? 0))
        : state.picker.filter((entry) => entry.group === group);
    return entries.length === 0 ? [] : [el("section", {}, el("h2", {}, title), el("ul", {}, ...entries.map(line)))];
  });
  const panel = el(
    "div",
    { class: "situations", role: "dialog", "aria-label": "Situations", hidden: true },
    el("div", { class: "find" }, icon(ICONS.search), field),
    none,
    el("div", { class: "groups" }, ...groups),
  );
  const button = el(
    "button",
    { type: "button", class: "plain", "aria-expanded": "false", "data-command": "situations" },
    icon(ICONS.list),
    "All situations",
  );
  const element = el("div", { class: "picker" }, button, panel);

  const set = (open: boolean): void => {
    panel.hidden = !open;
    button.setAttribute("aria-expanded", String(open));
    if (open) field.focus();
  };
  const filter = (): void => {
    const words = field.value.toLowerCase().split(/\s+/);
    for (const { line: one, words: text } of lines) one.hidden = !words.every((word) => text.includes(word));
    for (const group of groups) group.hidden = group.querySelector("li:not([hidden])") === null;
    none.textContent = groups.every((group) => group.hidden) ? "No situation has these words." : "";
  };
  button.addEventListener("click", () => set(button.getAttribute("aria-expanded") === "false"));
  field.addEventListener("input", filter);
  element.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || panel.hidden) return;
    event.stopPropagation();
    set(false);
    button.focus();
  });
  document.addEventListener("pointerdown", (event) => {
    if (event.target instanceof Node && !element.contains(event.target)) set(false);
  });
  // Into the pane, whose clicks do not reach this page.
  window.addEventListener("blur", () => set(false));
  return { element, open: () => set(true) };
}
