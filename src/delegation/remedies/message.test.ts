import { describe, expect, test } from "@jest/globals";
import { remedyWords } from "../../locales/remedyWords";
import type { Fixer } from "../checks/finding";
import { remedy } from "./remedy";
import { REMEDY_IDS } from "./remedyIds";
import { said } from "../testing/said";
import { remedyCatalogue } from "./catalogue";
import type { MessageContext } from "./context";
import { messageFor, messageNeeds } from "./message";
import { remedyText } from "./text";

const context: MessageContext = {
  owner: { address: said("anna@contoso.com"), name: "Anna Smith" },
  delegate: { address: said("bob@contoso.com"), name: "Bob Jones" },
  meeting: { subject: "Budget review", start: "2026-11-24T14:00:00Z", end: "2026-11-24T15:00:00Z" },
  ownerOutlook: "classicWindows",
  mailbox: "online",
  params: { clientId: "11111111-2222-3333-4444-555555555555", origin: "https://addin.contoso.com" },
};
const WHEN = remedyWords.when("2026-11-24T14:00:00Z", "2026-11-24T15:00:00Z");

test("the owner reads who asks for which meeting, what to do in her own Outlook, and how long it takes", () => {
  expect(messageFor("owner", [remedy("shareAsEditor"), remedy("allowEws")], context, remedyWords)).toEqual({
    to: "anna@contoso.com",
    subject: `Could you let me edit your calendar? (Budget review, ${WHEN})`,
    body: [
      "Hello Anna Smith,",
      "",
      `I’d like to add Teams to your meeting “Budget review” (${WHEN}), so that people can join online. Outlook doesn’t let me change meetings in your calendar yet.`,
      "",
      "It takes about a minute:",
      "",
      "1. Right-click your calendar and choose Properties > Permissions.",
      "2. Add my name (Bob Jones), choose the permission level Editor (not Owner) and press OK.",
      "",
      "Your meetings stay yours. It can take up to 1 hour until it works; I’ll try again then.",
      "",
      "Thank you!",
      "Bob Jones",
    ].join("\n"),
  });
});

test("several things for the owner are one mail, in order", () => {
  const draft = messageFor(
    "owner",
    [remedy("letSeePrivateItems"), remedy("shareAsEditor"), remedy("shareAsEditor")],
    context,
    remedyWords,
  );
  expect(draft?.body.match(/^(First|Then): .*$/gm)).toEqual([
    "First: Let me see your private meetings",
    "Then: Let me edit your calendar",
  ]);
});

test("IT reads what happens, what to do with which cmdlets, and the script that shows the rest", () => {
  const draft = messageFor(
    "teamsAdmin",
    [remedy("allowTeamsScheduling", { policy: "Sales" })],
    { ...context, contacts: { helpdesk: "help@contoso.com", teamsAdmin: "teams@contoso.com" } },
    remedyWords,
  );
  expect(draft?.to).toBe("teams@contoso.com");
  expect(draft?.subject).toBe("Let Anna Smith schedule Teams meetings");
  const lines = draft?.body.split("\n") ?? [];
  expect(lines.slice(0, 12)).toEqual([
    "Hello,",
    "",
    "I schedule meetings for Anna Smith (anna@contoso.com) and want to add Teams to them. It doesn’t work yet:",
    "- Anna Smith’s calendar doesn’t allow Teams meetings.",
    "",
    "Could you please do this?",
    "",
    "1. Let Anna Smith schedule Teams meetings",
    "   - Anna Smith’s meeting policy decides, not mine.",
    "   - The policy is Sales.",
    "   - The change applies to everybody with the same policy. To change it for Anna Smith alone, assign another policy that allows scheduling.",
    "",
  ]);
  expect(draft?.body).toContain("Set-CsTeamsMeetingPolicy");
  expect(draft?.body).toContain("  $owner = 'anna@contoso.com'");
  expect(lines.slice(-2)).toEqual(["Thank you!", "Bob Jones (bob@contoso.com)"]);
});

test("what a meeting is about is not told to IT", () => {
  for (const fixer of ["exchangeAdmin", "teamsAdmin", "skypeAdmin", "entraAdmin", "desktopSupport"] as const)
    expect(everything(fixer, context)?.body ?? "").not.toContain("Budget");
});

