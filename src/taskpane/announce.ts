import type { CheckId } from "../delegation/checks/finding";
import { say, stepName } from "../locales/say";
import { askedTime, ownerLabel, read } from "./reading";
import type { Change, PaneState } from "./state";
import type { AssessedItem } from "../app/gatherItem";

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

/** What only the owner, or IT for her, can give. */
const GIVEN: readonly CheckId[] = ["editRight", "privateItem", "delegateFlag", "skypeDelegation"];

/** One line for each change, in the words of the finding; what the verdict's title says is not said twice. */
export function changeLines(changes: readonly Change[], look: AssessedItem): string[] {
  const { assessment, facts, words } = look;
  const { title } = read(look);
  // As Lync once told a delegate. The time is that of the first look that saw it: no server tells when a right was given.
  const allowed =
    !assessment.own &&
    assessment.verdict === "ready" &&
    changes.some(({ check, now }) => now === "fixed" && GIVEN.includes(check));
  const told = allowed
    ? [say("canSchedule", { owner: ownerLabel(assessment), time: askedTime(facts.now, facts) })]
    : [];
  const lines = changes.flatMap(({ check, now }) => {
    const finding = assessment.findings.find((one) => one.check === check);
    const key = now === "fixed" ? "changedFixed" : "changedBroken";
    const headline = finding && words?.headline(finding);
    return headline === undefined || headline === title ? [] : [say(key, { headline })];
  });
  return [...told, ...lines];
}
