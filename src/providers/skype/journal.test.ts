import { expect, test } from "@jest/globals";
import { createOnce } from "./createOnce";
import { journalFor } from "./journal";
import { meetingRequest } from "./request";
import { DELEGATE, memoryStorage, NOW, OWNER, testLab } from "../../skype/testing/lab";

const now = (): number => NOW;
const DAY = 86_400_000;
const never = new AbortController().signal;
const item = { subject: "Budget", end: NOW + 3_600_000, series: false, attendees: [] };
const request = meetingRequest(item, OWNER, DELEGATE, { accessLevel: null, lobbyBypass: null }, NOW);
const isList = (asked: Request) => asked.url.endsWith("/myOnlineMeetings");

test("what was asked for is known to the next page, by any of the item's marks", async () => {
  const storage = memoryStorage();
  (await journalFor(["whose, what, when"], storage, now)).asking(NOW + DAY);
  const later = await journalFor(["whose, what, when", "id"], storage, now);
  expect(later.asked()).toMatchObject({ at: NOW, expires: NOW + DAY });
  later.asking(NOW + DAY);
  expect((await journalFor(["renamed", "id"], storage, now)).asked()).not.toBeNull();
  expect((await journalFor(["another"], storage, now)).asked()).toBeNull();
});

test("no text of the item is kept", async () => {
  const storage = memoryStorage();
  (await journalFor(["secret plan"], storage, now)).asking(NOW + DAY);
  expect(storage.get("on-behalf:own-meetings")).toMatch(/^\[\{"item":\["[0-9a-f]{32}"\],"at":\d+,"expires":\d+\}\]$/);
});

test("an entry goes when the meeting has ended, or was refused", async () => {
  const storage = memoryStorage();
  const journal = await journalFor(["a"], storage, now);
  journal.asking(NOW + DAY);
  expect((await journalFor(["a"], storage, () => NOW + DAY)).asked()).toBeNull();
  journal.asking(NOW + DAY);
  journal.forget();
  expect((await journalFor(["a"], storage, now)).asked()).toBeNull();
});

test.each(["", "{", "{}", '[{"item":"x"}]', "null"])("a storage that holds %p is an empty journal", async (text) => {
  const storage = memoryStorage();
  storage.set("on-behalf:own-meetings", text);
  const journal = await journalFor(["a"], storage, now);
  expect(journal.asked()).toBeNull();
  journal.asking(NOW + DAY);
  expect(journal.asked()).not.toBeNull();
});

test.each([
  ["a browser that keeps it", false],
  ["one that keeps nothing", true],
])("after a lost answer, a pane that is opened anew finds the meeting and makes no second one: %s", async (_, full) => {
  const storage = memoryStorage(full);
  let lost = true;
  const lab = testLab({ answer: (asked) => (lost && isList(asked) ? "lost" : undefined) });
  await lab.skype.gather(OWNER, DELEGATE, never);
  const open = () => journalFor(["item"], storage, now);
  const first = await createOnce(lab.skype, request, false, await open(), never);
  // Where nothing is kept, the list is read before anything: it did not come, so nothing was asked for.
  expect(first).toMatchObject({ ok: false, error: { exists: "perhaps" } });
  lost = false;
  expect(await createOnce(lab.skype, request, false, await open(), never)).toMatchObject({ ok: true });
  expect(lab.written).toHaveLength(1);
});

test("called off while the server was being asked, it may exist; before that, it does not", async () => {
  const stop = new AbortController();
  const lab = testLab({
    answer: (asked) => {
      if (asked.method !== "POST" || !isList(asked)) return undefined;
      queueMicrotask(() => stop.abort());
      return "never";
    },
  });
  await lab.skype.gather(OWNER, DELEGATE, never);
  await lab.skype.options(never);
  const journal = await journalFor(["item"], memoryStorage(), now);
  expect(await createOnce(lab.skype, request, false, journal, stop.signal)).toEqual({
    ok: false,
    error: { exists: "perhaps", failure: { kind: "lost" } },
  });
  expect(journal.asked()).not.toBeNull();
  const other = await journalFor(["other"], memoryStorage(), now);
  expect(await createOnce(lab.skype, request, false, other, stop.signal)).toEqual({
    ok: false,
    error: { exists: "no", failure: { kind: "cancelled" } },
  });
  expect(other.asked()).toBeNull();
});