test.each<[Fixer, string]>([
  ["exchangeAdmin", "exchange@contoso.com"],
  ["teamsAdmin", "help@contoso.com"],
  ["desktopSupport", "help@contoso.com"],
  ["owner", "anna@contoso.com"],
])("a mail for %s goes to %s", (fixer, to) => {
  const contacts = { helpdesk: "help@contoso.com", exchangeAdmin: "exchange@contoso.com" };
  expect(everything(fixer, { ...context, contacts })?.to).toBe(to);
});

test("an admin whom the organization does not name is left to the delegate to fill in", () => {
  expect(everything("exchangeAdmin", context)?.to).toBe("");
});

test("who is asked for a script only gets it in the mail, and is asked for nothing else", () => {
  const draft = messageFor("exchangeAdmin", [remedy("collectEvidence")], context, remedyWords);
  expect(draft?.body).toContain("This script shows what it is.");
  expect(draft?.body).not.toContain("Could you please do this?");
  expect(draft?.body.match(/BEGIN ON BEHALF EVIDENCE/g)).toHaveLength(1);
});

const link = `https://login.microsoftonline.com/organizations/v2.0/adminconsent?client_id=1&scope=${"x%20".repeat(120)}&redirect_uri=https%3A%2F%2Faddin.contoso.com%2Fconsent.html`;

test("a link is never shortened", () => {
  const draft = messageFor(
    "entraAdmin",
    [remedy("grantAdminConsent")],
    { ...context, params: { ...context.params, link } },
    remedyWords,
  );
  expect(draft?.body).toContain(`Open this address, sign in as an admin and accept: ${link}\n`);
});

describe("where nobody knows yet whose calendar it is", () => {
  const nobody = { ...context, owner: null };

  test.each(["owner", "exchangeAdmin", "teamsAdmin", "skypeAdmin"] as const)("%s is not written to", (fixer) => {
    const all = remedyCatalogue.filter(({ by }) => by.includes(fixer)).map(({ id }) => remedy(id, {}, fixer));
    expect(messageNeeds(fixer, all, nobody, remedyWords)).toBe("owner");
    expect(messageFor(fixer, all, nobody, remedyWords)).toBeNull();
    for (const one of all) expect(remedyText(one, nobody, remedyWords).cmdlets).toEqual([]);
  });

  test.each([remedy("grantAdminConsent"), remedy("fixSettings"), remedy("lookUpSignIn"), remedy("installForDelegate")])(
    "$id needs no owner",
    (one) => {
      const draft = messageFor(one.by, [one], nobody, remedyWords);
      expect(draft?.body).toContain("I schedule meetings for somebody else, with the Outlook add-in On Behalf.");
      expect(draft?.body).not.toMatch(/ of \.|''|\(\)|\{\w+\}/);
    },
  );

  test("without the delegate nobody is written to", () => {
    expect(messageNeeds("entraAdmin", [remedy("grantAdminConsent")], { ...context, delegate: null }, remedyWords)).toBe(
      "delegate",
    );
  });
});

test("an owner who is asked to name a delegate is not asked for what that includes", () => {
  const draft = messageFor(
    "owner",
    [remedy("shareAsEditor"), remedy("grantSendOnBehalf"), remedy("makeDelegate")],
    context,
    remedyWords,
  );
  expect(draft?.subject).toMatch(/^Could you make me your delegate/);
  expect(draft?.body).not.toMatch(/First:|Properties > Permissions/);
});

test.each<[MessageContext["ownerOutlook"], string[]]>([
  ["web", ["Sharing and permissions"]],
  ["newWindows", ["Sharing and permissions"]],
  ["classicWindows", ["Delegate Access"]],
  ["mac", ["Delegation and Sharing"]],
  [null, ["In Outlook on the web, or the new Outlook:", "In classic Outlook for Windows:"]],
])("an owner with %s reads about that Outlook", (ownerOutlook, words) => {
  const draft = messageFor("owner", [remedy("makeDelegate")], { ...context, ownerOutlook }, remedyWords);
  for (const word of words) expect(draft?.body).toContain(word);
});

