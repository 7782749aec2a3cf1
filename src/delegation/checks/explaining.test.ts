/** Every explaining check of the cloud, in every answer it can give. */
import { describe, expect, test } from "@jest/globals";
import { unknown } from "../facts/fact";
import type { Facts, OwnerCalendar } from "../facts/facts";
import {
  calendarWith,
  clientWith,
  DELEGATE,
  evidenceWith,
  factsWith,
  itemWith,
  missing,
  onPremises,
  OWNER,
  seen,
  skypeWith,
  withoutGraph,
} from "../testing/factBuilders";
import { judge, statusOf } from "../testing/judge";
import { rowsOf } from "../testing/situations";
import type { Situations } from "../testing/situations";

type Parts = Parameters<typeof evidenceWith>[0];

const told = (parts: Parts, more: Partial<Facts> = {}) => factsWith({ evidence: evidenceWith(parts), ...more });
const calendar = (changes: Partial<OwnerCalendar>) => seen(calendarWith(changes), "graph");
const own = factsWith({
  owner: seen(DELEGATE),
  item: seen(itemWith({ shared: seen(null) })),
  calendar: calendar({ owner: DELEGATE }),
});
const nothing = factsWith({ evidence: missing("notAsked", "evidence") });
const gone = unknown("notFound", "graph", { status: 404, code: "ErrorInvalidUser" });
const unlicensed = withoutGraph("notFound", {}, "MailboxNotEnabledForRESTAPI");

const SITUATIONS: Situations<
  | "actingFor"
  | "ownerMailbox"
  | "ownerKind"
  | "delegateFlag"
  | "sendOnBehalf"
  | "fullAccessSendAs"
  | "addressList"
  | "meetingPolicy"
  | "teamsLicence"
  | "sameOrganisation"
  | "applicationAccess"
  | "ewsLists"
  | "preferredProvider"
  | "client"
> = {
  actingFor: {
    onBehalf: factsWith(),
    own,
    contradiction: factsWith({ owner: missing("ambiguous", "outlook") }),
    notFound: factsWith({ owner: missing("notFound", "outlook") }),
    unknown: factsWith({ owner: missing("noAnswer", "outlook") }),
  },
  ownerMailbox: {
    online: factsWith(),
    onPremisesRoute: onPremises(),
    notInCloud: unlicensed,
    onPremises: withoutGraph("notFound", { evidence: evidenceWith({ exchange: { location: "onPremises" } }) }),
    apart: onPremises({ evidence: evidenceWith({ exchange: { location: "online" } }) }),
    notKnownHere: factsWith({ calendar: gone, event: gone, view: gone }),
    unknown: withoutGraph("offline"),
  },
  ownerKind: {
    person: told({ exchange: { ownerType: "UserMailbox" } }),
    own,
    onlyInCloud: onPremises(),
    sharedMailbox: told({ exchange: { ownerType: "SharedMailbox" } }),
    room: told({ exchange: { ownerType: "RoomMailbox" } }),
    group: factsWith({ item: seen(itemWith({ organizer: seen({ ...OWNER, kind: "group" }) })) }),
    cannotSee: nothing,
  },
  delegateFlag: {
    delegate: told({ exchange: { sharingFlags: ["Delegate"] } }),
    own,
    noFlagOnPremises: onPremises(),
    notDelegate: told({ exchange: { sharingFlags: [] } }),
    cannotSee: nothing,
  },
  sendOnBehalf: {
    granted: told({ exchange: { sendOnBehalf: true } }),
    own,
    inEffect: onPremises(),
    notGranted: told({ exchange: { sendOnBehalf: false } }),
    cannotSee: nothing,
  },
  fullAccessSendAs: {
    besideRight: told({ exchange: { calendarRights: ["Editor"], fullAccess: true, sendAs: true } }),
    notNeeded: told({ exchange: { fullAccess: false, sendAs: false } }),
    own,
    inEffect: onPremises({
      evidence: evidenceWith({ exchange: { location: "onPremises", calendarRights: [], fullAccess: true } }),
    }),
    notEnough: told({ exchange: { calendarRights: [], fullAccess: true, sendAs: true } }),
    cannotSee: nothing,
  },
  addressList: {
    shown: told({ exchange: { hiddenFromAddressLists: false } }),
    own,
    hidden: told({ exchange: { hiddenFromAddressLists: true } }),
    cannotSee: nothing,
  },
  meetingPolicy: {
    allows: told({ teams: { allowPrivateMeetingScheduling: true, allowOutlookAddIn: true } }),
    onlyInCloud: onPremises(),
    forbids: told({ teams: { meetingPolicy: "Board", allowPrivateMeetingScheduling: false } }),
    outlookAddInOff: told({ teams: { allowPrivateMeetingScheduling: true, allowOutlookAddIn: false } }),
    cannotSee: nothing,
  },
  teamsLicence: {
    licensed: told({ teams: { licensed: true } }),
    onlyInCloud: onPremises(),
    notLicensed: told({ teams: { licensed: false } }),
    cannotSee: nothing,
  },
  sameOrganisation: {
    same: told({ teams: { ownerTenant: "T1", delegateTenant: "t1" } }),
    own,
    onlyInCloud: onPremises(),
    different: told({ teams: { ownerTenant: "t1", delegateTenant: "t2" } }),
    cannotSee: told({ teams: { ownerTenant: "t1", delegateTenant: null } }),
  },
  applicationAccess: {
    allowed: factsWith(),
    onlyInCloud: onPremises(),
    blocked: factsWith({
      calendar: missing("denied", "graph", "ErrorAccessDenied", "Access to OData is disabled."),
      event: missing("denied", "graph", "ErrorAccessDenied", "Access to OData is disabled."),
    }),
    unknown: withoutGraph("offline"),
  },
  ewsLists: {
    open: told({
      exchange: {
        ewsEnabledOrganisation: true,
        ewsPolicyOrganisation: "EnforceAllowList",
        ewsAllowList: ["*SchedulingService*"],
      },
    }),
    onlyInCloud: onPremises(),
    noEws: told({
      exchange: { ewsEnabledOrganisation: false, ewsPolicyOrganisation: "EnforceAllowList", ewsAllowList: [] },
    }),
    listBlocks: told({
      exchange: {
        ewsEnabledOrganisation: null,
        ewsPolicyOrganisation: "EnforceAllowList",
        ewsAllowList: ["MicrosoftNinja/*"],
      },
    }),
    mailboxBlocks: told({ exchange: { ewsEnabledOrganisation: true, ewsEnabledMailbox: false } }),
    cannotSee: nothing,
  },
  preferredProvider: {
    teams: factsWith(),
    bothInIslands: told({ teams: { coexistenceMode: "Islands", preferredProviderForIslands: "TeamsAndSfb" } }),
    otherDefault: factsWith({ calendar: calendar({ defaultProvider: "skypeForBusiness" }) }),
    onlyInCloud: onPremises(),
    skypeMode: told({ teams: { coexistenceMode: "SfBOnly" } }),
    cannotSee: withoutGraph("offline"),
  },
  client: {
    tells: factsWith(),
    mobile: factsWith({ client: clientWith({ host: "mobile", mailboxSet: "1.5" }) }),
    old: factsWith({ client: clientWith({ mailboxSet: "1.7" }) }),
    unknown: factsWith({ client: clientWith({ mailboxSet: null }) }),
  },
};

