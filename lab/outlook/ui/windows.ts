/** Small windows that an add-in opens: a new mail, a new appointment. Nothing is ever sent from them. */
import { bodyView } from "./body";
import { el, icon, ICONS } from "./dom";

export interface SmallWindow {
  readonly title: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly html: string;
  /** Further lines, as label and value. */
  readonly lines?: readonly (readonly [string, string])[];
}

export function openWindow(content: SmallWindow): void {
  const body = bodyView(content.html, "html", true);
  const close = (): void => made.remove();
  const line = (label: string, value: string): HTMLElement =>
    el("div", { class: "field" }, el("label", {}, label), el("span", {}, value));
  const made = el(
    "div",
    { class: "window", role: "dialog", "aria-label": content.title },
    el(
      "header",
      {},
      content.title,
      el("button", { type: "button", class: "plain", "aria-label": "Close", click: close }, icon(ICONS.close)),
    ),
    line("To", content.to.join("; ")),
    ...(content.lines ?? []).map(([label, value]) => line(label, value)),
    line("Subject", content.subject),
    body.element,
    el(
      "footer",
      {},
      el("button", { type: "button", class: "command primary", click: close }, icon(ICONS.send), "Send"),
      el("button", { type: "button", class: "command", click: close }, icon(ICONS.discard), "Discard"),
    ),
  );
  document.body.append(made);
  body.fill();
}
