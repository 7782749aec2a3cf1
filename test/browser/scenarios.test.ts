/** Every scenario of the lab in Microsoft's cloud. */
import { expect, test } from "@jest/globals";
import { load } from "./fixtures/play";
import { filesOf, isOnPremises, testScenarios } from "./fixtures/scenarioTests";

const run = testScenarios(filesOf((file) => !isOnPremises(file)));

test("nothing of a private item is in the output", async () => {
  const { open, events } = load("private-no-access.json");
  const { result } = await run("private-no-access.json", { convert: true, then: null });
  const secret = events.find((event) => event.id === open.event);
  expect(secret).toBeDefined();
  expect(JSON.stringify(result)).not.toContain(secret?.subject);
});

test.each(["send", "save", "discard"] as const)(
  "a compose form after a conversion, then %s: the meeting stays online and the text is kept",
  async (then) => {
    const { result } = await run("unsaved-edits.json", { convert: true, then });
    expect(result.conversion?.outcome).toBe("converted");
    expect(result.after).toMatchObject({ isOnlineMeeting: true, textKept: true });
    expect(result.after?.joinUrl).toMatch(/^https:\/\/teams\.microsoft\.com\//);
  },
);
