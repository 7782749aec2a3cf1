/** Every check, and what each of them says. Loaded after the verdict where the deciding checks were enough for it, else before. */
import type { Facts } from "../delegation/facts/facts";
import { assess } from "../delegation/verdict/assess";
import { findingText } from "../locales/findingText";
import type { AssessedItem } from "./state";

export { CHECK_IDS } from "../delegation/checks/index";

export function wholeLook(facts: Facts): AssessedItem {
  return { facts, assessment: assess(facts), words: findingText };
}
