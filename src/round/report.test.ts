import { expect, test } from "@jest/globals";
import { partsOf } from "./report";
import type { RowState } from "./run";

const entry = (owner: string, eventId: string, state: RowState["state"]): RowState => ({
  row: {
    key: `${owner}/${eventId}`,
    owner,
    eventId,
    subject: eventId,
    start: 0,
    kind: "single",
    why: null,
    people: 1,
    addressed: 1,
    moreThanCounted: false,
    mailsEach: 1,
  },
  state,
  code: null,
});

test("each owner hears of what is online now and of what still needs a look, and of nothing that was left as it is", () => {
  const parts = partsOf([
    entry("ann", "a", "converted"),
    entry("eve", "b", "skipped"),
    entry("ann", "c", "failed"),
    entry("ann", "d", "pending"),
    entry("ann", "e", "skipped"),
    entry("dan", "f", "notReached"),
  ]);
  const names = parts.map(({ owner, done, open }) => [
    owner,
    done.map(({ row }) => row.eventId),
    open.map(({ row }) => row.eventId),
  ]);
  expect(names).toEqual([
    ["ann", ["a", "d"], ["c"]],
    ["dan", [], ["f"]],
  ]);
});
