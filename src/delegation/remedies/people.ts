/** Remedies without cmdlets: the delegate's own, the Entra admin's, desktop support's and the add-in admin's. */
import type { Fixer } from "../checks/finding";
import type { RemedyId } from "./remedyIds";
import type { RemedyData } from "./remedy.types";

const DELEGATE_ACCESS = "learn.microsoft.com/office/dev/add-ins/outlook/delegate-access";
const NESTED_AUTH = "learn.microsoft.com/office/dev/add-ins/develop/enable-nested-app-authentication-in-your-add-in";

function byHand(
  id: RemedyId,
  by: readonly Fixer[],
  wait: string | null,
  sources: readonly string[],
  order = 1,
): RemedyData {
  return { id, by, reversible: true, order, wait, cmdlets: [], sources };
}

export const peopleRemedies: readonly RemedyData[] = [
  byHand("signIn", ["you"], null, [NESTED_AUTH]),
  byHand("switchAccount", ["you"], null, [NESTED_AUTH]),
  byHand("openOwnersItem", ["you"], null, [DELEGATE_ACCESS]),
  byHand("saveItem", ["you"], null, ["learn.microsoft.com/javascript/api/outlook/office.appointmentcompose"]),
  byHand("tryAgainLater", ["you"], "PT5M", ["learn.microsoft.com/graph/throttling"]),
  byHand("askOrganizer", ["you"], null, ["learn.microsoft.com/graph/api/resources/event"]),
  byHand("chooseItem", ["you"], null, ["learn.microsoft.com/graph/api/user-list-calendarview"]),
  byHand("collectEvidence", ["exchangeAdmin", "teamsAdmin", "skypeAdmin"], null, [DELEGATE_ACCESS]),
  byHand("useSupportedClient", ["you", "desktopSupport"], null, [
    "learn.microsoft.com/javascript/api/requirement-sets/outlook/outlook-api-requirement-sets",
    DELEGATE_ACCESS,
  ]),
  byHand("organizeByPerson", ["you"], null, [
    "learn.microsoft.com/microsoftteams/troubleshoot/meetings/teams-meeting-with-shared-mailboxes",
  ]),
  byHand("grantAdminConsent", ["entraAdmin"], "PT1H", [
    "learn.microsoft.com/entra/identity/enterprise-apps/grant-admin-consent",
    "learn.microsoft.com/graph/permissions-reference",
  ]),
  byHand("lookUpSignIn", ["entraAdmin"], null, [
    "learn.microsoft.com/entra/identity/conditional-access/troubleshoot-conditional-access",
    "learn.microsoft.com/entra/identity-platform/reference-error-codes",
  ]),
  byHand("updateClient", ["desktopSupport"], null, [
    "learn.microsoft.com/skypeforbusiness/troubleshoot/server-exchange-integration/mapi-unavailable",
    "learn.microsoft.com/skypeforbusiness/troubleshoot/server-contacts/added-as-delegate-notice",
    "learn.microsoft.com/skypeforbusiness/troubleshoot/server-meetings/meeting-invitations-not-sent-from-outlook",
  ]),
  byHand("restoreMapi", ["desktopSupport", "exchangeAdmin"], "PT30M", [
    "learn.microsoft.com/skypeforbusiness/troubleshoot/server-meetings/cannot-use-lync-meeting-add-in",
    "learn.microsoft.com/skypeforbusiness/troubleshoot/server-exchange-integration/mapi-unavailable",
  ]),
  byHand("installForDelegate", ["addinAdmin"], "P1D", [DELEGATE_ACCESS]),
  byHand("fixSettings", ["addinAdmin"], null, [NESTED_AUTH]),
];
