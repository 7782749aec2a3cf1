/** The pane's wording by key; the one place that knows which language is spoken. */
import { format, type MessageParams } from "./format";
import { pane, type PaneKey } from "./en/pane";
import type { Fixer, Status } from "../delegation/checks/finding";
import type { StepId } from "../conversion/types";

export type { PaneKey };

export function say(key: PaneKey, params: MessageParams = {}): string {
  return format(pane[key], params);
}

const fixerKeys = {
  you: "fixerYou",
  owner: "fixerOwner",
  exchangeAdmin: "fixerExchangeAdmin",
  teamsAdmin: "fixerTeamsAdmin",
  skypeAdmin: "fixerSkypeAdmin",
  entraAdmin: "fixerEntraAdmin",
  desktopSupport: "fixerDesktopSupport",
  addinAdmin: "fixerAddinAdmin",
  nobody: "fixerNobody",
} as const satisfies Record<Fixer, PaneKey>;

/** "the Teams admin", or the owner's name. */
export function fixerName(fixer: Fixer, owner: string): string {
  return say(fixerKeys[fixer], { owner });
}

const statusKeys = {
  pass: "statusPass",
  fail: "statusFail",
  unknown: "statusUnknown",
  notApplicable: "statusNotApplicable",
} as const satisfies Record<Status, PaneKey>;

export function statusName(status: Status): string {
  return say(statusKeys[status]);
}

const stepKeys = {
  save: "stepSave",
  find: "stepFind",
  write: "stepWrite",
  wait: "stepWait",
  verify: "stepVerify",
  form: "stepForm",
} as const satisfies Record<StepId, PaneKey>;

export function stepName(step: StepId): string {
  return say(stepKeys[step]);
}
