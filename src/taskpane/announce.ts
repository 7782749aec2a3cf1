import { say, stepName } from "../locales/say";
import { read } from "./reading";
import type { PaneState } from "./state";

/** What the one live region says. Screens that take the focus are read by their heading, and are silent here. */
export function announcement(state: PaneState): string {
  switch (state.phase) {
    case "assessed":
      if (state.checking) return say("checking");
      return state.changes?.length === 0 ? say("changedNothing") : read(state.look).title;
    case "applying": {
      const now = state.steps.find((step) => step.state === "now");
      return now ? stepName(now.id) : "";
    }
    default:
      return "";
  }
}
