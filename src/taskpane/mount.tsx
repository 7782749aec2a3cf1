import { createRoot } from "react-dom/client";
import { App } from "./App";
import { lateWork } from "./lateWork";
import { createPane } from "./pane";
import { watchReport } from "./reportMark";
import type { Wiring } from "./wiring";

/** Shows the pane at once, without waiting for Outlook or for what does the work, and starts the first check. */
export function mount(root: HTMLElement, wiring: Promise<Wiring>): void {
  const late = lateWork(wiring);
  const pane = createPane(late.work);
  watchReport(pane);
  createRoot(root).render(
    <App pane={pane} work={late.work} outlookTheme={() => late.now()?.outlook.theme() ?? null} />,
  );
  pane.dispatch({ type: "check" });
}
