import { createRoot } from "react-dom/client";
import { createActions } from "./actions";
import { App } from "./App";
import { lateWork } from "./lateWork";
import { watchReport } from "./reportMark";
import type { PaneState } from "./state";
import { createStore } from "./store";
import type { Wiring } from "./wiring";

/** Shows the pane at once, without waiting for Outlook or for what does the work, and starts the first check. */
export function mount(root: HTMLElement, wiring: Promise<Wiring>): void {
  const store = createStore<PaneState>({ phase: "loading", partial: null });
  const late = lateWork(wiring);
  const actions = createActions(store, late.work);
  watchReport(store, (finding) => late.now()?.headline(finding) ?? finding.check);
  createRoot(root).render(
    <App store={store} actions={actions} outlookTheme={() => late.now()?.outlook.theme() ?? null} />,
  );
  void actions.check();
}
