import { defineCheck } from "./defineCheck";
import { lineOf } from "../readings/evidenceLine";
import { remedy } from "../remedies/remedy";
import { isCloud } from "../readings/situation";

/** Has somebody agreed that the add-in may use the delegate's calendar rights? */
export const consent = defineCheck({
  id: "consent",
  group: "deciding",
  subject: "mailbox",
  codes: {
    given: "pass",
    notNeeded: "notApplicable",
    adminNeeded: "fail",
    signInNeeded: "unknown",
    refused: "unknown",
    notPossibleHere: "unknown",
    otherAccount: "unknown",
    unknown: "unknown",
  },
  reads: ["token", "settings", "side"],
  remedies: [
    "signIn",
    "switchAccount",
    "grantAdminConsent",
    "lookUpSignIn",
    "useSupportedClient",
    "updateClient",
    "fixSettings",
  ],
  sources: [
    "learn.microsoft.com/office/dev/add-ins/develop/enable-nested-app-authentication-in-your-add-in",
    "learn.microsoft.com/entra/identity-platform/v2-admin-consent",
  ],
  decides: isCloud,
  judge(facts) {
    if (!isCloud(facts)) return { code: "notNeeded" };
    const { token, settings } = facts;
    const evidence = [lineOf("token", token)];
    if (token.known) return { code: "given", evidence };
    const admin = remedy("grantAdminConsent", { clientId: settings.clientId });
    const params = { reason: token.reason };
    switch (token.reason) {
      case "adminConsentNeeded":
        return { code: "adminNeeded", evidence, remedies: [admin] };
      case "signInNeeded":
      case "cancelled":
        return { code: "signInNeeded", evidence, remedies: [remedy("signIn")] };
      case "otherAccount":
        return { code: "otherAccount", evidence, remedies: [remedy("switchAccount")] };
      case "denied":
        return { code: "refused", evidence, remedies: [admin, remedy("lookUpSignIn")] };
      case "notSupported":
        return { code: "notPossibleHere", evidence, remedies: [remedy("useSupportedClient"), remedy("updateClient")] };
      case "notAsked":
      case "noAnswer":
      case "offline":
      case "notFound":
      case "ambiguous":
      case "noForm":
      case "throttled":
      case "serverError":
      case "malformed":
      case "absent":
        return { code: "unknown", params, evidence };
    }
  },
});
