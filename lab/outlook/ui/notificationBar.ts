/** Outlook's notification bar above the item. */
import type { Notification } from "../notifications";
import { el, icon, ICONS } from "./dom";

const LOOK = {
  informationalMessage: { class: "info", icon: ICONS.info },
  insightMessage: { class: "insight", icon: ICONS.addin },
  progressIndicator: { class: "progress", icon: ICONS.clock },
  errorMessage: { class: "error", icon: ICONS.warning },
} as const;

export function showNotifications(
  bar: HTMLElement,
  all: readonly Notification[],
  dismiss: (key: string) => void,
): void {
  bar.replaceChildren(
    ...all.map((one) => {
      const look = LOOK[one.type];
      return el(
        "div",
        {
          class: `notification ${look.class}`,
          role: one.type === "errorMessage" ? "alert" : "status",
          "data-key": one.key,
        },
        icon(look.icon),
        el("span", {}, one.message),
        el(
          "button",
          { type: "button", class: "plain", "aria-label": "Dismiss", click: () => dismiss(one.key) },
          icon(ICONS.close),
        ),
      );
    }),
  );
}
