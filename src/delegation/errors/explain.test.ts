import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { errorCauses } from "../../locales/en/errors";
import { explain, knownErrors } from "./explain";
import { ownTexts } from "../../locales/ownTexts";
import { ERROR_CAUSES, type ErrorCause } from "./error.types";

const cause = (text: string): ErrorCause | null => explain(text)?.cause ?? null;

const REPORT = "Please contact the owner of the account to get delegate permissions in Lync";
const KB_2010 =
  "You do not have permissions to schedule Lync Meetings on behalf of the owner of this account. Please contact the owner of the account to get delegate permissions in Microsoft Lync.";
const KB_2016 =
  "You do not have permissions to schedule online meetings on behalf of the owner of this account. Please contact the owner of the account to get delegate permissions in Lync.";
const JAPANESE =
  "このアカウントの所有者の代理としてミーティング及び電話会議を予約する権限がありません。アカウントの所有者に問い合わせてください";
const TEAMS =
  "Looks like you don't have permission to schedule meetings for this account. Talk to the owner to get permission and try again.";

const spellings: readonly [string, ErrorCause][] = [
  [REPORT, "delegateNotAdded"],
  [KB_2010, "delegationIncomplete"],
  [KB_2016, "mapiBugInClient"],
  [JAPANESE, "groupAsDelegate"],
  [
    "Lync is in the process of connecting to the Exchange server. Until it is connected, your history may be out of date. MAPI unavailable; retrying connection;",
    "clientWithoutMapi",
  ],
  [
    "Lync is in the process of connecting to the Exchange server. ... MAPI unavailable; retrying connection;",
    "clientWithoutMapi",
  ],
  ["The request failed. Please try again. Make sure that you are signed in to Skype for Business.", "autoCompleteBug"],
  ["You have been added as a delegate for %User%", "delegateNoticeRepeats"],
  ["You have been added as a delegate for Anna Smith", "delegateNoticeRepeats"],
  ["makeEwsRequestAsync failed: error 9020", "ewsNotForShared"],
  ["Service does not allow a cross domain request from this origin.", "originNotAllowed"],
  ["InvalidExchangeServerVersion", "contactsMoved"],
  [
    '{"error":"invalid_grant","ms_rtc_passiveauthuri":"https://lync.contoso.com/PassiveAuth/PassiveAuth.aspx"}',
    "signInTypeNotAllowed",
  ],
  ['404 {"code":"NotFound","subcode":"APIVersionNotSupported"}', "webServiceTooOld"],
  ['{"code":"Conflict","subcode":"TooManyOnlineMeetings"}', "tooManyMeetings"],
  [TEAMS, "teamsRefused"],
  ["We can't connect to the server right now. Please try again later.", "teamsCannotConnect"],
  ["Access to OData is disabled.", "policyKeepsAppOut"],
  ['{"error":{"code":"ErrorAccessDenied","message":"Access to OData is disabled."}}', "policyKeepsAppOut"],
  [
    '{"error":{"code":"ErrorAccessDenied","message":"Access is denied. Check credentials and try again."}}',
    "accessDenied",
  ],
  ["ErrorAccessDenied", "accessDenied"],
  [
    "ErrorAccessDenied: Office extension have no permissions to access any other mailboxes then the mailbox provided in the user context.",
    "ewsNotForShared",
  ],
  ["Office extension have no permission to access any other mailboxes", "ewsNotForShared"],
  ["9020 API not supported for shared folders", "ewsNotForShared"],
  ["DelegatedCalendarAccessDenied", "calendarAccessDenied"],
  ["ErrorItemNotFound: The specified object was not found in the store.", "itemNotFound"],
  ["ErrorSendAsDenied", "sendAsDenied"],
  ["MailboxNotEnabledForRESTAPI", "mailboxNotOnline"],
  ["ApplicationThrottled: Application is over its MailboxConcurrency limit.", "throttled"],
  ["412 ErrorIrresolvableConflict", "changedMeanwhile"],
  ["RequestBroker--ParseUri", "wrongIdFormat"],
  ["ErrorInternalServerTransientError", "oldSharing"],
  ["ErrorDelegateMissingConfiguration", "noDelegateEntry"],
  ["ErrorWrongServerVersionDelegate", "otherServerVersion"],
  ["AADSTS65001: The user or administrator has not consented to use the application", "consentMissing"],
  ["AADSTS90094: The grant requires admin permission", "adminConsentMissing"],
  ["Something went wrong. [9zj08]", "signInOnce"],
  ["[7q6cl]", "signInOnce"],
  ["untrusted_origin", "untrustedOrigin"],
  ["9046", "itemNotSaved"],
  ["Error code: 9046 ItemNotSaved", "itemNotSaved"],
  ["Error 9018", "oldTokens"],
  ["GenericTokenError", "oldTokens"],
  ["The operation cannot be performed because the item has changed.", "draftConflict"],
  ["メッセージが変更されたため、操作を実行できません。", "draftConflict"],
  ["Unable to connect to the server, please try again later", "teamsCannotConnect"],
  ["Sorry, we couldn't get your meeting details", "meetingDetailsMissing"],
  [
    "To schedule an online meeting for this host you must obtain scheduling permission from this host",
    "webexPermission",
  ],
  ["Failed to create meeting for (abc12d@acu.edu) because Shared Access Permissions is not enabled.", "zoomPermission"],
  [
    "AADSTS50020: User account 'a@live.com' from identity provider 'live.com' does not exist in tenant 'Contoso' and cannot access the application",
    "guestAccount",
  ],
  ["AADSTS50105: The signed in user is not assigned to a role for the application", "notAssigned"],
  ["AADSTS53003: Access has been blocked by Conditional Access policies.", "conditionalAccess"],
  ["AADSTS700016: Application with identifier 'x' was not found in the directory 'Contoso'", "appNotFound"],
  ["Need admin approval", "adminConsentMissing"],
  ["ErrorInvalidUser: The requested user 'anna@contoso.com' is invalid.", "mailboxNotKnown"],
  ["MapiExceptionSendAsDenied; Failed to process message due to a permanent exception", "sendAsDenied"],
  ["550 5.7.60 SMTP; Client does not have permissions to send as this sender", "sendAsDenied"],
  [
    "The Delegates settings were not saved correctly. Cannot activate send-on-behalf-of list. You do not have sufficient permission to perform this operation on this object.",
    "delegatesNotSaved",
  ],
  [
    "You do not have sufficient permission to perform this operation on this object. See the folder contact or your system administrator.",
    "manyCauses",
  ],
  [
    "Sie scheinen keine Berechtigung zum Planen von Besprechungen für dieses Konto zu haben. Wenden Sie sich an den Besitzer, um die Berechtigung zu erhalten, und versuchen Sie es erneut.",
    "teamsRefused",
  ],
  ["Il semble que vous n’êtes pas autorisé à planifier des réunions pour ce compte.", "teamsRefused"],
  ["Parece que no tiene permiso para programar reuniones para esta cuenta.", "teamsRefused"],
  ["このアカウントには会議を予約するためのアクセス許可がないようです。", "teamsRefused"],
];

