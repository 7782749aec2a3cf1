/**
 * Every check, in the order in which they decide and are listed. A new one is its file, a line here (in
 * `deciding.ts` where it decides about Teams), its words in `locales`, and a row
 * in the table of its group's test; everything else is derived.
 */
import type { CheckId } from "./finding";
import { actingFor } from "./actingFor";
import { addressList } from "./addressList";
import { applicationAccess } from "./applicationAccess";
import { bothPolicies } from "./bothPolicies";
import { client } from "./client";
import { clientBugs } from "./clientBugs";
import { DECIDING_CHECKS } from "./deciding";
import { delegateCount } from "./delegateCount";
import { delegateFlag } from "./delegateFlag";
import { delegateIsPerson } from "./delegateIsPerson";
import { enableDelegation } from "./enableDelegation";
import { enterpriseVoice } from "./enterpriseVoice";
import { ewsLists } from "./ewsLists";
import { exchangeDelegateSync } from "./exchangeDelegateSync";
import { fullAccessSendAs } from "./fullAccessSendAs";
import { lastTry } from "./lastTry";
import { meetingPolicy } from "./meetingPolicy";
import { ownerClient } from "./ownerClient";
import { ownerKind } from "./ownerKind";
import { ownerMailbox } from "./ownerMailbox";
import { preferredProvider } from "./preferredProvider";
import { sameHoming } from "./sameHoming";
import { sameOrganisation } from "./sameOrganisation";
import { sendOnBehalf } from "./sendOnBehalf";
import { skypeDelegation } from "./skypeDelegation";
import { syncState } from "./syncState";
import { teamsLicence } from "./teamsLicence";
import { ucwa } from "./ucwa";

export const CHECKS = [
  ...DECIDING_CHECKS,
  skypeDelegation,
  lastTry,
  actingFor,
  ownerMailbox,
  ownerKind,
  delegateFlag,
  sendOnBehalf,
  fullAccessSendAs,
  addressList,
  meetingPolicy,
  teamsLicence,
  sameOrganisation,
  applicationAccess,
  ewsLists,
  preferredProvider,
  client,
  ucwa,
  enableDelegation,
  exchangeDelegateSync,
  bothPolicies,
  enterpriseVoice,
  delegateIsPerson,
  delegateCount,
  sameHoming,
  ownerClient,
  syncState,
  clientBugs,
] as const;

export const CHECK_IDS = CHECKS.map(({ id }) => id);

/** The check with this id. */
export function checkById(id: CheckId): (typeof CHECKS)[number] {
  const check = CHECKS.find((each) => each.id === id);
  if (!check) throw new Error(`No check is called ${id}.`);
  return check;
}

type Each = (typeof CHECKS)[number];

/** The codes that a check can answer with: a closed union for each. */
export type CheckCodes = { readonly [C in Each as C["id"]]: keyof C["codes"] & string };
