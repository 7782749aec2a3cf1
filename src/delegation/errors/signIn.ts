/** What Entra ID says while somebody signs in. The codes are the same in every language. */
import type { KnownError } from "./error.types";

const CODES = "learn.microsoft.com/entra/identity-platform/reference-error-codes";
const APPROVAL = "learn.microsoft.com/entra/identity/enterprise-apps/configure-admin-consent-workflow";
const OFFICE_JS = "github.com/OfficeDev/office-js/issues";

export const signInErrors: readonly KnownError[] = [
  {
    cause: "guestAccount",
    texts: [
      { says: "AADSTS50020" },
      {
        says: "does not exist in tenant and cannot access the application",
        matters: "not exist tenant cannot access application",
      },
    ],
    fixedBy: ["you"],
    checks: ["tokenAccount", "sameOrganisation"],
    remedies: ["switchAccount"],
    sources: [CODES],
  },
  {
    cause: "notAssigned",
    texts: [{ says: "AADSTS50105" }],
    fixedBy: ["entraAdmin"],
    checks: ["consent"],
    remedies: ["lookUpSignIn"],
    sources: [CODES],
  },
  {
    cause: "conditionalAccess",
    texts: [{ says: "AADSTS53003" }, { says: "Access has been blocked by Conditional Access policies" }],
    fixedBy: ["entraAdmin"],
    checks: ["consent"],
    remedies: ["lookUpSignIn"],
    sources: [CODES],
  },
  {
    cause: "appNotFound",
    texts: [{ says: "AADSTS700016" }],
    fixedBy: ["addinAdmin"],
    checks: ["consent"],
    remedies: ["fixSettings"],
    sources: [CODES],
  },
  {
    cause: "adminConsentMissing",
    texts: [
      { says: "AADSTS90094" },
      { says: "Need admin approval", matters: "need admin approval" },
      { says: "needs permission to access resources in your organization that only an admin can grant" },
      { says: "Admin approval required" },
    ],
    fixedBy: ["entraAdmin"],
    checks: ["consent"],
    remedies: ["grantAdminConsent"],
    sources: [CODES, APPROVAL],
  },
  {
    cause: "consentMissing",
    texts: [{ says: "AADSTS65001" }],
    fixedBy: ["you", "entraAdmin"],
    checks: ["consent"],
    remedies: ["signIn", "grantAdminConsent"],
    sources: [CODES],
  },
  {
    cause: "signInOnce",
    texts: [{ says: "9zj08" }, { says: "7q6cl" }],
    fixedBy: ["you"],
    checks: ["consent"],
    remedies: ["signIn"],
    sources: [`${OFFICE_JS}/4798`, `${OFFICE_JS}/4767`, `${OFFICE_JS}/5336`],
  },
  {
    cause: "untrustedOrigin",
    texts: [{ says: "untrusted_origin" }],
    fixedBy: ["addinAdmin"],
    checks: ["consent"],
    remedies: ["fixSettings"],
    sources: [`${OFFICE_JS}/5113`],
  },
];
