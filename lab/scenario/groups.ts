/** Which heading of the demo's list a situation stands under. */
import type { PickerEntry, PickerGroup } from "../outlook/state";
import type { Scenario } from "./types";

/** Where to begin: it works, it is blocked, many mails, and nothing done twice. */
const STARRED = ["ready.json", "owner-without-teams.json", "series-exception.json", "lost-answer.json"];

/** @param file its name, without a folder */
export function pickerEntry(file: string, scenario: Scenario): PickerEntry {
  const star = STARRED.indexOf(file);
  return { file, title: scenario.title, group: groupOf(scenario), star: star < 0 ? null : star };
}

function groupOf(scenario: Scenario): PickerGroup {
  const { consent, expect, faults, meanwhile, organization, people, responses } = scenario;
  if (organization?.skype !== undefined || people.some((person) => person.skype !== undefined)) return "skype";
  if (expect?.verdict === "cannot") return "cannot";
  const isOdd =
    [faults, responses, meanwhile].some((one) => (one ?? []).length > 0) || scenario.client.storage === "denied";
  if (isOdd) return "odd";
  if (expect?.verdict === "blocked" || consent !== undefined) return "act";
  if (expect?.verdict === "notCertain") return (expect.fixer ?? "nobody") === "nobody" ? "odd" : "act";
  const { outcome } = expect?.convert ?? {};
  return outcome !== undefined && outcome !== "converted" ? "odd" : "works";
}
