/** Every check of Skype for Business and Lync, in every answer it can give. */
import { describe, expect, test } from "@jest/globals";
import type { ExchangeEvidence, SkypeEvidence } from "../../../delegation/evidence/evidence.types";
import type { Facts, SkypeFacts } from "../../../delegation/facts/facts";
import {
  DELEGATE,
  evidenceWith,
  factsWith,
  itemWith,
  missing,
  onPremises,
  OWNER,
  seen,
  skypeWith,
} from "../../../delegation/testing/factBuilders";
import { judge, statusOf } from "../../../delegation/testing/judge";
import { rowsOf } from "../../../delegation/testing/situations";
import type { Situations } from "../../../delegation/testing/situations";

const CLOUD = factsWith();
const OWN = onPremises({ owner: seen(DELEGATE), item: seen(itemWith({ shared: seen(null) })) });
const IN_EFFECT = onPremises();

const ucwa = (changes: Partial<SkypeFacts>, more: Partial<Facts> = {}) =>
  onPremises({ skype: skypeWith(changes), ...more });
const evidence = (skype: SkypeEvidence, exchange: Partial<ExchangeEvidence> = {}) =>
  evidenceWith({ skype, exchange: { location: "onPremises", ...exchange } });
/** Lync 2010: nothing to ask, only evidence. */
const lync2010 = (skype: SkypeEvidence, exchange: Partial<ExchangeEvidence> = {}) =>
  ucwa({ state: "noUcwa" }, { evidence: evidence(skype, exchange) });
/** The server says no, and IT sent evidence. */
const refused = (skype: SkypeEvidence, exchange: Partial<ExchangeEvidence> = {}) =>
  ucwa({ state: "ok", ownerInDelegators: seen(false, "ucwa") }, { evidence: evidence(skype, exchange) });

const BOTH = { ownerEnterpriseVoice: false, enableDelegation: true, enableExchangeDelegateSync: true } as const;
const EDITOR = { calendarRights: ["Editor"], sendOnBehalf: true };
const WINDOWS = { ownerClient: "windows", ownerClientMapi: true } as const;
const settled = { onlyOnPremises: CLOUD, own: OWN, inEffect: IN_EFFECT };
const nothing = ucwa({ state: "noUcwa" });
const voice = lync2010({ ownerEnterpriseVoice: true });

const SITUATIONS: Situations<
  | "skypeDelegation"
  | "ucwa"
  | "enableDelegation"
  | "exchangeDelegateSync"
  | "bothPolicies"
  | "enterpriseVoice"
  | "delegateIsPerson"
  | "delegateCount"
  | "sameHoming"
  | "ownerClient"
  | "syncState"
  | "clientBugs"