test.each(spellings)("%j is %s", (text, expected) => {
  expect(cause(text)).toBe(expected);
});

test.each<[string, (text: string) => string]>([
  ["a sentence before and after", (text) => `Hello IT, Outlook says this: ${text} What now? Thanks, Bob`],
  ["quotation marks", (text) => `"${text}"`],
  ["curly quotation marks", (text) => `\u201c${text.replaceAll("'", "\u2019")}\u201d`],
  ["upper case", (text) => text.toUpperCase()],
  ["lower case", (text) => text.toLowerCase()],
  ["line breaks for blanks", (text) => text.replaceAll(" ", "\r\n")],
  ["quoting marks of a mail", (text) => `> ${text.replaceAll(" ", "\n> ")}`],
  ["an ellipsis after it", (text) => `${text.replace(/\.$/, "")}…`],
  ["three dots around it", (text) => `... ${text} ...`],
  ["a window's title before it", (text) => `[Microsoft Outlook] ${text}`],
  ["no full stops", (text) => text.replaceAll(".", "")],
  ["unbreakable blanks", (text) => text.replaceAll(" ", "\u00a0")],
  ["soft hyphens", (text) => text.replaceAll("e", "e\u00ad")],
  ["being a JSON string", (text) => JSON.stringify({ message: text })],
  ["HTML entities", (text) => `&quot;${text.replaceAll("'", "&#39;").replaceAll('"', "&quot;")}&quot;&nbsp;`],
  ["full-width forms", (text) => text.replaceAll(":", "：").replaceAll("(", "（")],
])("%s changes no answer", (_, noise) => {
  for (const [text, expected] of spellings.filter(([one]) => !/^\d+$/.test(one)))
    expect([text, cause(noise(text))]).toEqual([text, expected]);
});

