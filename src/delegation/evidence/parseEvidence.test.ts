import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { EVIDENCE_BEGIN, EVIDENCE_END, makeScript } from "./makeScript";
import { said } from "../testing/said";
import { parseEvidence, type EvidenceContext, type EvidenceNotice, type EvidenceProblem } from "./parseEvidence";

const NOW = Date.UTC(2026, 10, 23, 12, 0, 0);
const people = { owner: said("anna@contoso.com"), delegate: said("bob@contoso.com") };
const context: EvidenceContext = { ...people, now: NOW };

const document = {
  version: 1,
  collectedAt: "2026-11-23T11:00:00Z",
  owner: "anna@contoso.com",
  delegate: "bob@contoso.com",
  exchange: { location: "onPremises", calendarRights: ["Editor"], sendOnBehalf: true },
  problems: [],
};

const evidence = {
  version: 1,
  collectedAt: Date.UTC(2026, 10, 23, 11),
  owner: "anna@contoso.com",
  delegate: "bob@contoso.com",
  exchange: { location: "onPremises", calendarRights: ["Editor"], sendOnBehalf: true },
};

const json = JSON.stringify(document);
/** RFC 2045: lines of at most 76 characters, "=" and what is not ASCII as bytes; some gateways encode quotes, too. */
const quotedPrintable = (text: string) =>
  text
    .replace(/["=\u0080-\uffff]/g, (character) =>
      [...new TextEncoder().encode(character)].map((byte) => `=${byte.toString(16).toUpperCase()}`).join(""),
    )
    .split("\n")
    .map((line) => line.replace(/((?:=[0-9A-F]{2}|.){50})(?=.)/g, "$1=\r\n"))
    .join("\r\n");
const wrapped = (width: number) => json.replace(new RegExp(`(.{${width}})`, "g"), "$1\r\n");

test.each<[string, string]>([
  ["the bare document", json],
  ["what the script prints", `${EVIDENCE_BEGIN}\r\n${json}\r\n${EVIDENCE_END}\r\n`],
  ["a byte order mark before it", `\ufeff${EVIDENCE_BEGIN}\n${json}\n${EVIDENCE_END}`],
  [
    "a whole console, script included",
    `PS C:\\> ${makeScript({ ...people, parts: { teams: true } })}\n${EVIDENCE_BEGIN}\n${json}\n${EVIDENCE_END}\nPS C:\\>`,
  ],
  ["a Markdown fence", "Here you are:\n```json\n" + json + "\n```\nBest, IT"],
  ["a console that wraps at 80 columns", `${EVIDENCE_BEGIN}\r\n${wrapped(80)}\r\n${EVIDENCE_END}`],
  ["a console that wraps at 7 columns", wrapped(7)],
  [
    "an answer in a mail",
    `${EVIDENCE_BEGIN}\n${JSON.stringify(document, null, 2)}\n${EVIDENCE_END}`.replace(/^/gm, "> > "),
  ],
  ["quotes made curly by a mail program", json.replace(/"([^"]*)"/g, "\u201c$1\u201d")],
  ["unbreakable blanks", JSON.stringify(document, null, 2).replace(/ /g, "\u00a0")],
  ["markers without the document's end marker", `${EVIDENCE_BEGIN}\n${json}`],
  ["braces in the noise", `{ not this } ${json} { nor this }`],
  ["upper case addresses", json.replace("anna@contoso.com", "Anna@Contoso.COM")],
  ["a UTF-16 file read as something else", `\ufeff${EVIDENCE_BEGIN}\n${json}\n${EVIDENCE_END}`.replace(/[^]/g, "$&\0")],
  ["a list as Windows PowerShell may write it", json.replace('["Editor"]', '{"value":["Editor"],"Count":1}')],
  [
    "a second run on the side where the mailbox is not",
    `${json}\n${JSON.stringify({ ...document, exchange: { location: "online" }, collectedAt: "2026-11-23T11:30:00Z" })}`,
  ],
  ["HTML entities", json.replaceAll('"', "&quot;")],
  ["HTML entities, escaped twice", `${EVIDENCE_BEGIN}<br/>${json.replaceAll('"', "&amp;quot;")}<br/>${EVIDENCE_END}`],
  ["numeric entities", json.replaceAll('"', "&#34;").replaceAll("@", "&#x40;")],
  ["named curly entities", json.replace(/"([^"]*)"/g, "&ldquo;$1&rdquo;")],
  ["German quotation marks", json.replace(/"([^"]*)"/g, "\u201e$1\u201c")],
  [
    "dashes that became long ones",
    `\u2014\u2014-BEGIN ON BEHALF EVIDENCE\u2013\n${json}\n\u2014END ON BEHALF EVIDENCE`,
  ],
  ["quoted-printable", quotedPrintable(`${EVIDENCE_BEGIN}\n${json}\n${EVIDENCE_END}`)],
  ["quoted-printable in an answer", quotedPrintable(json).replace(/^/gm, "> ")],
  ["quoted-printable around entities", quotedPrintable(json.replaceAll('"', "&quot;"))],
  ["a mail program that wraps at blanks", JSON.stringify(document, null, 2).replace(/ ("|\[)/g, "\n$1")],
  ["a ticket that shows the markup", `<div>${EVIDENCE_BEGIN}</div><pre>${json.replaceAll('"', "&quot;")}</pre>`],
  ["a time in ms", json.replace('"2026-11-23T11:00:00Z"', String(evidence.collectedAt))],
])("%s is read", (_, text) => {
  expect(parseEvidence(text, context)).toEqual({ ok: true, value: { evidence, notices: [] } });
});

const changed = (change: Record<string, unknown>) => JSON.stringify({ ...document, ...change });

test.each<[string, string, EvidenceProblem]>([
  ["nothing", "  \n", { kind: "empty" }],
  ["far too much", "x".repeat(500_001), { kind: "tooLong" }],
  ["the script itself", makeScript({ ...people, parts: { skype: true } }), { kind: "scriptNotRun" }],
  ["something else", "Hello, I did what you asked. {smile}", { kind: "notEvidence" }],
  ["other JSON", '{"name":"x"}', { kind: "notEvidence" }],
  ["a cut end", json.slice(0, -20), { kind: "truncated" }],
  ["a cut end after the marker", `${EVIDENCE_BEGIN}\n${json.slice(0, 60)}`, { kind: "truncated" }],
  ["damaged JSON", json.replace(":true", ":treu"), { kind: "malformed" }],
  ["no version", '{"collectedAt":"2026-11-23T11:00:00Z"}', { kind: "notEvidence" }],
  ["a later version", changed({ version: 2 }), { kind: "unknownVersion", version: "2" }],
  ["a version in words", changed({ version: "1" }), { kind: "unknownVersion", version: "1" }],
  [
    "another owner",
    changed({ owner: "eve@contoso.com" }),
    { kind: "otherOwner", found: "eve@contoso.com", expected: "anna@contoso.com" },
  ],
  [
    "another delegate",
    changed({ delegate: "eve@contoso.com" }),
    { kind: "otherDelegate", found: "eve@contoso.com", expected: "bob@contoso.com" },
  ],
  [
    "the two changed about",
    changed({ owner: "bob@contoso.com", delegate: "anna@contoso.com" }),
    { kind: "otherOwner", found: "bob@contoso.com", expected: "anna@contoso.com" },
  ],
  ["no owner", changed({ owner: null }), { kind: "malformed" }],
  ["no time", changed({ collectedAt: "yesterday" }), { kind: "malformed" }],
  [
    "more than seven days",
    changed({ collectedAt: "2026-11-16T11:59:59Z" }),
    { kind: "tooOld", collectedAt: Date.UTC(2026, 10, 16, 11, 59, 59) },
  ],
  [
    "the future",
    changed({ collectedAt: "2026-11-23T12:10:01Z" }),
    { kind: "fromFuture", collectedAt: Date.UTC(2026, 10, 23, 12, 10, 1) },
  ],
  [
    "no part at all",
    changed({ exchange: undefined, problems: [{ part: "teams", message: "No cmdlets." }] }),
    { kind: "nothingCollected", messages: ["No cmdlets."] },
  ],
  [
    "rights without the side",
    changed({ exchange: { calendarRights: ["Editor"] } }),
    { kind: "nothingCollected", messages: [] },
  ],
])("%s is refused, with the reason", (_, text, problem) => {
  expect(parseEvidence(text, context)).toEqual({ ok: false, error: problem });
});

describe("what is only partly used", () => {
  const noticesOf = (text: string): readonly EvidenceNotice[] => {
    const result = parseEvidence(text, context);
    if (!result.ok) throw new Error(result.error.kind);
    return result.value.notices;
  };

  test.each<[string, string, EvidenceNotice[]]>([
    [
      "older than a day",
      changed({ collectedAt: "2026-11-22T11:00:00Z" }),
      [{ kind: "old", collectedAt: Date.UTC(2026, 10, 22, 11) }],
    ],
    ["an unknown field", changed({ colour: "red" }), [{ kind: "unknownField", field: "colour" }]],
    [
      "an unknown field of a part",
      changed({ exchange: { ...document.exchange, colour: "red" } }),
      [{ kind: "unknownField", field: "exchange.colour" }],
    ],
    [
      "a field of a wrong type",
      changed({ exchange: { ...document.exchange, sendAs: "yes" } }),
      [{ kind: "wrongType", field: "exchange.sendAs" }],
    ],
    [
      "a list with something else in it",
      changed({ exchange: { ...document.exchange, sharingFlags: ["Delegate", 1] } }),
      [{ kind: "wrongType", field: "exchange.sharingFlags" }],
    ],
    ["a part of a wrong type", changed({ teams: "none" }), [{ kind: "wrongType", field: "teams" }]],
    [
      "what the script could not see",
      changed({ problems: [{ part: "teams", message: "No\ncmdlets." }, 7] }),
      [{ kind: "partFailed", part: "teams", message: "No cmdlets." }],
    ],
    ["a second document that is cut", `${json}\n${json.slice(0, 50)}`, [{ kind: "partTruncated" }]],
  ])("%s gives a notice", (_, text, notices) => {
    expect(noticesOf(text)).toEqual(notices);
  });

  test("a field of a wrong type is left out, the others are used", () => {
    const result = parseEvidence(
      changed({ skype: { enableDelegation: "False", ownerEnterpriseVoice: false } }),
      context,
    );
    expect(result.ok && result.value.evidence.skype).toEqual({ ownerEnterpriseVoice: false });
  });

  test("a field called like a part of every object is only a name", () => {
    const text = json.replace('"location"', '"__proto__":{"sendAs":true},"constructor":1,"location"');
    const result = parseEvidence(text, context);
    expect(result.ok && result.value.evidence).toEqual(evidence);
    expect(result.ok && result.value.evidence.exchange?.sendAs).toBeUndefined();
    expect(noticesOf(text)).toEqual([
      { kind: "unknownField", field: "exchange.__proto__" },
      { kind: "unknownField", field: "exchange.constructor" },
    ]);
  });

  test("very many unknown fields give twenty notices", () => {
    expect(noticesOf(changed(Object.fromEntries(Array.from({ length: 100 }, (_, at) => [`f${at}`, at]))))).toHaveLength(
      20,
    );
  });
});

test("documents of two shells are put together, as old as the older one", () => {
  const skype = {
    ...document,
    exchange: undefined,
    collectedAt: "2026-11-23T10:00:00Z",
    skype: { enableDelegation: false },
  };
  const text = [document, skype].map((one) => `${EVIDENCE_BEGIN}\n${JSON.stringify(one)}\n${EVIDENCE_END}`).join("\n");
  expect(parseEvidence(text, context)).toEqual({
    ok: true,
    value: {
      evidence: { ...evidence, collectedAt: Date.UTC(2026, 10, 23, 10), skype: { enableDelegation: false } },
      notices: [],
    },
  });
});

test("of two documents about the same part the newer one counts", () => {
  const later = {
    ...document,
    collectedAt: "2026-11-23T11:30:00Z",
    exchange: { location: "onPremises", calendarRights: [] },
  };
  const result = parseEvidence(`${JSON.stringify(later)}\n${json}`, context);
  expect(result.ok && result.value.evidence.exchange).toEqual({ location: "onPremises", calendarRights: [] });
});

test("an alias names the same person", () => {
  const text = changed({ owner: "a.smith@contoso.com" });
  expect(parseEvidence(text, { ...context, ownerAddresses: ["A.Smith@contoso.com"] }).ok).toBe(true);
});

test("any evidence survives being printed, wrapped and pasted", () => {
  const name = fc.string({ maxLength: 40 }).map((text) => text.replace(/[\r\n\u200b\u2060\ufeff]/g, ""));
  const part = fc.record(
    {
      location: fc.constantFrom("online" as const, "onPremises" as const),
      calendarRights: fc.array(name, { maxLength: 4 }),
      sendOnBehalf: fc.boolean(),
      ewsEnabledMailbox: fc.option(fc.boolean()),
      defaultOnlineMeetingProvider: fc.option(name),
      delegateCount: fc.nat(),
    },
    { requiredKeys: ["location"] },
  );
  fc.assert(
    fc.property(part, fc.integer({ min: 40, max: 200 }), fc.constantFrom("\n", "\r\n"), (exchange, width, end) => {
      const line = JSON.stringify({ ...document, exchange });
      const lines = Array.from({ length: Math.ceil(line.length / width) }, (_, at) =>
        line.slice(at * width, (at + 1) * width),
      );
      const text = [EVIDENCE_BEGIN, ...lines, EVIDENCE_END].join(end);
      expect(parseEvidence(text, context)).toEqual({
        ok: true,
        value: { evidence: { ...evidence, exchange }, notices: [] },
      });
    }),
    { numRuns: 500 },
  );
});

test("whatever is pasted, it is answered", () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.json(),
        fc.json().map((text) => EVIDENCE_BEGIN + text),
      ),
      (text) => {
        expect(typeof parseEvidence(text, context).ok).toBe("boolean");
      },
    ),
  );
});

test.each([
  "-",
  "{ ",
  '{"',
  "{}",
  " >",
  "BEGIN ON BEHALF EVIDENCE {&quot;",
  "=22",
  "&amp;",
  "<br",
  "\t",
  '{"version":1}',
  '{"a',
])("as much as is read of %j is read to its end, and a megabyte is refused", (piece) => {
  // What is quadratic would not come back: 10^11 steps.
  parseEvidence(piece.repeat(Math.floor(499_000 / piece.length)), context);
  expect(parseEvidence(piece.repeat(Math.ceil(1_000_000 / piece.length)), context)).toEqual(
    piece.trim() === "" ? { ok: false, error: { kind: "empty" } } : { ok: false, error: { kind: "tooLong" } },
  );
});
