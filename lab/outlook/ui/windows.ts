/** Small windows: a mail or an appointment that an add-in begins, and a mail that came in. Nothing leaves the lab. */
import { bodyView } from "./body";
import { el, icon, ICONS } from "./dom";

export interface SmallWindow {
  readonly title: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly html: string;
  /** Further lines, as label and value. */
  readonly lines?: readonly (readonly [string, string])[];
  /** A mail that came in is read; anything else is written and sent. */
  readonly sent?: (html: string) => void;
}

export function openWindow(content: SmallWindow): void {
  const { sent } = content;
  const before = document.activeElement;
  const body = bodyView(content.html, "html", sent !== undefined);
  const close = (): void => {
    made.remove();
    if (before instanceof HTMLElement) before.focus();
  };
  const line = (label: string, value: string): HTMLElement =>
    el("div", { class: "field" }, el("b", {}, label), el("span", {}, value));
  const closing = el(
    "button",
    { type: "button", class: "plain", "aria-label": "Close", click: close },
    icon(ICONS.close),
  );
  const send = (): void => {
    sent?.(body.field.html());
    close();
  };
  const made = el(
    "div",
    { class: "window", role: "dialog", "aria-label": content.title },
    el("header", {}, content.title, closing),
    line("To", content.to.join("; ")),
    ...(content.lines ?? []).map(([label, value]) => line(label, value)),
    line("Subject", content.subject),
    body.element,
    sent
      ? el(
          "footer",
          {},
          el(
            "button",
            { type: "button", class: "command primary", "data-window": "send", click: send },
            icon(ICONS.send),
            "Send",
          ),
          el("button", { type: "button", class: "command", click: close }, icon(ICONS.discard), "Discard"),
        )
      : null,
  );
  made.addEventListener("keydown", (event) => {
    if (event.key === "Escape") close();
  });
  document.querySelector(".window")?.remove();
  document.body.append(made);
  body.fill();
  closing.focus();
}
