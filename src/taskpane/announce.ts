import { say, stepName } from "../locales/say";
import { findingHeadline } from "../locales/findingText";
import { read } from "./reading";
import type { Change, PaneState } from "./state";
import type { AssessedItem } from "../app/assessItem";

/** What the one live region says. Screens that take the focus are read by their heading, and are silent here. */
export function announcement(state: PaneState): string {
  switch (state.phase) {
    case "assessed":
      if (state.checking) return say("checking");
      if (state.changes?.length === 0) return say("changedNothing");
      return [...changeLines(state.changes ?? [], state.look), read(state.look).title].join(". ");
    case "applying": {
      const now = state.steps.find((step) => step.state === "now");
      return now ? stepName(now.id) : "";
    }
    default:
      return "";
  }
}

/** One line for each change, in the words of the finding; what the verdict's title says is not said twice. */
export function changeLines(changes: readonly Change[], look: AssessedItem): string[] {
  const { assessment } = look;
  const { title } = read(look);
  return changes.flatMap(({ check, now }) => {
    const finding = assessment.findings.find((one) => one.check === check);
    const key = now === "fixed" ? "changedFixed" : "changedBroken";
    const headline = finding && findingHeadline(finding);
    return headline === undefined || headline === title ? [] : [say(key, { headline })];
  });
}
