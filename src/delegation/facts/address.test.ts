import { expect, test } from "@jest/globals";
import { anySameAddress, isSmtp, normalAddress, sameAddress } from "./address";

test.each([
  ["Olivia@Contoso.example", "olivia@contoso.EXAMPLE", true],
  ["SMTP:olivia@contoso.example", "olivia@contoso.example", true],
  [" olivia@contoso.example ", "olivia@contoso.example", true],
  ["olivia@contoso.example", "olivia@fabrikam.example", false],
  ["", "", false],
  [null, null, false],
  ["/o=Contoso/ou=Exchange/cn=olivia", "/o=Contoso/ou=Exchange/cn=olivia", false],
])("%s and %s: the same address is %s", (a, b, same) => {
  expect(sameAddress(a, b)).toBe(same);
});

test("an address in Exchange's own form is no SMTP address", () => {
  expect(["/o=Org/cn=x@y", "olivia", "o@c.example"].map(isSmtp)).toEqual([false, false, true]);
});

test("lists of addresses meet in one", () => {
  expect(anySameAddress(["a@x.example", null], [undefined, "A@X.example"])).toBe(true);
  expect(anySameAddress([null], [null])).toBe(false);
  expect(normalAddress("smtp:A@x.example")).toBe("a@x.example");
});
