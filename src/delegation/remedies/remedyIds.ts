/** Every remedy a check can name. Wording (title, steps, message) is in `locales`, cmdlets in `remedies/`. */
export const REMEDY_IDS = [
  // the delegate herself
  "signIn",
  "switchAccount",
  "openOwnersItem",
  "saveItem",
  "tryAgainLater",
  "reduceOwners",
  "askOrganizer",
  "chooseItem",
  "collectEvidence",
  "useSupportedClient",
  "organizeByPerson",
  // the owner
  "shareAsEditor",
  "makeDelegate",
  "letSeePrivateItems",
  "addLyncDelegate",
  "resyncDelegate",
  "removeStaleDelegate",
  "replaceGroupByPerson",
  "reduceDelegates",
  "useWindowsClient",
  // Exchange admin
  "grantSendOnBehalf",
  "showInAddressList",
  "allowApplicationAccess",
  "allowEws",
  "moveMailbox",
  "findMailbox",
  "bringTogether",
  // Teams admin
  "allowTeamsScheduling",
  "assignTeamsLicence",
  "preferTeams",
  "sameOrganisationDelegate",
  // Entra admin
  "grantAdminConsent",
  "lookUpSignIn",
  // Skype admin
  "enableDelegation",
  "enableDelegateSync",
  "setLyncDelegate",
  "moveUser",
  "allowOrigin",
  "allowWindowsSignIn",
  "checkUcwa",
  // desktop support, add-in admin
  "updateClient",
  "restoreMapi",
  "installForDelegate",
  "fixSettings",
] as const;

export type RemedyId = (typeof REMEDY_IDS)[number];