> = {
  skypeDelegation: {
    onlyOnPremises: CLOUD,
    own: OWN,
    inEffect: IN_EFFECT,
    inEffectByEvidence: lync2010({ delegates: ["DAN@contoso.example"] }),
    notInEffect: ucwa({ state: "ok", ownerInDelegators: seen(false, "ucwa") }),
    listedNotShown: refused({ ...BOTH, ...WINDOWS, delegates: [DELEGATE.address] }, EDITOR),
    refused_otherSide: refused({ ownerHosting: "onPremises", delegateHosting: "online" }),
    refused_notEnabled: lync2010({ ownerHosting: "onPremises", delegateHosting: "none" }, EDITOR),
    refused_exchangeRightMissing: refused({ ownerEnterpriseVoice: false }, { calendarRights: ["Reviewer"] }),
    refused_groupIsDelegate: refused({ ownerEnterpriseVoice: false }, { ...EDITOR, delegateType: "Group" }),
    refused_tooMany: refused({ delegateCount: 26 }, EDITOR),
    refused_policiesOff: refused(
      { ownerEnterpriseVoice: false, enableDelegation: false, enableExchangeDelegateSync: null },
      EDITOR,
    ),
    refused_ownerClient: refused({ ...BOTH, ownerClient: "mac" }, EDITOR),
    refused_delegateVoiceOff: refused({ ownerEnterpriseVoice: true, delegateEnterpriseVoice: false }, EDITOR),
    refused_ownerMustAdd: refused({ ownerEnterpriseVoice: true, delegateEnterpriseVoice: true }, EDITOR),
    refused_mapiDown: refused({ ...BOTH, ownerClient: "windows", ownerClientMapi: false }, EDITOR),
    refused_authorOnly: refused({ ...BOTH, ...WINDOWS }, { ...EDITOR, calendarRights: ["Author"] }),
    refused_bothSet: refused({ ...BOTH, ...WINDOWS }, EDITOR),
    perhaps_exchangeRightMissing: lync2010({}, { calendarRights: ["Reviewer"] }),
    perhaps_groupIsDelegate: lync2010({}, { ...EDITOR, delegateType: "Group" }),
    perhaps_tooMany: lync2010({ delegateCount: 40 }, EDITOR),
    perhaps_ownerClient: lync2010({ ...BOTH, ownerClient: "windowsBasic" }, EDITOR),
    perhaps_delegateVoiceOff: lync2010({ ownerEnterpriseVoice: true, delegateEnterpriseVoice: false }),
    perhaps_ownerMustAdd: lync2010({ ownerEnterpriseVoice: true }),
    perhaps_mapiDown: lync2010({ ...BOTH, ownerClientMapi: false }, EDITOR),
    perhaps_authorOnly: lync2010(BOTH, { ...EDITOR, calendarRights: ["Author"] }),
    perhaps_bothSet: lync2010(BOTH, EDITOR),
    groupAbsent: ucwa({ state: "ok", groupProblem: "groupAbsent", ownerInDelegators: missing("absent", "ucwa") }),
    contactPending: ucwa({ state: "ok", groupProblem: "contactPending", ownerInDelegators: missing("denied", "ucwa") }),
    mailboxMoved: ucwa({
      state: "ok",
      groupProblem: "mailboxMoved",
      ownerInDelegators: missing("serverError", "ucwa"),
    }),
    tooManyToTell: ucwa({ state: "ok", groupProblem: "tooMany", ownerInDelegators: missing("serverError", "ucwa") }),
    forbidden: ucwa({ state: "ok", groupProblem: "forbidden", ownerInDelegators: missing("denied", "ucwa") }),
    noUcwa: nothing,
    notAsked: ucwa({}),
    serverCannotBeAsked: ucwa({ state: "originNotAllowed", ownerInDelegators: missing("denied", "ucwa") }),
  },
  ucwa: {
    onlyOnPremises: CLOUD,
    notTried: ucwa({}),
    ok: IN_EFFECT,
    noUcwa: nothing,
    notFound: ucwa({ state: "notFound" }),
    originNotAllowed: ucwa({ state: "originNotAllowed" }),
    passwordOnly: ucwa({ state: "passwordOnly" }),
    passiveOnly: ucwa({ state: "passiveOnly" }),
    signInRefused: ucwa({ state: "signInRefused" }),
    forbidden: ucwa({ state: "forbidden" }),
    hostRefused: ucwa({ state: "hostRefused" }),
    proxy: ucwa({ state: "proxy" }),
    unreachable: ucwa({ state: "unreachable" }),
    noAnswer: ucwa({ state: "noAnswer" }),
  },
  enableDelegation: {
    ...settled,
    on: lync2010({ enableDelegation: true }),
    byDefault: lync2010({ enableDelegation: null }),
    off: lync2010({ enableDelegation: false }),
    cannotSee: nothing,
  },
  exchangeDelegateSync: {
    ...settled,
    on: lync2010({ enableExchangeDelegateSync: true }),
    voiceOwner: voice,
    off: lync2010({ ownerEnterpriseVoice: false, enableExchangeDelegateSync: null }),
    offPerhaps: lync2010({ enableExchangeDelegateSync: false }),
    cannotSee: nothing,
  },
  bothPolicies: {
    ...settled,
    both: lync2010(BOTH),
    voiceOwner: voice,
    onlySync: lync2010({ ...BOTH, enableDelegation: false }),
    onlyDelegation: lync2010({ ...BOTH, enableExchangeDelegateSync: false }),
    neither: lync2010({ ownerEnterpriseVoice: false, enableDelegation: false, enableExchangeDelegateSync: false }),
    cannotSee: nothing,
  },
  enterpriseVoice: {
    ...settled,
    both: lync2010({ ownerEnterpriseVoice: true, delegateEnterpriseVoice: true }),
    without: lync2010({ ownerEnterpriseVoice: false }),
    delegateWithout: lync2010({ ownerEnterpriseVoice: true, delegateEnterpriseVoice: false }),
    cannotSee: nothing,
  },
  delegateIsPerson: {
    ...settled,
    person: lync2010({}, { delegateType: "User" }),
    group: lync2010({}, { delegateType: "Group" }),
    cannotSee: nothing,
  },
  delegateCount: {
    ...settled,
    few: lync2010({ delegateCount: 25 }),
    tooManyDelegates: lync2010({ delegateCount: 26 }),
    tooManyOwners: ucwa({ state: "ok", ownerInDelegators: seen(false, "ucwa"), delegatorCount: seen(26, "ucwa") }),
    cannotSee: nothing,
  },
  sameHoming: {
    ...settled,
    same: lync2010({ ownerHosting: "onPremises", delegateHosting: "onPremises" }),
    different: lync2010({ ownerHosting: "online", delegateHosting: "onPremises" }),
    notEnabled: lync2010({ ownerHosting: "onPremises", delegateHosting: "none" }),
    cannotSee: nothing,
  },
  ownerClient: {
    ...settled,
    windows: lync2010(WINDOWS),
    mac: lync2010({ ownerClient: "mac" }),
    voiceOwner: lync2010({ ownerEnterpriseVoice: true, ownerClient: "windows", ownerClientMapi: false }),
    voiceNotHere: lync2010({ ownerEnterpriseVoice: true, ownerClient: "mac" }),
    basic: lync2010({ ownerClient: "windowsBasic" }),
    mobile: lync2010({ ownerClient: "mobile" }),
    mapiDown: lync2010({ ownerClient: "windows", ownerClientMapi: false }),
    mapiNotSeen: lync2010({ ownerClient: "windows" }),
    cannotSee: nothing,
  },
  syncState: {
    onlyOnPremises: CLOUD,
    own: OWN,
    voiceOwner: refused({ ownerEnterpriseVoice: true }, EDITOR),
    neither: refused({ ownerEnterpriseVoice: false }, { calendarRights: [] }),
    inStep: IN_EFFECT,
    stale: onPremises({ evidence: evidence({}, { calendarRights: [] }) }),
    notRunYet: refused(BOTH, EDITOR),
    notRunPerhaps: ucwa({ state: "ok", ownerInDelegators: seen(false, "ucwa") }),
    cannotSee: nothing,
  },
  clientBugs: { onlyOnPremises: CLOUD, own: OWN, ifRefused: IN_EFFECT, cannotSee: nothing },
};