test.each<[string, ErrorCause]>([
  ["You don't have permission to schedule meetings for this account", "teamsRefused"],
  ["Teams says I have no permission to schedule a meeting for this account", "teamsRefused"],
  ["contact the account owner, owner of this account must give delegate permissions in Lync", "delegateNotAdded"],
  ["You have no permissions to schedule a Lync meeting on behalf of the owner", "delegationIncomplete"],
  [
    "Operation can’t be performed, the item was changed (operation cannot be performed because this item has changed)",
    "draftConflict",
  ],
  ["cannot connect to our server at this time, try again", "teamsCannotConnect"],
  ["Could not save delegates: delegate settings were not saved correctly!", "delegatesNotSaved"],
  ["You do not have permission to perform this operation", "manyCauses"],
  ["Du hast keine Berechtigung, Planen von Besprechungen für das Konto", "teamsRefused"],
  ["No tienes permiso para programar reuniones en esta cuenta", "teamsRefused"],
])("%j is not the text, but looks like it", (text, expected) => {
  const answer = explain(text);
  expect(answer?.cause).toBe(expected);
});

test("what only looks like a known text says so, beside the known text", () => {
  expect(explain("You don't have permission to schedule meetings for this account")).toMatchObject({
    alike: true,
    quote: "Looks like you don't have permission to schedule meetings for this account",
  });
  expect(explain(TEAMS)?.alike).toBe(false);
});

test("a text that names another product is not taken for one of Teams or Lync", () => {
  expect(explain("Zoom: you have no permission to schedule meetings for this account")).toBeNull();
});

test("a text with many causes names the checks that can tell which", () => {
  expect(explain("You do not have sufficient permission to perform this operation on this object.")).toMatchObject({
    cause: "manyCauses",
    fixedBy: ["owner", "exchangeAdmin"],
    checks: expect.arrayContaining(["editRight", "delegateFlag", "sendOnBehalf"]),
  });
});