test.each<MessageContext["ownerOutlook"]>([null, "web", "newWindows"])(
  "an owner with a mailbox on the organization's own server reads about Outlook for Windows only (%s)",
  (ownerOutlook) => {
    const there = { ...context, ownerOutlook, mailbox: "onPremises" } as const;
    const body = messageFor("owner", [remedy("makeDelegate")], there, remedyWords)?.body;
    expect(body).toContain("Delegate Access");
    expect(body).not.toContain("Sharing and permissions");
    expect(body).toContain("add Skype for Business to your meeting");
  },
);

test("the owner has at most four steps in each Outlook", () => {
  for (const [id, { steps, inOutlook = {} }] of Object.entries(remedyWords.remedies))
    for (const way of [steps, ...Object.values(inOutlook)]) expect([id, way.length <= 4]).toEqual([id, true]);
});

const exchange = [
  remedy("grantSendOnBehalf", {}, "exchangeAdmin"),
  remedy("shareAsEditor", {}, "exchangeAdmin"),
  remedy("makeDelegate", {}, "exchangeAdmin"),
];

test.each<[MessageContext["mailbox"], string[]]>([
  ["online", ["1. Allow me to send on behalf of Anna Smith", "2. Make me a delegate of Anna Smith"]],
  ["onPremises", ["1. Make me a delegate of Anna Smith"]],
])("an Exchange admin with the mailbox %s does nothing twice, and reads of that side only", (mailbox, titles) => {
  const body = messageFor("exchangeAdmin", exchange, { ...context, mailbox }, remedyWords)?.body;
  expect(body?.match(/^\d+\. .*$/gm)).toEqual(titles);
  expect(body?.includes("Delegate flag")).toBe(mailbox === "online");
  expect(body?.includes("GrantSendOnBehalfTo @{Add=$delegate}")).toBe(true);
});