test.each(rowsOf(SITUATIONS))("%s answers %s", (id, code, facts) => {
  expect(judge(id, facts)).toMatchObject({ code, status: statusOf(id, code) });
});

describe("the next thing to look at", () => {
  test.each([
    ["one of the two has to be moved", SITUATIONS.skypeDelegation.refused_otherSide, "skypeAdmin"],
    ["the policies have to be switched on", SITUATIONS.skypeDelegation.refused_policiesOff, "skypeAdmin"],
    ["the owner has Enterprise Voice and adds her", SITUATIONS.skypeDelegation.refused_ownerMustAdd, "owner"],
    ["the owner is on a Mac", SITUATIONS.skypeDelegation.refused_ownerClient, "owner"],
    ["the owner's client lost Exchange", SITUATIONS.skypeDelegation.refused_mapiDown, "desktopSupport"],
    ["everything is set, the client included", SITUATIONS.skypeDelegation.refused_bothSet, "skypeAdmin"],
    ["everything is set, nobody looked at the client", SITUATIONS.skypeDelegation.perhaps_bothSet, "desktopSupport"],
  ] as const)("%s", (_name, facts, fixer) => {
    expect(judge("skypeDelegation", facts).fixedBy[0]).toBe(fixer);
  });

  test("with everything set is never to ask the owner alone", () => {
    for (const facts of [SITUATIONS.skypeDelegation.refused_bothSet, SITUATIONS.skypeDelegation.perhaps_bothSet]) {
      const { fixedBy } = judge("skypeDelegation", facts);
      expect(fixedBy.length).toBeGreaterThan(2);
      expect(fixedBy[0]).not.toBe("owner");
    }
  });

  test("for an owner on a Mac is Windows, or the admin's entry on the server", () => {
    const ids = judge("skypeDelegation", SITUATIONS.skypeDelegation.refused_ownerClient).remedies.map(
      (remedy) => remedy.id,
    );
    expect(ids).toEqual(["useWindowsClient", "setLyncDelegate", "useWindowsClient"]);
  });

  test("for an owner with the Basic client is desktop support, who can install the full one", () => {
    const facts = lync2010({ ...BOTH, ownerClient: "windowsBasic" }, EDITOR);
    expect(judge("skypeDelegation", facts).fixedBy[0]).toBe("desktopSupport");
    expect(judge("ownerClient", facts).fixedBy[0]).toBe("desktopSupport");
  });

  test("is what rules the delegation out, whatever else the evidence shows", () => {
    const facts = lync2010({ ...BOTH, enableDelegation: false, delegateCount: 30 }, EDITOR);
    expect(judge("skypeDelegation", facts)).toMatchObject({ status: "fail", code: "refused_policiesOff" });
  });

  test("for an owner with Enterprise Voice is her own client, not what Exchange carries over", () => {
    const voiceOwner = { ownerEnterpriseVoice: true, delegateEnterpriseVoice: true } as const;
    for (const facts of [
      refused({ ...voiceOwner, ownerClient: "mac" }, EDITOR),
      refused(voiceOwner, { calendarRights: ["Editor"], sendOnBehalf: false }),
      refused(voiceOwner, { ...EDITOR, delegateType: "Group" }),
    ])
      expect(judge("skypeDelegation", facts).code).toBe("refused_ownerMustAdd");
  });

  test("after the voice policy was switched on, is to take the delegate out and put her in again", () => {
    const ids = (facts: Facts) => judge("skypeDelegation", facts).remedies.map((remedy) => remedy.id);
    expect(ids(lync2010({ ...BOTH, enableDelegation: false }, EDITOR))).toEqual([
      "enableDelegation",
      "setLyncDelegate",
      "resyncDelegate",
    ]);
    expect(ids(lync2010({ ownerEnterpriseVoice: true, enableDelegation: false }, EDITOR))).toEqual([
      "enableDelegation",
      "setLyncDelegate",
      "addLyncDelegate",
    ]);
  });

  test("with Author only is Editor, which satisfies both readings of the documentation", () => {
    const { fixedBy, remedies } = judge("skypeDelegation", SITUATIONS.skypeDelegation.perhaps_authorOnly);
    expect(fixedBy[0]).toBe("owner");
    expect(remedies[0]?.id).toBe("makeDelegate");
    expect(fixedBy.length).toBeGreaterThan(1);
  });
});

