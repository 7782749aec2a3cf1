/** @jest-environment jsdom */
import { afterEach, beforeEach, describe, expect, jest, test } from "@jest/globals";
import { valueOf } from "../delegation/facts/fact";
import type { OutlookItem } from "../delegation/facts/facts";
import type { OutlookSnapshot } from "../conversion/ports/outlook";
import { parseSettings } from "../settings/parse";
import { shorten } from "./notifications";
import { createOutlook } from "./outlook";

const parsed = parseSettings({
  clientId: "00000000-0000-0000-0000-000000000001",
  timeouts: { officeCall: 500, officeStart: 2_000 },
});
if (!parsed.ok) throw new Error("settings");
const outlook = createOutlook(parsed.value);
const signal = new AbortController().signal;

type Callback = (result: unknown) => void;
const succeeded = (value: unknown): unknown => ({ status: "succeeded", value });
const refusal = (code: number): unknown => ({ status: "failed", error: { code, message: `error ${code}` } });
/** An asynchronous method of Office.js: options are left out or not, the callback comes last. */
const answers =
  (result: unknown) =>
  (...args: unknown[]) =>
    (args.at(-1) as Callback)(result);
const silent = (): void => undefined;
const field = (value: unknown): object => ({ getAsync: answers(succeeded(value)) });

const person = (name: string): object => ({
  displayName: name,
  emailAddress: `${name.toLowerCase()}@contoso.example`,
  recipientType: "user",
});
const readItem = {
  itemId: "AAMk/a+b=",
  seriesId: null,
  recurrence: null,
  subject: "Budget",
  organizer: person("Anna"),
  start: new Date("2026-11-25T13:00:00Z"),
  end: new Date("2026-11-25T14:00:00Z"),
  location: "Room",
  requiredAttendees: [person("Noor")],
  optionalAttendees: [{ ...person("Team"), recipientType: "distributionList" }],
  body: { getAsync: answers(succeeded("<p>x</p>")) },
  itemClass: "IPM.Appointment",
  getSharedPropertiesAsync: answers(
    succeeded({ owner: "anna@contoso.example", targetMailbox: "anna@contoso.example", delegatePermissions: 63 }),
  ),
};
const composeItem = {
  seriesId: null,
  recurrence: field(null),
  subject: field("Budget"),
  organizer: field(person("Anna")),
  start: field(new Date("2026-11-25T13:00:00Z")),
  end: field(new Date("2026-11-25T14:00:00Z")),
  location: field(""),
  requiredAttendees: field([]),
  optionalAttendees: field([]),
  body: { getAsync: answers(succeeded("")) },
  getItemIdAsync: answers(refusal(9046)),
  saveAsync: answers(succeeded("AAMk/new")),
};

interface HostSpec {
  item?: unknown;
  /** What stands in place of an item. */
  without?: null | undefined;
  set?: number;
  hostName?: string;
  platform?: string;
}

function open(host: HostSpec = {}): void {
  const { item = readItem, set = 15, hostName = "OutlookWebApp", platform = "OfficeOnline" } = host;
  Object.assign(globalThis, {
    Office: {
      onReady: (ready: Callback) => ready({ host: "Outlook", platform }),
      context: {
        platform,
        displayLanguage: "nl-BE",
        requirements: {
          isSetSupported: (name: string, version: string) => name === "Mailbox" && Number(version.split(".")[1]) <= set,
        },
        mailbox: {
          item: "without" in host ? host.without : item,
          diagnostics: { hostName, hostVersion: "16.0" },
          userProfile: { emailAddress: "bram@contoso.example", displayName: "Bram", accountType: "office365" },
        },
      },
    },
  });
}

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
  Reflect.deleteProperty(globalThis, "Office");
});

async function read(): Promise<OutlookSnapshot> {
  const reading = outlook.read(signal);
  await jest.advanceTimersByTimeAsync(3_000);
  return reading;
}
async function itemOf(): Promise<OutlookItem> {
  const item = valueOf((await read()).item);
  if (!item) throw new Error("no item");
  return item;
}

