import { expect, test } from "@jest/globals";
import { joinLinkObjectId } from "./joinLinkObjectId";

const OID = "64339082-ed84-4b0b-b4ab-004ae54f3747";
const BASE = "https://teams.microsoft.com/l/meetup-join/19%3ameeting_x%40thread.v2/0";
const context = (value: unknown): string => `${BASE}?context=${encodeURIComponent(JSON.stringify(value))}`;

test.each([
  [
    "a documented link",
    `${BASE}?context=%7b%22Tid%22%3a%2298a79ebe-74bf-4e07-a017-7b410848cb32%22%2c%22Oid%22%3a%22${OID}%22%7d`,
    OID,
  ],
  ["upper case", context({ Oid: OID.toUpperCase() }), OID],
  [
    "a link encoded twice",
    `${BASE}?context=${encodeURIComponent(encodeURIComponent(JSON.stringify({ Oid: OID })))}`,
    OID,
  ],
  ["no context", BASE, null],
  ["a short link", "https://teams.microsoft.com/meet/123?p=abc", null],
  ["a context that is no JSON", `${BASE}?context=%7b`, null],
  ["no object id", context({ Tid: OID }), null],
  ["an object id that is none", context({ Oid: "me" }), null],
  ["a number", context(3), null],
  ["no address at all", "Join", null],
])("%s", (_name, link, oid) => {
  expect(joinLinkObjectId(link)).toBe(oid);
});
