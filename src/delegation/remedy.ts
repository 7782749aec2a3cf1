/** Who carries out a remedy, what it waits for, and how long it takes; its words are in `locales`, its cmdlets in `remedies/`. */
import type { Fixer, Params, Remedy } from "./finding";
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
  askOrganizer: { by: "you", order: 1, wait: null },
  chooseItem: { by: "you", order: 1, wait: null },
  collectEvidence: { by: "you", order: 1, wait: null },
  useSupportedClient: { by: "you", order: 1, wait: null },
  // up to 60 minutes are reported for a calendar right
  shareAsEditor: { by: "owner", order: 2, wait: "PT1H" },
  makeDelegate: { by: "owner", order: 2, wait: "PT1H" },
  letSeePrivateItems: { by: "owner", order: 3, wait: "PT1H" },
  addLyncDelegate: { by: "owner", order: 4, wait: "PT10M" },
  // "usually within 30 minutes, up to 24 hours"
  resyncDelegate: { by: "owner", order: 4, wait: "PT24H" },
  removeStaleDelegate: { by: "owner", order: 3, wait: "PT15M" },
  replaceGroupByPerson: { by: "owner", order: 2, wait: "PT24H" },
  reduceDelegates: { by: "owner", order: 2, wait: "PT1H" },
  useWindowsClient: { by: "owner", order: 4, wait: "PT24H" },
  grantSendOnBehalf: { by: "exchangeAdmin", order: 2, wait: "PT1H" },
  showInAddressList: { by: "exchangeAdmin", order: 1, wait: "PT24H" },
  allowApplicationAccess: { by: "exchangeAdmin", order: 1, wait: "PT1H" },
  allowEws: { by: "exchangeAdmin", order: 2, wait: "PT1H" },
  moveMailbox: { by: "exchangeAdmin", order: 1, wait: "PT24H" },
  assignTeamsLicence: { by: "teamsAdmin", order: 1, wait: "PT24H" },
  allowTeamsScheduling: { by: "teamsAdmin", order: 2, wait: "PT24H" },
  preferTeams: { by: "teamsAdmin", order: 2, wait: "PT24H" },
  sameOrganisationDelegate: { by: "teamsAdmin", order: 1, wait: "PT24H" },
  grantAdminConsent: { by: "entraAdmin", order: 1, wait: "PT5M" },
  enableDelegation: { by: "skypeAdmin", order: 2, wait: "PT1H" },
  enableDelegateSync: { by: "skypeAdmin", order: 2, wait: "PT1H" },
  setLyncDelegate: { by: "skypeAdmin", order: 4, wait: "PT10M" },
  moveUser: { by: "skypeAdmin", order: 1, wait: "PT1H" },
  allowOrigin: { by: "skypeAdmin", order: 1, wait: "PT15M" },
  allowWindowsSignIn: { by: "skypeAdmin", order: 1, wait: "PT15M" },
  checkUcwa: { by: "skypeAdmin", order: 1, wait: null },
  updateClient: { by: "desktopSupport", order: 3, wait: null },
  restoreMapi: { by: "desktopSupport", order: 3, wait: null },
  installForDelegate: { by: "addinAdmin", order: 1, wait: "PT24H" },
  fixSettings: { by: "addinAdmin", order: 1, wait: null },
};

/** @param by where somebody else than usual can do the same thing too ("share as Editor", done by the Exchange admin). */
export function remedy(id: RemedyId, params: Params = {}, by?: Fixer): Remedy {
  const facts = REMEDIES[id];
  return { id, by: by ?? facts.by, params, order: facts.order, wait: facts.wait };
}
