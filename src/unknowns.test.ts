import { expect, test } from "@jest/globals";
import { graphUnknown } from "./conversion/ports/graphUnknown";
import { tokenUnknown } from "./app/gather/tokenUnknown";

test.each([
  [401, "InvalidAuthenticationToken", "signInNeeded"],
  [403, "ErrorAccessDenied", "denied"],
  [404, "MailboxNotEnabledForRESTAPI", "notFound"],
  [404, "ErrorItemNotFound", "notFound"],
  [400, "RequestBroker--ParseUri", "malformed"],
  [502, "", "serverError"],
])("HTTP %i %s is not known because of: %s", (status, code, reason) => {
  const failure = { kind: "http", status, code, message: "m", requestId: null } as const;
  expect(graphUnknown(failure)).toMatchObject({ known: false, reason, status, code });
});

test.each([
  ["AADSTS53003", "AADSTS53003: Access has been blocked by Conditional Access policies.", "denied"],
  ["", "", "serverError"],
  ["bridge_error", "The broker is busy.", "serverError"],
])("a sign-in that failed with %p is the organization's no only where Entra said it", (code, message, reason) => {
  expect(tokenUnknown({ kind: "refused", code, message })).toMatchObject({ known: false, reason, source: "token" });
});