test("every translated text stands beside the page that prints it", () => {
  const foreign = knownErrors
    .flatMap(({ texts }) => texts)
    .filter(({ says }) => /[\u00e0-\u00ff\u3040-\u9fff]/.test(says));
  expect(foreign.length).toBeGreaterThan(5);
  for (const { says, page } of foreign.filter(({ says: one }) => !one.startsWith("このアカウントの所有者の代理")))
    expect([says, page]).toEqual([says, expect.stringMatching(/^[a-z.]+\.[a-z]+\//)]);
});

test.each([
  "x",
  "(",
  "[",
  "x ",
  "(x ",
  "\\u0041",
  "&a",
  "の ",
  "permission ",
  "you and ",
  "Anna\u2019s calendar ",
  "connect server ",
])("a megabyte of %j is read to its end", (piece) => {
  // What is quadratic would not come back: 10^12 steps.
  expect(() => explain(piece.repeat(Math.ceil(1_000_000 / piece.length)), ownTexts())).not.toThrow();
});

test("the Japanese text is known however it is wrapped", () => {
  expect(cause(JAPANESE.replace(/(.{11})/g, "$1\n"))).toBe("groupAsDelegate");
});

test.each([
  ["Please contact the owner of the account to get delegate permissions in Microsoft Lync", "delegateNotAdded"],
  ["Please contact the owner of the account to get delegate permissions in Skype for Business.", "delegateNotAdded"],
  ["Please contact the owner of the account to get delegate permissions in (Microsoft) Lync 2010", "delegateNotAdded"],
  ["Please contact the owner of the account (Lync) to get delegate permissions in Lync", "delegateNotAdded"],
  [
    "You do not have permissions to schedule Skype for Business Meetings on behalf of the owner of this account.",
    "delegationIncomplete",
  ],
  [
    "You do not have permissions to schedule Lync Meetings on behalf of the owner of this account…",
    "delegationIncomplete",
  ],
  [
    "You do not have permissions to schedule online meetings on behalf of the owner of this account…",
    "mapiBugInClient",
  ],
])("%j is the same message of another product's age", (text, expected) => {
  expect(cause(text)).toBe(expected);
});

test.each([
  [""],
  ["   "],
  ["It does not work."],
  ["Please contact the owner of the account"],
  ["Please contact the owner of the account to get permissions in Lync"],
  ["Please contact the owner of the account to get delegate permissions in Zoom"],
  ["Please contact the owner of the account to get delegate permissions in Microsoft Teams"],
  ["Please contact the owner of the account to get delegate permissions in Lynchburg"],
  ["You do not have permissions..."],
  ["You do not have permissions to schedule online meetings"],
  ["You do not have permissions to schedule Webex Meetings on behalf of the owner of this account."],
  [KB_2016.replace("in Lync", "in Webex")],
  ["Looks like you don't have permission to schedule meetings"],
  ["Looks like you don't have permission to view this account"],
  ["The request failed. Please try again."],
  ["The request failed. Please try again. Make sure that you are signed in to Zoom."],
  ["You have been added as a member of Sales"],
  ["Access is denied."],
  ["Access denied"],
  ["NotErrorAccessDenied2"],
  ["AADSTS650010"],
  ["AADSTS50001"],
  ["Call me on 555 9046 any time"],
  ["Invoice 9018 of November"],
  ["MAPI unavailable"],
  ["このアカウントの所有者に問い合わせてください"],
])("%j is not known", (text) => {
  expect(explain(text)).toBeNull();
});

describe("the catalogue", () => {
  test("explains every cause once, and every text of it is found as itself", () => {
    expect([...knownErrors.map((error) => error.cause)].sort()).toEqual(
      ERROR_CAUSES.filter((one) => one !== "ownFinding").sort(),
    );
    for (const error of knownErrors)
      for (const text of error.texts)
        expect([text.says, cause(text.says.replaceAll("{lync}", "Lync"))]).toEqual([text.says, error.cause]);
  });

  test("names for each who, what to do, and a source", () => {
    for (const error of knownErrors) {
      expect(error.fixedBy.length).toBeGreaterThan(0);
      expect(error.remedies.length).toBeGreaterThan(0);
      expect(error.sources.length).toBeGreaterThan(0);
      expect(errorCauses[error.cause].what).not.toBe("");
    }
  });

  test("never answers with the owner alone where policies can be the reason", () => {
    expect(explain(REPORT)?.fixedBy).toEqual(["owner", "skypeAdmin"]);
    expect(explain(KB_2010)?.fixedBy).toEqual(["owner", "skypeAdmin"]);
    expect(explain(TEAMS)?.fixedBy).toEqual(["owner", "exchangeAdmin"]);
  });
});

test("a sentence of this add-in is known, with the owner's name in it", () => {
  const said = "The pane says: \u201cYou can’t edit Anna Maria Smith\u2019s calendar yet\u201d. And now?";
  expect(explain(said, ownTexts())).toMatchObject({ cause: "ownFinding", checks: ["editRight"] });
  expect(explain("You can’t edit this text", ownTexts())).toBeNull();
});

test("whatever is pasted, it is answered in time", () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: "binary" }),
        fc.string({ unit: fc.constantFrom("(", "[", "\\", "u", " ", "の", "&", ";"), maxLength: 3000 }),
      ),
      (text) => {
        const answer = explain(text);
        expect(answer === null || typeof answer.quote === "string").toBe(true);
      },
    ),
  );
  expect(explain(`${"(".repeat(200_000)}${REPORT}`)).toBeNull();
});
