/** Every check, and what each of them says. Loaded after the verdict where the deciding checks were enough for it, else before. */
import type { Facts } from "../delegation/facts/facts";
import { assess } from "../providers/assess";
import { findingText } from "../locales/findingText";
import type { AssessedItem } from "../app/gatherItem";

export { CHECK_IDS } from "../providers/registry";

export function wholeLook(facts: Facts): AssessedItem {
  return { facts, assessment: assess(facts), words: findingText };
}