test("a delegate of too many owners is not told to have this owner's delegates removed", () => {
  const ids = [
    judge("delegateCount", SITUATIONS.delegateCount.tooManyOwners),
    judge("skypeDelegation", SITUATIONS.skypeDelegation.tooManyToTell),
  ].flatMap(({ remedies = [] }) => remedies.map((remedy) => remedy.id));
  expect(ids).toContain("reduceOwners");
  expect(ids).not.toContain("reduceDelegates");
});

test("delegates named while Enterprise Voice was on stay: the list decides, not the policies", () => {
  const facts = lync2010(
    { ...BOTH, enableExchangeDelegateSync: false, delegates: [`sip:${DELEGATE.address}`] },
    EDITOR,
  );
  expect(judge("skypeDelegation", facts).status).toBe("pass");
  expect(judge("exchangeDelegateSync", facts).status).toBe("notApplicable");
});

test("what the server shows now is stronger than IT's list of an hour ago", () => {
  expect(judge("skypeDelegation", refused({ delegates: [DELEGATE.address] }, EDITOR)).status).toBe("fail");
});

test("an owner whose Enterprise Voice nobody knows is not told that the synchronisation must be on", () => {
  expect(judge("skypeDelegation", lync2010({ enableExchangeDelegateSync: false }, EDITOR)).status).toBe("unknown");
});

test("full access shows as every right in Outlook and is not yet an entry in Exchange", () => {
  const facts = refused({ ownerEnterpriseVoice: false }, { calendarRights: [], fullAccess: true, sendAs: true });
  expect(judge("syncState", facts).code).toBe("neither");
  expect(judge("editRight", facts)).toMatchObject({ code: "fullAccessOnly", fixedBy: ["owner", "exchangeAdmin"] });
});

test("evidence that puts the owner on-premises leads to Skype only where Skype is in play", () => {
  const facts = (skypeEnabled: boolean) => {
    const base = factsWith();
    const gone = missing("notFound", "graph", "MailboxNotEnabledForRESTAPI");
    const settings = { ...base.settings, skypeEnabled };
    return factsWith({ calendar: gone, event: gone, settings, evidence: evidence({ delegates: [DELEGATE.address] }) });
  };
  expect(judge("skypeDelegation", facts(true)).status).toBe("pass");
  expect(judge("skypeDelegation", facts(false)).status).toBe("notApplicable");
});

test("the owner is known here by her address", () => {
  expect(judge("actingFor", IN_EFFECT).evidence[0]?.value).toBe(OWNER.address);
});