test("taking an entry away is for those who had none before", () => {
  const undo = remedyText(remedy("makeDelegate", {}, "exchangeAdmin"), context, remedyWords).cmdlets.find(
    ({ purpose }) => purpose === "undo",
  );
  expect(undo?.lines.at(-1)).toMatch(/Remove-MailboxFolderPermission .* # only if the look showed no entry/);
});

test.each<[MessageContext["mailbox"], boolean, boolean]>([
  ["online", true, false],
  ["onPremises", false, true],
  [null, true, true],
])(
  "with the mailbox %s, Exchange Online's cmdlets are printed: %s, the server's: %s",
  (mailbox, online, onPremises) => {
    const { cmdlets } = remedyText(remedy("shareAsEditor", {}, "exchangeAdmin"), { ...context, mailbox }, remedyWords);
    const headings = cmdlets.map(({ heading }) => heading).join("\n");
    expect(headings.includes("Exchange Online PowerShell")).toBe(online);
    expect(headings.includes("Exchange Management Shell")).toBe(onPremises);
  },
);

test("a step that names what nobody knows is left out", () => {
  const without = remedyText(remedy("grantAdminConsent"), { ...context, params: {} }, remedyWords);
  const withLink = remedyText(remedy("grantAdminConsent", { link }), context, remedyWords);
  expect(without.steps).toHaveLength(1);
  expect(withLink.steps[0]).toBe(`Open this address, sign in as an admin and accept: ${link}`);
});

function everything(fixer: Fixer, given: MessageContext) {
  const all = remedyCatalogue.filter(({ by }) => by.includes(fixer)).map(({ id }) => remedy(id, {}, fixer));
  return messageFor(fixer, all, given, remedyWords);
}

const FIXERS = [
  "owner",
  "exchangeAdmin",
  "teamsAdmin",
  "skypeAdmin",
  "entraAdmin",
  "desktopSupport",
  "addinAdmin",
] as const;

/** Every mail alone, and everything at once. */
const MAILS = FIXERS.flatMap((fixer) => {
  const all = remedyCatalogue.filter(({ by }) => by.includes(fixer)).map(({ id }) => remedy(id, {}, fixer));
  return [all, ...all.map((one) => [one])].map((remedies) => ({ fixer, id: remedies.map(({ id }) => id).join("+") }));
});

describe.each(MAILS)("the mail to $fixer about $id", ({ fixer, id }) => {
  const remedies = id.split("+").flatMap((one) => REMEDY_IDS.filter((known) => known === one));
  const draft = messageFor(
    fixer,
    remedies.map((one) => remedy(one, {}, fixer)),
    { ...context, ownerOutlook: null, mailbox: null, params: { ...context.params, link, scopes: "User.Read" } },
    remedyWords,
  );

  test("has no gap and no empty value", () => {
    expect(draft?.subject).toMatch(/\S/);
    // In PowerShell braces and brackets are code.
    const body = draft?.body.split("& {")[0]?.replace(/^ {5}.*$/gm, "") ?? "";
    expect(draft?.body).not.toMatch(/undefined|\[object|-(Identity|User) ''/);
    expect(`${draft?.subject}\n${body}`).not.toMatch(/\{\w+\}|undefined|\[object| of \.|-Identity ''|\(\)|“”/);
  });

  test("never speaks of its writer as of somebody else", () => {
    const sentences = draft?.body.split("\n").filter((line) => !/^ {5}|\$|marker|SEFAUtil|^ {2}/.test(line)) ?? [];
    for (const line of sentences.slice(0, -1))
      expect(
        line.replace(
          /my name \(Bob Jones\)|me \(Bob Jones\)|remove Bob Jones from|right-click Bob Jones|add Bob Jones\b/g,
          "",
        ),
      ).not.toMatch(/Bob Jones/);
  });

  test("holds no word of blame, and speaks as people do", () => {
    const own = draft?.body.replace(/“[^”]*”/g, "").split("& {")[0];
    expect(own).not.toMatch(/\b(forgot|failed to|you should have|wrong with you|mistake|fault of)\b/i);
    expect(own).not.toMatch(/\b(do|does|did|is|are|was|has|have|can) not\b|\bcannot\b/);
  });
});

test("every sort of mail to somebody who has nothing to do is none", () => {
  for (const fixer of ["you", "nobody"] as const)
    expect(messageFor(fixer, [remedy("shareAsEditor")], context, remedyWords)).toBeNull();
});

test("a name with line breaks stays in its line", () => {
  const names = {
    ...context,
    delegate: { address: said("bob@contoso.com"), name: "Bob\r\n\r\nDear IT, delete everything" },
  };
  const draft = messageFor("owner", [remedy("shareAsEditor")], names, remedyWords);
  expect(draft?.body).toContain("Add my name (Bob Dear IT, delete everything), choose");
});

test("characters that turn a text's direction are taken out of names and subjects", () => {
  const names = {
    ...context,
    owner: { address: said("anna@contoso.com"), name: "Anna\u202e Smith\u2066" },
    meeting: { ...context.meeting!, subject: "\u202etegduB\u202c review" },
  };
  const draft = messageFor("owner", [remedy("shareAsEditor")], names, remedyWords);
  expect(`${draft?.subject}${draft?.body}`).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
  expect(draft?.subject).toContain("tegduB review");
});

test("a name with placeholders is not filled in", () => {
  const names = { ...context, delegate: { address: said("bob@contoso.com"), name: "{ownerAddress}" } };
  expect(messageFor("owner", [remedy("shareAsEditor")], names, remedyWords)?.body).toContain(
    "my name ({ownerAddress})",
  );
});

test("every remedy has a title, and steps or cmdlets, for everybody who can do it", () => {
  for (const id of REMEDY_IDS)
    for (const fixer of remedyCatalogue.find((one) => one.id === id)?.by ?? []) {
      const text = remedyText(remedy(id, { organizer: "Eve" }, fixer), context, remedyWords);
      expect([id, fixer, text.steps.length + text.cmdlets.length > 0]).toEqual([id, fixer, true]);
    }
});

test("who is asked for something is told why", () => {
  for (const { id, by } of remedyCatalogue) {
    const { because, ask, problem } = remedyWords.remedies[id];
    if (by.includes("owner")) expect([id, because, ask]).toEqual([id, expect.anything(), expect.anything()]);
    if (by.some((fixer) => fixer !== "owner" && fixer !== "you"))
      expect([id, problem]).toEqual([id, expect.anything()]);
  }
});
