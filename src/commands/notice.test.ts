import { describe, expect, it } from "@jest/globals";
import { assess } from "../delegation/assess";
import type { Facts } from "../delegation/facts";
import { calendarWith, factsWith, itemWith, missing, OWNER, seen } from "../delegation/testing/facts";
import type { Assessment } from "../delegation/verdict.types";
import { findingHeadline } from "../locales/findingText";
import { LONGEST, noticeText } from "./notice";

const say = (facts: Partial<Facts>, changes: Partial<Assessment> = {}): string => {
  const all = factsWith(facts);
  return noticeText({ assessment: { ...assess(all), ...changes }, token: all.token, headline: findingHeadline });
};

describe("the notification", () => {
  it("says the verdict, the owner and what to press", () => {
    expect(say({})).toBe("Ready to go online in the name of Olivia Owner. Press On Behalf to make it online.");
  });

  it("of a meeting of one's own leaves the owner out", () => {
    expect(say({}, { own: true })).toBe("Ready to become your online meeting. Press On Behalf to make it online.");
  });

  it("asks for the sign-in where that is all that is missing", () => {
    expect(say({ token: missing("signInNeeded", "token") }, { verdict: "notCertain" })).toMatch(/sign in once/);
  });

  it.each<Assessment["verdict"]>(["ready", "alreadyOnline", "cannot", "blocked", "notCertain"])(
    "%s fits, whatever the names are, and keeps what to press",
    (verdict) => {
      const ownerName = "Wolfeschlegelsteinhausenbergerdorff ".repeat(6);
      const text = say({ owner: seen({ ...OWNER, name: ownerName }) }, { verdict, ownerName });
      expect(text.length).toBeLessThanOrEqual(LONGEST);
      if (verdict !== "alreadyOnline") expect(text).toMatch(/Press On Behalf/);
    },
  );
});

it("blocked, nobody is called by the owner's name", () => {
  const calendar = seen({ ...calendarWith(), canEdit: false }, "graph");
  const text = say({ calendar, item: seen(itemWith({ shared: missing("absent") })) });
  expect(text).toMatch(/^Not yet: /);
});
