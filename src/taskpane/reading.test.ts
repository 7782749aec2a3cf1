import { describe, expect, it } from "@jest/globals";
import { CHECK_IDS } from "../delegation/checks/index";
import { missing } from "../delegation/testing/facts";
import type { VerdictKind } from "../delegation/verdict.types";
import { read } from "./reading";
import { findingWith, lookWith } from "./testing/looks";

const token = missing("signInNeeded", "token");
const fail = findingWith("editRight", "fail");
const deciding = findingWith("teamsAllowed", "unknown");

describe("read", () => {
  it("a ready meeting has one sentence, one button and no list", () => {
    const reading = read(lookWith());
    expect(reading.title).toBe("Ready to go online in the name of Olivia Owner.");
    expect(reading.primary).toEqual({ kind: "convert", label: "Make it online" });
    expect(reading.secondary).toEqual([]);
    expect(reading.first).toEqual([]);
  });

  it("a meeting of one's own leaves the owner out", () => {
    expect(read(lookWith({}, { own: true })).title).toBe("Ready to become your online meeting.");
  });

  it("an opened date says that its series goes online", () => {
    const item = {
      kind: "occurrence",
      subject: "Budget",
      start: "2026-11-24T09:00:00Z",
      end: "2026-11-24T10:00:00Z",
    } as const;
    const reading = read(lookWith({}, { item }));
    expect(reading.primary?.label).toBe("Make the series online");
    expect(reading.notes).toEqual(["You opened one date. The whole series goes online; a single date is not offered."]);
  });

  it("not certain can be tried, in the agreed words", () => {
    const reading = read(lookWith({}, { verdict: "notCertain", route: "graph", findings: [deciding] }));
    expect(reading.title).toBe("Nothing is known to be missing. Convert, and the result is checked.");
    expect(reading.primary?.kind).toBe("convert");
  });

  it("what IT's evidence shows as missing is not called nothing", () => {
    const line = { fact: "meetingPolicy", source: "evidence", at: 0 } as const;
    const evidence = findingWith("meetingPolicy", "fail", {
      deciding: false,
      fixedBy: ["teamsAdmin"],
      evidence: [line],
    });
    const reading = read(lookWith({}, { verdict: "notCertain", route: "graph", findings: [evidence] }));
    expect(reading.title).toContain("IT’s evidence");
    expect(reading.first).toEqual([evidence]);
    expect(reading.secondary.map(({ kind }) => kind)).toEqual(["whatToDo"]);
  });

  it("an item that is not there cannot be tried: the fixer is written to", () => {
    const item = findingWith("item", "unknown", { fixedBy: ["exchangeAdmin"] });
    const reading = read(lookWith({}, { verdict: "notCertain", route: "graph", findings: [item] }));
    expect(reading.primary).toEqual({ kind: "whatToDo", label: "Write to the Exchange admin" });
  });

  it("what follows from one unknown is not listed beside it", () => {
    const item = findingWith("item", "unknown", { fixedBy: ["exchangeAdmin"] });
    const reading = read(lookWith({}, { verdict: "notCertain", route: "graph", findings: [item, deciding] }));
    expect([reading.first, reading.more]).toEqual([[item], []]);
  });

  it("before the sign-in there is one button and no wall of unknowns", () => {
    const findings = [findingWith("consent", "unknown", { fixedBy: ["you"] }), deciding];
    const reading = read(lookWith({ token }, { verdict: "notCertain", route: "graph", findings }));
    expect(reading.primary).toEqual({ kind: "signIn", label: "Sign in to check" });
    expect([reading.first, reading.more, reading.unknown]).toEqual([[], [], []]);
  });

  it("three findings are shown, the rest are folded", () => {
    const findings = CHECK_IDS.slice(0, 5).map((check) => findingWith(check, "fail"));
    const reading = read(lookWith({}, { verdict: "blocked", route: null, findings }));
    expect(reading.title).toBe("5 things stand in the way.");
    expect(reading.first).toHaveLength(3);
    expect(reading.more).toHaveLength(2);
  });

  it("what only IT can see is one folded line and lowers nothing", () => {
    const explaining = findingWith("delegateFlag", "unknown", { deciding: false });
    const reading = read(lookWith({}, { findings: [explaining] }));
    expect(reading.unknown).toEqual([explaining]);
    expect(reading.first).toEqual([]);
    expect(reading.tone).toBe("good");
  });

  it("a blocked meeting offers to write to whoever comes first", () => {
    expect(read(lookWith({}, { verdict: "blocked", route: null, findings: [fail] })).primary).toEqual({
      kind: "whatToDo",
      label: "Write to Olivia Owner",
    });
  });

  it("a link elsewhere is shown first, and Teams is the second choice", () => {
    const existingLink = "https://zoom.us/j/1";
    const reading = read(lookWith({}, { verdict: "alreadyOnline", route: null, existingLink, secondRoute: "graph" }));
    expect(reading.primary?.kind).toBe("copyLink");
    expect(reading.secondary.map((press) => press.kind)).toEqual(["addTeams"]);
  });

  it("never offers to convert what is blocked or cannot", () => {
    for (const verdict of ["blocked", "cannot", "alreadyOnline"] satisfies VerdictKind[]) {
      const reading = read(lookWith({}, { verdict, route: null, findings: [fail] }));
      expect([reading.primary, ...reading.secondary].map((press) => press?.kind)).not.toContain("convert");
    }
  });
});