describe("reading", () => {
  test.each([new Date(8.64e15), new Date(-8.64e15), new Date(NaN)])(
    "a time that no calendar can hold (%p) is not known",
    async (start) => {
      open({ item: { ...readItem, start } });
      expect((await itemOf()).start).toMatchObject({ known: false, reason: "absent" });
    },
  );

  test("a read form is told whole", async () => {
    open();
    const { client, user, item } = await read();
    expect(client).toMatchObject({
      host: "web",
      form: "read",
      mailboxSet: "1.15",
      nestedAppAuth: false,
      displayLanguage: "nl-BE",
    });
    expect(valueOf(user)).toEqual({ address: "bram@contoso.example", name: "Bram" });
    const told = valueOf(item);
    expect(told && valueOf(told.itemId)).toBe("AAMk/a+b=");
    expect(told && valueOf(told.seriesId)).toBeNull();
    expect(told && valueOf(told.shared)).toEqual({
      owner: "anna@contoso.example",
      targetMailbox: "anna@contoso.example",
      delegatePermissions: 63,
    });
    expect(told && valueOf(told.attendees)).toEqual([
      { address: "noor@contoso.example", name: "Noor", kind: "person" },
      { address: "team@contoso.example", name: "Team", kind: "group" },
    ]);
    expect(told && valueOf(told.start)).toBe(Date.parse("2026-11-25T13:00:00Z"));
  });

  test.each<[string, HostSpec, object]>([
    [
      "an item that is not saved has no id, and that is known",
      { item: composeItem },
      { itemId: { known: true, value: null } },
    ],
    [
      "below Mailbox 1.8 the id of a compose form cannot be asked for",
      { item: composeItem, set: 7 },
      { itemId: { reason: "notSupported" } },
    ],
    ["a read form without an id", { item: { ...readItem, itemId: null } }, { itemId: { reason: "absent" } }],
    [
      "no shared properties: in nobody else's folder",
      { item: { ...readItem, getSharedPropertiesAsync: undefined } },
      { shared: { known: true, value: null } },
    ],
    [
      "no shared properties on Mac say nothing",
      { item: { ...readItem, getSharedPropertiesAsync: undefined }, hostName: "Outlook", platform: "Mac" },
      { shared: { reason: "notSupported" } },
    ],
    [
      "no shared properties below 1.8 say nothing",
      { item: { ...readItem, getSharedPropertiesAsync: undefined }, set: 5 },
      { shared: { reason: "notSupported" } },
    ],
    [
      "shared properties that are refused",
      { item: { ...readItem, getSharedPropertiesAsync: answers(refusal(9030)) } },
      { shared: { reason: "denied", code: "9030" } },
    ],
    [
      "shared folders that are not supported",
      { item: { ...readItem, getSharedPropertiesAsync: answers(refusal(9055)) } },
      { shared: { reason: "notSupported" } },
    ],
    [
      "a call that never answers leaves the rest told",
      { item: { ...readItem, getSharedPropertiesAsync: silent } },
      { shared: { reason: "noAnswer" }, subject: { known: true, value: "Budget" } },
    ],
    [
      "a call that throws",
      {
        item: {
          ...readItem,
          body: {
            getAsync: () => {
              throw new Error("Sys.ArgumentException");
            },
          },
        },
      },
      { bodyHtml: { reason: "denied", message: "Sys.ArgumentException" } },
    ],
    [
      "an occurrence",
      { item: { ...readItem, seriesId: "AAMk/master" } },
      { seriesId: { known: true, value: "AAMk/master" }, recurring: { known: true, value: true } },
    ],
    [
      "a series open for editing",
      { item: { ...composeItem, recurrence: field({ recurrenceType: "weekly" }) } },
      { recurring: { known: true, value: true } },
    ],
  ])("%s", async (_, host, expected) => {
    open(host);
    expect(await itemOf()).toMatchObject(expected);
  });

  test.each<[string, string, string]>([
    ["OutlookWebApp", "OfficeOnline", "web"],
    ["newOutlookWindows", "PC", "newWindows"],
    ["Outlook", "PC", "classicWindows"],
    ["Outlook", "Mac", "mac"],
    ["OutlookIOS", "iOS", "mobile"],
    ["Something", "Universal", "unknown"],
  ])("%s on %s is %s", async (hostName, platform, host) => {
    open({ hostName, platform });
    expect((await read()).client.host).toBe(host);
  });

  test.each([null, undefined])("an item that is %p is known to be none", async (item) => {
    open({ without: item });
    expect((await read()).item).toMatchObject({ known: true, value: null });
  });

  test("without Office.js everything is unknown, at once when the page has loaded without it", async () => {
    const snapshot = await outlook.read(signal);
    expect(snapshot.item).toMatchObject({ known: false, reason: "noAnswer" });
    expect(snapshot.client).toMatchObject({ host: "unknown", form: "none" });
  });

  test("an Office.js that is never ready is given up", async () => {
    Object.assign(globalThis, { Office: { onReady: silent } });
    expect((await read()).item).toMatchObject({ known: false, reason: "noAnswer" });
  });
});

test("saving gives the id, a form that cannot be saved says so", async () => {
  open({ item: composeItem });
  expect(await outlook.save(signal)).toEqual({ ok: true, value: "AAMk/new" });
  open();
  expect(await outlook.save(signal)).toEqual({ ok: false, error: { kind: "notSupported", call: "saveAsync" } });
});

test("an id is made Graph's by its two signs alone", () => {
  expect(outlook.toGraphId("XRIyi/JP8+m_-=")).toBe("XRIyi-JP8_m_-=");
});

test.each([
  ["short", "short"],
  ["a ".repeat(70).trim() + " and then this is longer than Outlook takes", `${"a ".repeat(70).trim()} and then…`],
  ["x".repeat(200), `${"x".repeat(149)}…`],
])("a notification is cut behind a word", (message, shown) => {
  expect(shorten(message)).toBe(shown);
  expect(shown.length).toBeLessThanOrEqual(150);
});
