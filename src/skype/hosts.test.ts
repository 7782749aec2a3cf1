import { expect, test } from "@jest/globals";
import { domainOf } from "../delegation/facts/address";
import { allowedUrl } from "./hosts";

const rule = { roots: ["discover.hoster.example", "localhost:3000"], domains: ["contoso.com", ".fabrikam.example"] };

test.each([
  ["https://contoso.com/", true],
  ["https://LyncWeb.Contoso.com/ucwa", true],
  ["https://fe1.contoso.com:4443/ucwa", true],
  ["https://pool.fabrikam.example/", true],
  ["https://discover.hoster.example/", true],
  ["https://localhost:3000/", true],
  ["https://localhost:3001/", false],
  ["https://other.hoster.example/", false],
  ["http://lyncweb.contoso.com/", false],
  ["https://evilcontoso.com/", false],
  ["https://contoso.com.evil.example/", false],
  ["https://contoso.com@evil.example/", false],
  ["https://anna:x@lyncweb.contoso.com/", false],
  ["javascript:alert(1)", false],
  ["not an address", false],
])("%s is allowed: %p", (url, allowed) => {
  expect(allowedUrl(url, rule)).toBe(allowed);
});

test("an empty domain allows nothing", () => {
  expect(allowedUrl("https://contoso.com/", { roots: [], domains: ["", "."] })).toBe(false);
});

test.each([
  ["anna@contoso.com", "contoso.com"],
  ["sip:Anna@Contoso.COM", "contoso.com"],
  ["anna@contoso.com/../x", null],
  ["anna@contoso.com:8443", null],
  ["anna@localhost", null],
  ["anna", null],
])("the domain of %s is %p", (address, domain) => {
  expect(domainOf(address)).toBe(domain);
});