test.each(rowsOf(SITUATIONS))("%s answers %s", (id, code, facts) => {
  expect(judge(id, facts)).toMatchObject({ code, status: statusOf(id, code) });
});

test("requirement set 1.10 is newer than 1.8", () => {
  expect(judge("client", factsWith({ client: clientWith({ mailboxSet: "1.10" }) })).status).toBe("pass");
});

describe("what only others can see", () => {
  test.each([
    ["delegateFlag", ["owner", "exchangeAdmin"]],
    ["sendOnBehalf", ["owner", "exchangeAdmin"]],
    ["fullAccessSendAs", ["exchangeAdmin"]],
    ["addressList", ["exchangeAdmin"]],
    ["meetingPolicy", ["teamsAdmin"]],
    ["teamsLicence", ["teamsAdmin"]],
    ["sameOrganisation", ["teamsAdmin"]],
    ["ewsLists", ["exchangeAdmin"]],
  ] as const)("%s says who could look: %j", (id, fixedBy) => {
    const answer = judge(id, nothing);
    expect(answer).toMatchObject({ status: "unknown", fixedBy });
    expect(answer.remedies.map((remedy) => remedy.id)).toContain("collectEvidence");
  });

  test("evidence says when it was collected", () => {
    const [line] = judge("delegateFlag", SITUATIONS.delegateFlag.notDelegate).evidence;
    expect(line).toMatchObject({ fact: "sharingFlags", source: "evidence", word: "none" });
    expect(line?.at).toBeLessThan(factsWith().now);
  });
});

test("an application policy is Exchange's, and every unknown that follows from it too", () => {
  const facts = SITUATIONS.applicationAccess.blocked;
  expect(judge("applicationAccess", facts).fixedBy).toEqual(["exchangeAdmin"]);
  expect(judge("teamsAllowed", facts).fixedBy).toEqual(["exchangeAdmin"]);
});

test("the evidence of a policy that blocks names the policy, so that the cmdlets can", () => {
  expect(judge("meetingPolicy", SITUATIONS.meetingPolicy.forbids).remedies[0]?.params).toEqual({ policy: "Board" });
});

test("while the delegation is not in effect, on-premises send on behalf matters", () => {
  const facts = onPremises({
    skype: skypeWith({ state: "ok", ownerInDelegators: seen(false, "ucwa") }),
    evidence: evidenceWith({ exchange: { location: "onPremises", sendOnBehalf: false } }),
  });
  expect(judge("sendOnBehalf", facts)).toMatchObject({ status: "fail", fixedBy: ["owner", "exchangeAdmin"] });
});
