/** When there is time for what nobody waits for. */

/** How long a frame is waited for, ms: a pane that is not in view gets none. */
const NO_FRAME = 100;

/** Once the browser has painted the page as it stands. */
export function afterFrame(go: () => void): void {
  let gone = false;
  const once = (): void => {
    if (!gone) go();
    gone = true;
  };
  requestAnimationFrame(() => setTimeout(once));
  setTimeout(once, NO_FRAME);
}

/** How long the browser is waited for to have nothing to do, ms. */
const BUSY = 1_000;

/** What was rendered in this turn is on the screen, and the browser has nothing else to do. */
export function painted(): Promise<void> {
  return new Promise((resolve) => {
    const idle = (): void => {
      // Safari has none.
      if ("requestIdleCallback" in window) requestIdleCallback(() => resolve(), { timeout: BUSY });
      else setTimeout(resolve, NO_FRAME);
    };
    afterFrame(() => afterFrame(idle));
  });
}
