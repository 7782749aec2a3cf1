import { describe, expect, it } from "@jest/globals";
import type { Finding } from "../delegation/checks/finding";
import { missing } from "../delegation/testing/factBuilders";
import type { VerdictKind } from "../delegation/verdict/verdict.types";
import { AT } from "../delegation/testing/factBuilders";
import { findingHeadline } from "../locales/findingText";
import { read } from "./reading";
import { findingWith, assessedWith } from "./testing/assessed";

const token = missing("signInNeeded", "token");
const fail = findingWith("editRight", "fail", { code: "readOnly" });
const deciding = findingWith("teamsAllowed", "unknown");
const evidence: Finding = findingWith("meetingPolicy", "fail", {
  deciding: false,
  code: "off",
  fixedBy: ["teamsAdmin"],
  evidence: [{ fact: "meetingPolicy", source: "evidence", at: 0 }],
});

describe("read", () => {
  it("a ready meeting has one sentence, one button and no list", () => {
    const reading = read(assessedWith());
    expect(reading.title).toBe("Ready for Teams, in Olivia Owner’s name");
    expect(reading.primary).toEqual({ kind: "convert", label: "Add Teams" });
    expect([reading.secondary, reading.tasks, reading.open]).toEqual([[], [], []]);
  });

  it("a meeting of one's own leaves the owner out", () => {
    const reading = read(assessedWith({}, { own: true }));
    expect(reading.title).toBe("Ready for Teams");
    expect(reading.notes.join()).not.toContain("Olivia");
  });

  it("an opened date says that its series goes online", () => {
    const item = {
      kind: "occurrence",
      subject: "Budget",
      start: "2026-11-24T09:00:00Z",
      end: "2026-11-24T10:00:00Z",
    } as const;
    const reading = read(assessedWith({}, { item }));
    expect(reading.primary?.label).toBe("Add Teams to the series");
    expect(reading.notes.join(" ")).toContain("Teams is added to the whole series");
  });

  it("blocked, the title is the finding, and one button asks whoever comes first", () => {
    const second = findingWith("teamsAllowed", "fail", { fixedBy: ["teamsAdmin"] });
    const reading = read(assessedWith({}, { verdict: "blocked", route: null, findings: [second, fail] }));
    expect(reading.title).toBe(findingHeadline(second));
    expect(reading.primary).toEqual({ kind: "ask", fixer: "owner", label: "Ask Olivia Owner by mail" });
    expect(reading.tasks.map(({ fixer }) => fixer)).toEqual(["owner", "teamsAdmin"]);
  });

  it("whoever was asked is not asked by the first button again", () => {
    const second = findingWith("teamsAllowed", "fail", { fixedBy: ["teamsAdmin"] });
    const look = assessedWith({}, { verdict: "blocked", route: null, findings: [second, fail] });
    const owner = { check: "editRight", remedy: "shareAsEditor", by: "owner", at: AT } as const;
    expect(read(look, [owner]).primary).toMatchObject({ kind: "ask", fixer: "teamsAdmin" });
    const both = [owner, { check: "teamsAllowed", remedy: "shareAsEditor", by: "teamsAdmin", at: AT } as const];
    expect([read(look, both).primary, ...read(look, both).secondary].map((press) => press?.kind)).toEqual([
      "checkAgain",
      "ask",
    ]);
  });

  it("not certain can be tried, in the agreed words", () => {
    const reading = read(assessedWith({}, { verdict: "notCertain", route: "graph", findings: [deciding] }));
    expect(reading.title).toContain("Nothing is known to be missing");
    expect(reading.primary?.kind).toBe("convert");
    expect(reading.open).toEqual([deciding]);
  });

  it("what IT's evidence shows as missing is asked for first, and converting is the second button", () => {
    const reading = read(assessedWith({}, { verdict: "notCertain", route: "graph", findings: [evidence] }));
    expect(reading.title).toBe(findingHeadline(evidence));
    expect(reading.primary).toMatchObject({ kind: "ask", fixer: "teamsAdmin" });
    expect(reading.secondary.map(({ kind }) => kind)).toEqual(["convert"]);
  });

  it("an item that is not there cannot be tried: whoever can help is asked", () => {
    const item = findingWith("item", "unknown", { code: "noItem", fixedBy: ["exchangeAdmin"] });
    const reading = read(assessedWith({}, { verdict: "notCertain", route: "graph", findings: [item, deciding] }));
    expect(reading.title).toBe(findingHeadline(item));
    expect(reading.primary).toMatchObject({ kind: "ask", label: "Ask the Exchange admin by mail" });
    expect(reading.tasks.flatMap(({ findings }) => findings)).toEqual([item]);
  });

  it.each([
    ["offline", "graph", "There’s no connection to Microsoft 365"],
    ["noAnswer", "outlook", "Outlook doesn’t answer"],
    ["noAnswer", "graph", "The calendar server doesn’t answer"],
    ["malformed", "graph", "Something else answered in place of the calendar server"],
  ] as const)("%s of %s is a title of its own", (reason, source, title) => {
    const item = findingWith("item", "unknown", { evidence: [{ fact: "item", source, at: null, reason }] });
    expect(read(assessedWith({}, { verdict: "notCertain", route: "graph", findings: [item] })).title).toBe(title);
  });

  it("before the sign-in there is one button and no wall of unknowns", () => {
    const findings = [findingWith("consent", "unknown", { fixedBy: ["you"] }), deciding];
    const reading = read(assessedWith({ token }, { verdict: "notCertain", route: "graph", findings }));
    expect(reading.primary).toEqual({ kind: "signIn", label: "Sign in to check" });
    expect([reading.tasks, reading.open]).toEqual([[], []]);
  });

  it("what only IT can see is no worry beside a green verdict", () => {
    const explaining = findingWith("delegateFlag", "unknown", { deciding: false });
    const reading = read(assessedWith({}, { findings: [explaining] }));
    expect([reading.tone, reading.tasks, reading.open]).toEqual(["good", [], []]);
  });

  it("a link elsewhere is shown first, and Teams is the second choice", () => {
    const existingLink = "https://zoom.us/j/1";
    const reading = read(
      assessedWith({}, { verdict: "alreadyOnline", route: null, existingLink, secondRoute: "graph" }),
    );
    expect(reading.primary?.kind).toBe("copyLink");
    expect(reading.secondary.map((press) => press.kind)).toEqual(["addTeams"]);
  });

  it("never offers to convert what is blocked or cannot", () => {
    for (const verdict of ["blocked", "cannot", "alreadyOnline"] satisfies VerdictKind[]) {
      const reading = read(assessedWith({}, { verdict, route: null, findings: [fail] }));
      expect([reading.primary, ...reading.secondary].map((press) => press?.kind)).not.toContain("convert");
    }
  });
});
