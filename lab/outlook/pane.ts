/** The task pane: the add-in's page in a sandboxed frame, as Outlook on the web frames it. No clipboard is granted. */
import { PaneChannel } from "./channel";
import { enterPane, leavePane } from "./keys";
import { answerOffice } from "./office";
import type { OfficeHost } from "./office";
import { el, icon, ICONS } from "./ui/dom";

export interface OpenPane {
  readonly element: HTMLElement;
  close(): void;
}

const SANDBOX = "allow-scripts allow-same-origin allow-forms allow-downloads";
const POPUPS = "allow-popups";

export function openPane(office: OfficeHost, url: string, closed: () => void): OpenPane {
  const sandbox = office.state.popupsBlocked ? SANDBOX : `${SANDBOX} ${POPUPS}`;
  const frame = el("iframe", { class: "pane-frame", title: "On Behalf", sandbox, "data-pane": true });
  const close = el(
    "button",
    { type: "button", class: "plain", "aria-label": "Close pane", click: () => closed() },
    icon(ICONS.close),
  );
  const element = el(
    "aside",
    { class: "pane", "aria-label": "On Behalf" },
    el("header", {}, el("b", {}, "On Behalf"), close),
    frame,
  );
  // The frame's name must stand before the frame enters the page.
  const channel = new PaneChannel({
    frame,
    url,
    locale: office.state.client.displayLanguage,
    platform: "Web",
    answer: (request, { controlId }) => {
      if (request.name === "ContextActivationManager_notifyHost") leavePane(frame, request.data);
      return answerOffice(office, controlId, request);
    },
  });
  const onKey = enterPane(frame, (action) => channel.notify(action));
  document.addEventListener("keydown", onKey);
  return {
    element,
    close: () => {
      document.removeEventListener("keydown", onKey);
      channel.close();
      element.remove();
    },
  };
}
