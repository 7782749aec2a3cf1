import { expect, it } from "@jest/globals";
import type { ConversionResult, Plan } from "../../conversion/types";
import { planWith, resultWith } from "../testing/assessed";
import { nextKey, toneOf } from "./Done";

it.each<[string, Partial<ConversionResult>, Partial<Plan>, string | null]>([
  ["invitations are still to go out: Send", { next: "send", formHoldsBlock: true }, {}, "doneNextSend"],
  ["nothing is left in the form: it can be closed", { next: "close", formHoldsBlock: true }, {}, "doneNextClose"],
  [
    "edits that nobody gets mail about: Save, so that they are kept",
    { next: "close", formHoldsBlock: true },
    { unsavedEdits: true },
    "doneNextSave",
  ],
  [
    "the form lacks the link, and a Save would take the meeting offline: Discard",
    { next: "close", formHoldsBlock: false },
    { unsavedEdits: true },
    "doneNextDiscard",
  ],
  [
    "the form's text has to be looked at first",
    { next: "close", formHoldsBlock: false, code: "formAltered" },
    {},
    null,
  ],
  ["a read form: nothing", { next: "nothing", formHoldsBlock: null }, {}, "doneNextNothing"],
])("%s", (_name, result, plan, key) => {
  expect(nextKey(resultWith(result), planWith(plan))).toBe(key);
});

it("online but not in the open form is a warning, not a success", () => {
  expect(toneOf(resultWith({ formHoldsBlock: false }))).toBe("missing");
  expect(toneOf(resultWith({ formHoldsBlock: true }))).toBe("good");
});
