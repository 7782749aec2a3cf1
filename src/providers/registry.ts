/**
 * The providers of meetings, one line each; where several serve a mailbox, the first does. Their checks stand among the common ones,
 * each behind its group's: the whole list, its order and its ids are derived here.
 */
import { DECIDING } from "../delegation/checks/deciding";
import { OF_REACH, OF_RIGHTS } from "../delegation/checks/index";
import type { CheckGroup, CheckId } from "../delegation/checks/finding";
import { skype } from "./skype/skype";
import { teams } from "./teams/teams";

export const PROVIDERS = [
  teams, // mailboxes in Microsoft 365
  skype, // mailboxes on premises
] as const;

type EachProvider = (typeof PROVIDERS)[number];

const IN_ORDER: readonly CheckGroup[] = ["deciding", "cloud", "onPremises"];

/** Every check, in the order in which they decide and are listed. */
export const CHECKS = [
  ...DECIDING,
  ...PROVIDERS.flatMap(({ deciding }): readonly EachProvider["deciding"][number][] => deciding),
  ...OF_RIGHTS,
  ...PROVIDERS.flatMap(({ explaining }): readonly EachProvider["explaining"][number][] => explaining),
  ...OF_REACH,
].sort((a, b) => IN_ORDER.indexOf(a.group) - IN_ORDER.indexOf(b.group));

export const CHECK_IDS = CHECKS.map(({ id }) => id);

type Each = (typeof CHECKS)[number];

/** The check with this id. */
export function checkById(id: CheckId): Each {
  const check = CHECKS.find((each) => each.id === id);
  if (!check) throw new Error(`No check is called ${id}.`);
  return check;
}

/** The codes that a check can answer with: a closed union for each. */
export type CheckCodes = { readonly [C in Each as C["id"]]: keyof C["codes"] & string };
