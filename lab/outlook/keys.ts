/**
 * The ways of the keyboard between Outlook and the pane. On the web Office.js takes Tab, Escape and F6 into its own hands
 * and tells the host when its last (or first) stop was passed: the host then moves the focus on. Into the pane it is the
 * host that asks (OSF.AgaveHostAction in the library's debug file).
 */
export const PANE_ACTIONS = { tabIn: 11, tabInShift: 12 } as const;

const FORWARD: readonly unknown[] = [13, 5, 17];
const BACKWARD: readonly unknown[] = [14, 6, 18];
const ESCAPE = 15;

/** Links, fields, buttons and whatever has a tab index, in the order of the page; frames are left to `tabIn`. */
const STOPS = "a[href], button:not([disabled]), input, select, textarea, [contenteditable], [tabindex]";

function stops(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(STOPS)].filter(
    (one) => one.tabIndex >= 0 && one.checkVisibility({ visibilityProperty: true }),
  );
}

/** @param data of `ContextActivationManager_notifyHost`: control id, then the action's number */
export function leavePane(frame: HTMLElement, data: unknown): void {
  const action: unknown = Array.isArray(data) ? data[1] : undefined;
  const outside = stops();
  const after = outside.filter((one) => frame.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING);
  const before = outside.filter((one) => frame.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_PRECEDING);
  if (FORWARD.includes(action)) (after[0] ?? before[0])?.focus();
  else if (BACKWARD.includes(action)) (before.at(-1) ?? after.at(-1))?.focus();
  else if (action === ESCAPE) document.querySelector<HTMLElement>('[data-command="pane"]')?.focus();
}

/** Tab on the stop before the frame goes in at the pane's first stop; Shift+Tab on the one after it, at its last. */
export function enterPane(frame: HTMLElement, enter: (action: number) => void): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.key !== "Tab" || event.defaultPrevented || !(event.target instanceof HTMLElement)) return;
    const outside = stops();
    const at = outside.indexOf(event.target);
    const next = event.shiftKey ? event.target : outside[at + 1];
    const previous = event.shiftKey ? outside[at - 1] : event.target;
    const isBefore = (one: HTMLElement | undefined): boolean =>
      one !== undefined && (frame.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
    if (at < 0 || !isBefore(previous) || isBefore(next)) return;
    event.preventDefault();
    frame.focus();
    enter(event.shiftKey ? PANE_ACTIONS.tabInShift : PANE_ACTIONS.tabIn);
  };
}
