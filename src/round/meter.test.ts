import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { createMeter } from "./meter";

const MINUTE = 60_000;

test("what fits may begin at once, and what never fits is told at once", () => {
  const meter = createMeter({ count: 30, per: MINUTE });
  expect(meter.opening(30, 5)).toEqual({ kind: "at", at: 5 });
  expect(meter.opening(31, 5)).toEqual({ kind: "never" });
});

test("a use is forgotten a full span after its answer, not after its beginning", () => {
  const meter = createMeter({ count: 2, per: MINUTE });
  meter.begin(1)(1_000);
  meter.begin(1)(3_000);
  expect(meter.opening(1, 3_000)).toEqual({ kind: "at", at: 61_000 });
  expect(meter.opening(2, 3_000)).toEqual({ kind: "at", at: 63_000 });
  expect(meter.used(61_000)).toBe(1);
});

test("what is under way holds its place until its answer came", () => {
  const meter = createMeter({ count: 1, per: MINUTE });
  const ended = meter.begin(1);
  expect(meter.opening(1, 10 * MINUTE)).toEqual({ kind: "whenEnded" });
  ended(10 * MINUTE);
  expect(meter.opening(1, 10 * MINUTE)).toEqual({ kind: "at", at: 11 * MINUTE });
});

test("what was used before it was made counts as well", () => {
  const meter = createMeter({ count: 10, per: MINUTE });
  meter.remember(8, 1_000);
  expect(meter.opening(5, 2_000)).toEqual({ kind: "at", at: 61_000 });
});

test("no schedule that obeys it puts more than the limit into any span, whenever between call and answer the server counts", () => {
  const call = fc.record({
    amount: fc.integer({ min: 0, max: 5 }),
    takes: fc.integer({ min: 1, max: 900 }),
    counted: fc.double({ min: 0, max: 1, noNaN: true }),
  });
  fc.assert(
    fc.property(fc.array(call, { maxLength: 120 }), (calls) => {
      const limit = { count: 7, per: 1_000 };
      const meter = createMeter(limit);
      const served: { at: number; amount: number }[] = [];
      let now = 0;
      for (const { amount, takes, counted } of calls) {
        const opening = meter.opening(amount, now);
        if (opening.kind !== "at") throw new Error(opening.kind);
        now = opening.at;
        served.push({ at: now + counted * takes, amount });
        meter.begin(amount)(now + takes);
        now += takes;
      }
      return served.every(({ at }) => {
        const span = served.filter((other) => other.at > at - limit.per && other.at <= at);
        return span.reduce((sum, other) => sum + other.amount, 0) <= limit.count;
      });
    }),
    { numRuns: 300, seed: 30 },
  );
});

test("what was not used after all gives its place back", () => {
  const meter = createMeter({ count: 1, per: MINUTE });
  meter.begin(1)(500, false);
  expect(meter.opening(1, 500)).toEqual({ kind: "at", at: 500 });
  expect(meter.used(500)).toBe(0);
});
