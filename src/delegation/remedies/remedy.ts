/**
 * Who carries out a remedy, what it waits for, and how long it takes. A test holds these few facts to the catalogue in `remedies/`,
 * whose cmdlets the verdict does not need and therefore does not load.
 */
import type { Fixer, Params, Remedy } from "../checks/finding";
import type { RemedyId } from "./remedyIds";

interface RemedyFacts {
  readonly by: Fixer;
  /** Lower first; equal ones together. */
  readonly order: number;
  /** ISO 8601 duration until it has effect, or null for at once. */
  readonly wait: string | null;
}

const REMEDIES: Readonly<Record<RemedyId, RemedyFacts>> = {
  signIn: { by: "you", order: 1, wait: null },
  switchAccount: { by: "you", order: 1, wait: null },
  openOwnersItem: { by: "you", order: 1, wait: null },
  saveItem: { by: "you", order: 1, wait: null },
  tryAgainLater: { by: "you", order: 1, wait: "PT5M" },
  reduceOwners: { by: "you", order: 1, wait: "PT30M" },
  askOrganizer: { by: "you", order: 1, wait: null },
  chooseItem: { by: "you", order: 1, wait: null },
  collectEvidence: { by: "exchangeAdmin", order: 1, wait: null },
  useSupportedClient: { by: "you", order: 1, wait: null },
  organizeByPerson: { by: "you", order: 1, wait: null },
  shareAsEditor: { by: "owner", order: 1, wait: "PT1H" },
  makeDelegate: { by: "owner", order: 1, wait: "PT1H" },
  letSeePrivateItems: { by: "owner", order: 1, wait: "PT1H" },
  addLyncDelegate: { by: "owner", order: 2, wait: "PT30M" },
  resyncDelegate: { by: "owner", order: 3, wait: "P1D" },
  removeStaleDelegate: { by: "owner", order: 2, wait: "PT15M" },
  replaceGroupByPerson: { by: "owner", order: 1, wait: "PT1H" },
  reduceDelegates: { by: "owner", order: 1, wait: "PT30M" },
  useWindowsClient: { by: "owner", order: 2, wait: "P1D" },
  grantSendOnBehalf: { by: "owner", order: 1, wait: "PT1H" },
  showInAddressList: { by: "exchangeAdmin", order: 1, wait: "P1D" },
  allowApplicationAccess: { by: "exchangeAdmin", order: 1, wait: "PT1H" },
  allowEws: { by: "exchangeAdmin", order: 1, wait: "PT1H" },
  moveMailbox: { by: "exchangeAdmin", order: 1, wait: "P1D" },
  findMailbox: { by: "exchangeAdmin", order: 1, wait: null },
  bringTogether: { by: "exchangeAdmin", order: 1, wait: "P1D" },
  assignTeamsLicence: { by: "teamsAdmin", order: 1, wait: "P1D" },
  allowTeamsScheduling: { by: "teamsAdmin", order: 1, wait: "P1D" },
  preferTeams: { by: "teamsAdmin", order: 1, wait: "P1D" },
  sameOrganisationDelegate: { by: "teamsAdmin", order: 1, wait: null },
  grantAdminConsent: { by: "entraAdmin", order: 1, wait: "PT1H" },
  lookUpSignIn: { by: "entraAdmin", order: 1, wait: null },
  enableDelegation: { by: "skypeAdmin", order: 1, wait: "PT30M" },
  enableDelegateSync: { by: "skypeAdmin", order: 1, wait: "PT30M" },
  setLyncDelegate: { by: "skypeAdmin", order: 2, wait: "PT30M" },
  moveUser: { by: "skypeAdmin", order: 1, wait: "P1D" },
  allowOrigin: { by: "skypeAdmin", order: 1, wait: "PT30M" },
  allowWindowsSignIn: { by: "skypeAdmin", order: 1, wait: "PT30M" },
  checkUcwa: { by: "skypeAdmin", order: 1, wait: null },
  updateClient: { by: "desktopSupport", order: 1, wait: null },
  restoreMapi: { by: "desktopSupport", order: 1, wait: "PT30M" },
  installForDelegate: { by: "addinAdmin", order: 1, wait: "P1D" },
  fixSettings: { by: "addinAdmin", order: 1, wait: null },
};

/** @param by where somebody else than usual can do the same thing too ("share as Editor", done by the Exchange admin). */
export function remedy(id: RemedyId, params: Params = {}, by?: Fixer): Remedy {
  const facts = REMEDIES[id];
  return { id, by: by ?? facts.by, params, order: facts.order, wait: facts.wait };
}
