import { expect, test } from "@jest/globals";
import { estimate } from "./estimate";
import { limitsWith } from "./limits";

const ANNELIES = "annelies.peeters@contoso.example";
const limits = limitsWith();
const MINUTE = 60_000;

function meetings(count: number, people: number, owner = ANNELIES) {
  return Array.from({ length: count }, () => ({ owner, messages: 1, recipients: people }));
}

test("thirty meetings go in one minute's mail, three hundred take ten minutes", () => {
  expect(estimate(meetings(30, 4), limits, [], 0).takes).toBeLessThan(MINUTE);
  const many = estimate(meetings(300, 4), limits, [], 0);
  expect(Math.round(many.takes / MINUTE)).toBe(9);
  expect(many.binding).toBe("messages");
  expect(many.goesOnAt).toBeNull();
});

test("more than a day's recipients go on when the first of them are a day old", () => {
  const start = Date.UTC(2026, 10, 23, 9);
  const plan = estimate(meetings(1_000, 12), limits, [], start);
  expect(plan.perDay[0]).toBeLessThanOrEqual(10_000);
  expect(plan.perDay[0]).toBeGreaterThan(9_900);
  expect(plan.perDay.reduce((sum, day) => sum + day, 0)).toBe(12_000);
  expect(plan.goesOnAt).not.toBeNull();
  expect((plan.goesOnAt ?? 0) - start).toBeGreaterThan(86_000_000);
});

test("two owners' mailboxes are charged apart", () => {
  const both = [...meetings(60, 4), ...meetings(60, 4, "pieter.devos@contoso.example")];
  const alone = estimate(meetings(60, 4), limits, [], 0);
  expect(estimate(both, limits, [], 0).takes).toBeLessThan(alone.takes * 2.2);
});

test("meetings without guests are held up by nothing but their own time", () => {
  const quiet = estimate(
    Array.from({ length: 90 }, () => ({ owner: ANNELIES, messages: 0, recipients: 0 })),
    limits,
    [],
    0,
    { each: 1_000, requests: 3 },
  );
  expect(quiet).toMatchObject({ takes: 30_000, binding: null });
});

test("ten thousand meetings are estimated without walking the day again for each", () => {
  const plan = estimate(meetings(10_000, 1), limits, [], 0);
  expect(plan.meetings).toBe(10_000);
  // 30 a minute at best are 333 minutes.
  expect(plan.takes / MINUTE).toBeLessThan(333 / 0.98);
});
