import { describe, expect, it } from "@jest/globals";
import { assess } from "../providers/assess";
import type { Facts } from "../delegation/facts/facts";
import { calendarWith, factsWith, itemWith, missing, OWNER, seen } from "../delegation/testing/factBuilders";
import type { Assessment } from "../delegation/verdict/verdict.types";
import { findingHeadline } from "../locales/findingText";
import { LONGEST, noticeText } from "./notice";

const say = (facts: Partial<Facts>, changes: Partial<Assessment> = {}): string => {
  const all = factsWith(facts);
  return noticeText({ assessment: { ...assess(all), ...changes }, token: all.token, headline: findingHeadline });
};

describe("the notification", () => {
  it("says the verdict, the owner and what to press", () => {
    expect(say({})).toBe("Ready for Teams, in Olivia Owner’s name. Press On Behalf to add it.");
  });

  it("of a meeting of one's own leaves the owner out", () => {
    expect(say({}, { own: true })).toBe("Ready for Teams. Press On Behalf to add it.");
  });

  it("asks for the sign-in where that is all that is missing", () => {
    expect(say({ token: missing("signInNeeded", "token") }, { verdict: "notCertain" })).toMatch(/sign in once/);
  });

  it("never calls the delegate by the owner's name", () => {
    expect(say({}, { verdict: "blocked" })).toMatch(/^Not yet: /);
  });

  it("says that something is missing where IT's evidence says so", () => {
    const missingFlag = {
      ...assess(factsWith({})).findings[0]!,
      status: "fail",
      check: "teamsLicence",
      code: "notLicensed",
      params: { owner: "Olivia Owner" },
    } as const;
    expect(say({}, { verdict: "notCertain", findings: [missingFlag] })).toBe(
      "It may not work: Olivia Owner has no Teams licence yet. Press On Behalf for more.",
    );
  });

  it("does not say that nothing is missing where nothing answered", () => {
    const silent = {
      ...assess(factsWith({})).findings[0]!,
      status: "unknown",
      deciding: true,
      params: { reason: "offline" },
    } as const;
    expect(say({}, { verdict: "notCertain", findings: [silent] })).toBe(
      "The check couldn’t be finished. Press On Behalf to see why.",
    );
  });

  it("keeps a name that is written from right to left in its place, within Outlook's length", () => {
    const text = say({}, { ownerName: "\u05d0\u05e0\u05d4 ".repeat(60) });
    expect(text.length).toBeLessThanOrEqual(LONGEST);
    expect(text).toMatch(/\u2068[^\u2068\u2069]*\u2069/);
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
