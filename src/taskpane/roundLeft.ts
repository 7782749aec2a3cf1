import { ROUND_LEFT } from "../lib/roundLeft";

/**
 * How many meetings a run in the browser has left, where pane and tab share a storage. In most Outlooks they don't: browsers
 * keep a frame's storage apart, and the desktop's Outlook shows panes in a browser of its own. 0: nothing is known.
 */
export function roundLeft(): number {
  try {
    const left = Number(window.localStorage.getItem(ROUND_LEFT));
    return Number.isInteger(left) && left > 0 ? left : 0;
  } catch {
    return 0;
  }
}
