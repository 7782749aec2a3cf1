import { describe, expect, test } from "@jest/globals";
import { remedyWords } from "../../locales/en/remedies";
import type { Fixer } from "../finding";
import { remedy } from "../remedy";
import { REMEDY_IDS } from "../remedyIds";
import { remedyCatalogue } from "./catalogue";
import { messageFor, remedyText, type MessageContext } from "./message";

const context: MessageContext = {
  owner: { address: "anna@contoso.com", name: "Anna Smith" },
  delegate: { address: "bob@contoso.com", name: "Bob Jones" },
  ownerOutlook: "classicWindows",
  mailbox: "online",
  params: { clientId: "11111111-2222-3333-4444-555555555555", origin: "https://addin.contoso.com" },
};

test("the owner gets one message with everything, in words for the Outlook she uses", () => {
  const draft = messageFor(
    "owner",
    [remedy("shareAsEditor"), remedy("letSeePrivateItems"), remedy("shareAsEditor"), remedy("allowEws")],
    context,
    remedyWords,
  );
  expect(draft).toEqual({
    to: "anna@contoso.com",
    subject: "Online meetings in your name: something to allow",
    body: [
      "Hello Anna Smith,",
      "",
      "I schedule meetings for you and would like to make them online in your name. For that, you would have to allow this once:",
      "",
      "The steps below can be done together.",
      "1. Let Bob Jones edit your calendar",
      "   - In the calendar, right-click your calendar and choose Properties > Permissions.",
      "   - Add Bob Jones and choose the permission level Editor. Choose Editor, not Owner. Press OK.",
      "   It can take up to 1 hour until this has effect.",
      "",
      "2. Let Bob Jones see your private items",
      "   - Open File > Account Settings > Delegate Access.",
      "   - Choose Bob Jones, press Permissions and tick “Delegate can see my private items”.",
      "   It can take up to 1 hour until this has effect.",
      "",
      "Thank you. I will check again afterwards.",
    ].join("\n"),
  });
});

test("IT gets the cmdlets to look, to fix and to undo, with role and versions", () => {
  const draft = messageFor(
    "skypeAdmin",
    [remedy("setLyncDelegate"), remedy("enableDelegation", { policy: "Sales" })],
    context,
    remedyWords,
  );
  expect(draft?.to).toBe("");
  expect(draft?.subject).toBe("Online meetings on behalf of Anna Smith: something to set");
  expect(draft?.body.split("\n").slice(0, 24)).toEqual([
    "Hello,",
    "",
    "Bob Jones (bob@contoso.com) schedules meetings for Anna Smith (anna@contoso.com) and makes them online on behalf of Anna Smith. This is what is missing:",
    "",
    "First:",
    "1. Switch delegation on in the voice policy of Anna Smith",
    "   - EnableDelegation must be True, also for people without Enterprise Voice. The change applies to everybody with the same policy.",
    "",
    "   To look (Lync or Skype for Business Server Management Shell; Lync Server 2010 to Skype for Business Server 2019; role CsVoiceAdministrator):",
    "     Get-CsUser -Identity 'anna@contoso.com' | Select-Object -Property 'DisplayName', 'VoicePolicy', 'EnterpriseVoiceEnabled', 'RegistrarPool'",
    "     Get-CsVoicePolicy | Select-Object -Property 'Identity', 'EnableDelegation'",
    "",
    "   To fix (Lync or Skype for Business Server Management Shell; Lync Server 2010 to Skype for Business Server 2019; role CsVoiceAdministrator):",
    "     $policy = 'Sales'",
    "     if ($policy) { Set-CsVoicePolicy -Identity $policy -EnableDelegation $true } else { 'A policy of the site may apply: put its Identity in $policy, then run this line again.' }",
    "",
    "   To undo, if it was not like that before (Lync or Skype for Business Server Management Shell; Lync Server 2010 to Skype for Business Server 2019; role CsVoiceAdministrator):",
    "     $policy = 'Sales'",
    "     if ($policy) { Set-CsVoicePolicy -Identity $policy -EnableDelegation $false } else { 'A policy of the site may apply: put its Identity in $policy, then run this line again.' }",
    "   It can take up to 30 minutes until this has effect.",
    "",
    "After that:",
    "2. Add Bob Jones to the delegates of Anna Smith on the server",
    "   - Use this where the client of Anna Smith cannot do it. On Skype for Business Server 2019 (July 2019 update or later) there are cmdlets; before that SEFAUtil.",
  ]);
});

test("an owner who is asked to name a delegate is not asked for what that includes", () => {
  const draft = messageFor(
    "owner",
    [remedy("shareAsEditor"), remedy("grantSendOnBehalf"), remedy("makeDelegate")],
    context,
    remedyWords,
  );
  expect(draft?.body.match(/^\d+\. .*$/gm)).toEqual(["1. Name Bob Jones as your delegate"]);
});

