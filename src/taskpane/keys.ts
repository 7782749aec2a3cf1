/**
 * What the keyboard needs beside the browser's own ways. On the web Office.js takes Tab into its own hands (`onWindowKeydown`
 * in outlook-web-16.01.debug.js): it knows the stops below and no others, and from anywhere else, a heading that was given
 * the focus or the bare page, it leaves the pane. Its listener is on the window: what is stopped on the document it never sees.
 */
const STOPS = [
  "a[href]",
  "area[href]",
  ...["button", "input", "select", "textarea"].map((name) => `${name}:not([disabled])`),
  "[tabindex]",
  "[contenteditable]:not([disabled])",
]
  .map((stop) => `${stop}:not([tabindex="-1"])`)
  .join(",");

/** The screen's own way back, as a person would press it. */
const BACK = '[data-action="back"], [data-action="cancel"]';

function isText(target: EventTarget | null): boolean {
  return (
    (target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement) &&
    !target.readOnly &&
    target.value !== ""
  );
}

/** Moves the focus to the nearest stop after (or before) an element that is none; false where there is no such stop. */
function focusNextTo(from: Element, backwards: boolean): boolean {
  const wanted = backwards ? Node.DOCUMENT_POSITION_PRECEDING : Node.DOCUMENT_POSITION_FOLLOWING;
  const stops = [...document.querySelectorAll<HTMLElement>(STOPS)].filter(
    (stop) => from.compareDocumentPosition(stop) & wanted,
  );
  if (backwards) stops.reverse();
  return stops.some((stop) => {
    // What is hidden takes no focus.
    stop.focus();
    return document.activeElement === stop;
  });
}

function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
  if (event.key === "Tab") {
    const from = document.activeElement ?? document.body;
    if (from.matches(STOPS) || !focusNextTo(from, event.shiftKey)) return;
  } else if (event.key === "Escape") {
    const back = document.querySelector<HTMLElement>(BACK);
    // Who has typed something does not lose it to one key.
    if (!back || isText(event.target)) return;
    back.click();
  } else return;
  event.preventDefault();
  event.stopPropagation();
}

/** From any element of the page Tab leads on, and Escape leads back. Returns what ends it. */
export function watchKeys(): () => void {
  document.addEventListener("keydown", onKeyDown);
  return () => document.removeEventListener("keydown", onKeyDown);
}
