import { expect, test } from "@jest/globals";
import { limitsWith } from "./limits";
import { createPace } from "./pace";
import { costOf } from "./types";

const ANNELIES = "annelies.peeters@contoso.example";
const PIETER = "pieter.devos@contoso.example";
const one = { messages: 1, recipients: 12 };

test("the thirty-first message of a minute waits for its minute, another owner's does not", () => {
  const pace = createPace(limitsWith());
  for (let sent = 0; sent < 30; sent += 1) pace.begin(ANNELIES, one, 3)(1_000 + sent);
  expect(pace.turn(ANNELIES.toUpperCase(), one, 3, 2_000)).toEqual({ kind: "at", at: 61_000, binding: "messages" });
  expect(pace.turn(PIETER, one, 3, 2_000)).toEqual({ kind: "now" });
});

test("ten thousand recipients are a day's worth, and what a journal remembers counts", () => {
  const pace = createPace(limitsWith());
  pace.remember({ owner: ANNELIES, messages: 800, recipients: 9_995, at: 0 });
  const turn = pace.turn(ANNELIES, one, 3, 3_600_000);
  expect(turn).toEqual({ kind: "at", at: 86_400_000, binding: "recipients" });
});

test("a series whose changed dates alone are more than a minute's mail never has its turn", () => {
  const pace = createPace(limitsWith());
  expect(pace.turn(ANNELIES, { messages: 31, recipients: 31 }, 3, 0)).toEqual({ kind: "never", binding: "messages" });
});

test("what is under way is waited for", () => {
  const pace = createPace(limitsWith({ messagesPerMinute: 1 }));
  const ended = pace.begin(ANNELIES, one, 3);
  expect(pace.turn(ANNELIES, one, 3, 0)).toEqual({ kind: "whenEnded", binding: "messages" });
  ended(200);
  expect(pace.turn(ANNELIES, one, 3, 200)).toEqual({ kind: "at", at: 60_200, binding: "messages" });
});

test.each([
  [
    { addressed: 0, mailsEach: 3 },
    { messages: 0, recipients: 0 },
  ],
  [
    { addressed: 12, mailsEach: null },
    { messages: 1, recipients: 12 },
  ],
  [
    { addressed: 12, mailsEach: 6 },
    { messages: 6, recipients: 72 },
  ],
])("%o costs %o", (row, cost) => {
  expect(costOf(row)).toEqual(cost);
});