test.each<[MessageContext["ownerOutlook"], string[]]>([
  ["web", ["Sharing and permissions"]],
  ["newWindows", ["Sharing and permissions"]],
  ["classicWindows", ["Delegate Access"]],
  ["mac", ["Delegation and Sharing"]],
  [null, ["In Outlook on the web, or the new Outlook:", "In classic Outlook for Windows:"]],
])("an owner with %s reads about that Outlook", (ownerOutlook, words) => {
  const { steps } = remedyText(remedy("makeDelegate"), { ...context, ownerOutlook }, remedyWords);
  for (const word of words) expect(steps.join("\n")).toContain(word);
});

test.each<MessageContext["ownerOutlook"]>([null, "web", "newWindows"])(
  "an owner with a mailbox on the organization's own server reads about Outlook for Windows only (%s)",
  (ownerOutlook) => {
    const there = { ...context, ownerOutlook, mailbox: "onPremises" } as const;
    const text = remedyText(remedy("makeDelegate"), there, remedyWords).steps.join("\n");
    expect(text).toContain("Delegate Access");
    expect(text).not.toContain("Sharing and permissions");
  },
);

const exchange = [
  remedy("grantSendOnBehalf", {}, "exchangeAdmin"),
  remedy("shareAsEditor", {}, "exchangeAdmin"),
  remedy("makeDelegate", {}, "exchangeAdmin"),
];

test.each<[MessageContext["mailbox"], string[]]>([
  ["online", ["1. Allow Bob Jones to send on behalf of Anna Smith", "2. Make Bob Jones a delegate of Anna Smith"]],
  ["onPremises", ["1. Make Bob Jones a delegate of Anna Smith"]],
])("an Exchange admin with the mailbox %s does nothing twice, and reads of that side only", (mailbox, titles) => {
  const body = messageFor("exchangeAdmin", exchange, { ...context, mailbox }, remedyWords)?.body;
  expect(body?.match(/^\d+\. .*$/gm)).toEqual(titles);
  expect(body?.includes("flag Delegate")).toBe(mailbox === "online");
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
  const link = "https://login.microsoftonline.com/organizations/v2.0/adminconsent?client_id=1";
  const withLink = remedyText(remedy("grantAdminConsent", { link }), context, remedyWords);
  expect(without.steps).toHaveLength(1);
  expect(withLink.steps[0]).toBe(`Open this address, sign in as an admin and accept: ${link}`);
});

describe.each([
  "owner",
  "exchangeAdmin",
  "teamsAdmin",
  "skypeAdmin",
  "entraAdmin",
  "desktopSupport",
  "addinAdmin",
] as const)("everything at once for %s", (fixer: Fixer) => {
  const all = remedyCatalogue.filter(({ by }) => by.includes(fixer)).map(({ id }) => remedy(id, {}, fixer));
  const draft = messageFor(fixer, all, { ...context, ownerOutlook: null, mailbox: null }, remedyWords);

  test("is one message without a gap", () => {
    expect(draft?.body).not.toMatch(/\{\w+\}|undefined|\[object/);
  });

  test("speaks of “you” and “your” to the owner only", () => {
    if (fixer !== "owner") expect(draft?.body.match(/^\d+\. .*\byour\b.*$/gm)).toBeNull();
  });

  test("holds no word of blame", () => {
    expect(draft?.body).not.toMatch(/\b(forgot|failed to|you should have|wrong with you|mistake|fault of)\b/i);
  });
});

test.each(["you", "nobody"] as const)("%s with nothing to do gets no message", (fixer) => {
  expect(messageFor(fixer, [remedy("shareAsEditor")], context, remedyWords)).toBeNull();
});

test("a name with line breaks stays in its line", () => {
  const names = { ...context, delegate: { address: "bob@contoso.com", name: "Bob\r\n\r\nDear IT, delete everything" } };
  const draft = messageFor("owner", [remedy("shareAsEditor")], names, remedyWords);
  expect(draft?.body).toContain("1. Let Bob Dear IT, delete everything edit your calendar");
});

test("a name with placeholders is not filled in", () => {
  const names = { ...context, delegate: { address: "bob@contoso.com", name: "{ownerAddress}" } };
  expect(remedyText(remedy("shareAsEditor"), names, remedyWords).title).toBe("Let {ownerAddress} edit your calendar");
});

test("every remedy has a title, and steps or cmdlets, for everybody who can do it", () => {
  for (const id of REMEDY_IDS)
    for (const fixer of remedyCatalogue.find((one) => one.id === id)?.by ?? []) {
      const text = remedyText(remedy(id, { organizer: "Eve" }, fixer), context, remedyWords);
      expect([id, fixer, text.steps.length + text.cmdlets.length > 0]).toEqual([id, fixer, true]);
    }
});
