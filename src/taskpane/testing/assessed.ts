/** Looks and plans for tests of the pane. */
import { assess } from "../../providers/assess";
import type { Finding, Status } from "../../delegation/checks/finding";
import type { Facts } from "../../delegation/facts/facts";
import { factsWith, OWNER } from "../../delegation/testing/factBuilders";
import type { Assessment } from "../../delegation/verdict/verdict.types";
import { findingText } from "../../locales/findingText";
import type { ConversionResult, Plan } from "../../conversion/types";
import type { Ended } from "../state";
import type { AssessedItem } from "../../app/gatherItem";

export function assessedWith(facts: Partial<Facts> = {}, assessment: Partial<Assessment> = {}): AssessedItem {
  const all = factsWith(facts);
  return { facts: all, assessment: { ...assess(all), ...assessment }, words: findingText };
}

export function findingWith(check: Finding["check"], status: Status, changes: Partial<Finding> = {}): Finding {
  return {
    check,
    status,
    deciding: true,
    code: "mayEdit",
    params: {},
    evidence: [],
    fixedBy: status === "fail" ? ["owner"] : [],
    wait: null,
    remedies: (changes.fixedBy ?? (status === "fail" ? ["owner" as const] : []))
      .filter((by) => by !== "nobody")
      .map((by) => ({ id: "shareAsEditor", by, params: {}, order: 1, wait: null })),
    ...changes,
  };
}

export function planWith(changes: Partial<Plan> = {}): Plan {
  return {
    ownerName: OWNER.name,
    owner: OWNER.address,
    own: false,
    subject: "Budget",
    series: false,
    openedOccurrence: false,
    changedOccurrences: null,
    mails: { people: 14, upTo: false, mailsEach: 1 },
    form: "read",
    saveFirst: false,
    steps: ["write", "wait", "verify"],
    event: { mailbox: OWNER.address, own: false, id: "AAMk-owner_1=" },
    unsavedEdits: false,
    secondLink: null,
    ...changes,
  };
}

export function resultWith(changes: Partial<ConversionResult> = {}): ConversionResult {
  return {
    outcome: "converted",
    code: "converted",
    params: {},
    organizer: OWNER.address,
    provider: "teamsForBusiness",
    joinUrl: "https://teams.microsoft.com/l/meetup-join/19%3ameeting/0",
    next: "close",
    formHoldsBlock: null,
    fixedBy: [],
    stepsDone: ["write", "wait", "verify"],
    stepFailed: null,
    canGoOn: false,
    technical: null,
    changed: null,
    sent: null,
    showed: null,
    ...changes,
  };
}

export function endedWith(changes: Partial<ConversionResult> = {}): Ended {
  return { result: resultWith(changes), message: "It is online." };
}
