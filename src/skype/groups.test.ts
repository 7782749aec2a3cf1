import { expect, test } from "@jest/globals";
import { groupProblem, isOwner, sipAddress } from "./groups";

test.each([
  ["sip:Mark@Contoso.com", "mark@contoso.com"],
  ["SIPS:mark@contoso.com;user=phone", "mark@contoso.com"],
  ["mark@contoso.com", "mark@contoso.com"],
])("%s is %s", (uri, address) => {
  expect(sipAddress(uri)).toBe(address);
});

test.each<[string, Record<string, unknown>, boolean]>([
  ["the SIP address", { uri: "sip:MARK@contoso.com" }, true],
  ["an e-mail address", { uri: "sip:m@contoso.com", emailAddresses: ["x@contoso.com", "Mark@Contoso.com"] }, true],
  ["neither", { uri: "sip:m@contoso.com", emailAddresses: ["x@contoso.com"] }, false],
  ["a name alone", { name: "mark@contoso.com" }, false],
  ["values of another kind", { uri: 7, emailAddresses: "mark@contoso.com" }, false],
])("the owner is recognised by %s: %#", (_, contact, expected) => {
  expect(isOwner(contact, ["mark@contoso.com"])).toBe(expected);
});

const http = (status: number, subcode: string, message = "") =>
  ({ state: "forbidden", failure: { kind: "http", status, code: "", subcode, message } }) as const;

test.each([
  [http(403, "None", "The user does not have sufficient privileges to access pending contacts"), "contactPending"],
  [http(403, "None", "The user does not have sufficient privileges to access the contact list."), "forbidden"],
  [http(500, "InvalidExchangeServerVersion"), "mailboxMoved"],
  [http(409, "TooManyGroups"), "tooMany"],
  [http(410, "CannotRedirect"), null],
  [{ state: "noAnswer", failure: { kind: "noAnswer", afterMs: 1 } } as const, null],
])("problem %#", (problem, expected) => {
  expect(groupProblem(problem)).toBe(expected);
});
