import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { readRequest, requestFragment, type ScheduleRequest } from "./link";

const REQUEST: ScheduleRequest = {
  owner: "annelies@contoso.example",
  delegate: { address: "bram@contoso.example", name: "Bram “Ж” 🙂" },
  wants: ["calendar", "lync"],
};

const made = (changes: Partial<ScheduleRequest> = {}): string | null => requestFragment({ ...REQUEST, ...changes });
const raw = (value: unknown): string => `#request=1.${Buffer.from(JSON.stringify(value)).toString("base64url")}`;

test("what was written is read again, and stands in characters that nobody rewrites", () => {
  const fragment = made();
  expect(fragment).toMatch(/^#request=1\.[\w-]+$/);
  expect(readRequest(fragment ?? "")).toEqual({ ok: true, request: REQUEST });
});

test.each<[string, Partial<ScheduleRequest>]>([
  ["an owner without an address", { owner: "" }],
  ["an owner as Exchange writes her", { owner: "/o=Contoso/cn=annelies" }],
  ["an address that is more than one", { owner: "a@contoso.example,b@contoso.example" }],
  ["a delegate without an address", { delegate: { address: "Bram", name: "Bram" } }],
  ["nothing asked for", { wants: [] }],
])("no link is made of %s", (_, changes) => {
  expect(made(changes)).toBeNull();
});

test("a name of any length leaves a link that can be read", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 400 }), (name) => {
      const fragment = made({ delegate: { address: "bram@contoso.example", name } });
      expect(fragment === null || readRequest(fragment).ok).toBe(true);
    }),
  );
});

const GOOD = ["annelies@contoso.example", "bram@contoso.example", "Bram", ["calendar"]];

test.each<[string, string, string]>([
  ["nothing", "", "unreadable"],
  ["no version", "#request=abc", "unreadable"],
  ["a later version", "#request=2.abc", "newer"],
  ["cut off", (made() ?? "").slice(0, -9), "unreadable"],
  ["too long", `#request=1.${"A".repeat(1_001)}`, "tooLong"],
  ["no list", raw({ owner: "annelies@contoso.example" }), "unreadable"],
  ["one thing too many", raw([...GOOD, "more"]), "unreadable"],
  ["a name that is none", raw([GOOD[0], GOOD[1], 7, GOOD[3]]), "unreadable"],
  ["something else asked for", raw([GOOD[0], GOOD[1], GOOD[2], ["calendar", "mailbox"]]), "unreadable"],
  ["asked for twice", raw([GOOD[0], GOOD[1], GOOD[2], ["calendar", "calendar"]]), "unreadable"],
  ["an address with a name", raw(["Annelies <annelies@contoso.example>", ...GOOD.slice(1)]), "unreadable"],
  ["bytes that are no text", "#request=1.__79", "unreadable"],
])("%s is no request", (_, hash, problem) => {
  expect(readRequest(hash)).toEqual({ ok: false, problem });
});

test("whatever stands in the address, it is read or refused", () => {
  fc.assert(
    fc.property(fc.string(), fc.json(), (text, json) => {
      readRequest(`#request=1.${text}`);
      readRequest(`#request=1.${Buffer.from(json).toString("base64url")}`);
    }),
  );
});
