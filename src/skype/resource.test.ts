import { expect, test } from "@jest/globals";
import { embeddedOf, linkOf, linksOf, parseResource, readDate, writeDate } from "./resource";

const BASE = "https://fe1.contoso.com:443/ucwa/v1/applications/192/people";

test.each<[string, unknown, string[]]>([
  ["an object", { href: "/ucwa/1" }, ["https://fe1.contoso.com/ucwa/1"]],
  [
    "an array",
    [{ href: "/ucwa/1" }, { href: "/ucwa/2?x=1" }],
    ["https://fe1.contoso.com/ucwa/1", "https://fe1.contoso.com/ucwa/2?x=1"],
  ],
  ["an absolute address", { href: "https://lyncweb.contoso.com/a" }, ["https://lyncweb.contoso.com/a"]],
  ["entries that are none", [null, 7, {}, { href: 7 }, { href: "https://" }], []],
  ["nothing", undefined, []],
])("links written as %s", (_, group, expected) => {
  expect(linksOf({ _links: { group } }, "group", BASE).map(({ href }) => href)).toEqual(expected);
});

test("a document may name both a redirect and applications; each is read by its own name", () => {
  const user = {
    _links: { applications: { href: "/ucwa/v1/applications" }, redirect: { href: "/root/user/redirect" } },
  };
  expect(linkOf(user, "applications", BASE)?.href).toBe("https://fe1.contoso.com/ucwa/v1/applications");
  expect(linkOf(user, "redirect", BASE)?.href).toBe("https://fe1.contoso.com/root/user/redirect");
});

test.each([
  [2, 2],
  ["2", 2],
  [undefined, null],
  ["two", null],
])("a revision of %p is read as %p", (revision, expected) => {
  expect(linkOf({ _links: { x: { href: "/x", revision } } }, "x", BASE)?.revision).toBe(expected);
});

test("embedded parts are read alone or in a list", () => {
  expect(embeddedOf({ _embedded: { contact: { uri: "a" } } }, "contact")).toEqual([{ uri: "a" }]);
  expect(embeddedOf({ _embedded: { contact: [{ uri: "a" }, "x"] } }, "contact")).toEqual([{ uri: "a" }]);
  expect(embeddedOf({ _embedded: [] }, "contact")).toEqual([]);
});

test.each([
  ["/Date(1474932029050)/", 1474932029050],
  ["/Date(-1000)/", -1000],
  ["/Date(1474932029050+0200)/", 1474932029050],
  ["2016-09-26T16:20:29.000Z", 1474906829000],
  ["soon", null],
  [1474932029050, null],
])("the date %p is %p", (value, expected) => {
  expect(readDate(value)).toBe(expected);
});

test("dates are written as the server wants them, and read back", () => {
  expect(writeDate(1474932029050.4)).toBe("/Date(1474932029050)/");
  expect(parseResource('{"d":"\\/Date(7)\\/"}')).toEqual({ d: writeDate(7) });
});

test.each(["<html></html>", "", "null", "[]", '"text"', "{"])("%p is not a resource", (text) => {
  expect(parseResource(text)).toBeNull();
});
