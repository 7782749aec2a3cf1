import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { createGate } from "./gate";

const never = new AbortController().signal;

test("a run never takes the place that is kept for the person", async () => {
  const gate = createGate(4, 1);
  const leaves = await Promise.all([1, 2, 3].map(() => gate.enter(1, "run", never)));
  const fourth = gate.enter(1, "run", never).then(() => "run");
  const person = gate.enter(1, "person", never).then(() => "person");
  expect(await Promise.race([fourth, person])).toBe("person");
  leaves[0]?.();
  // Four are under way: the run's fourth waits until three of them are its own again.
  leaves[1]?.();
  expect(await fourth).toBe("run");
});

test("who gives up waiting takes no place", async () => {
  const gate = createGate(1, 0);
  const leave = await gate.enter(1, "run", never);
  const stop = new AbortController();
  const given = gate.enter(1, "run", stop.signal);
  stop.abort();
  expect(await given).toBeNull();
  leave?.();
  expect(await gate.enter(1, "run", never)).not.toBeNull();
});

test("a batch counts its parts, and one larger than the gate goes alone", async () => {
  const gate = createGate(4, 1);
  const big = await gate.enter(9, "run", never);
  const other = gate.enter(1, "run", never).then(() => "in");
  expect(await Promise.race([other, Promise.resolve("waits")])).toBe("waits");
  big?.();
  expect(await other).toBe("in");
});

test("no order of coming and going lets more in than there are places, and everybody comes in at last", async () => {
  const visit = fc.record({
    weight: fc.integer({ min: 1, max: 4 }),
    lane: fc.constantFrom("person" as const, "run" as const),
    turns: fc.integer({ min: 0, max: 5 }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(visit, { maxLength: 30 }), async (visits) => {
      const gate = createGate(4, 1);
      const inside = { all: 0, most: 0 };
      await Promise.all(
        visits.map(async ({ weight, lane, turns }) => {
          const leave = await gate.enter(weight, lane, never);
          const counted = Math.min(weight, lane === "run" ? 3 : 4);
          inside.all += counted;
          inside.most = Math.max(inside.most, inside.all);
          for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
          inside.all -= counted;
          leave?.();
        }),
      );
      expect(inside.most).toBeLessThanOrEqual(4);
    }),
    { numRuns: 200, seed: 4 },
  );
});
