/** The report of 2011 and its comments, as IT's evidence tells them. */
import { expect, test } from "@jest/globals";
import { assess } from "../../providers/assess";
import type { ExchangeEvidence, SkypeEvidence } from "../evidence/evidence.types";
import type { Facts, SkypeFacts } from "../facts/facts";
import { DELEGATE, evidenceWith, itemWith, missing, onPremises, OWNER, seen, skypeWith } from "../testing/factBuilders";

const EDITOR = { calendarRights: ["Editor"], sendOnBehalf: true };
const POLICIES_ON = { ownerEnterpriseVoice: false, enableDelegation: true, enableExchangeDelegateSync: true };
const NO_SERVER: Partial<SkypeFacts> = { state: "noUcwa", ownerInDelegators: missing("notSupported", "ucwa") };
const SAYS_NO: Partial<SkypeFacts> = { state: "ok", ownerInDelegators: seen(false, "ucwa") };

function story(skype: SkypeEvidence, exchange: Partial<ExchangeEvidence> = EDITOR, server = NO_SERVER): Facts {
  return onPremises({
    skype: skypeWith(server),
    evidence: evidenceWith({ skype, exchange: { location: "onPremises", ...exchange } }),
  });
}

const STORIES: readonly [string, Facts, string, string | null][] = [
  [
    "full access and send as only, Lync 2010",
    story({ ownerEnterpriseVoice: true }, { calendarRights: [], fullAccess: true, sendAs: true, sendOnBehalf: false }),
    "blocked",
    "owner",
  ],
  [
    "full access and send as only, the list of delegates printed",
    story({ delegates: [] }, { calendarRights: [], fullAccess: true, sendAs: true }),
    "blocked",
    "owner",
  ],
  [
    "the owner with Enterprise Voice added her",
    story({ ownerEnterpriseVoice: true, delegates: [DELEGATE.address] }),
    "ready",
    null,
  ],
  [
    "Enterprise Voice is off again, the delegate stays",
    story({ ownerEnterpriseVoice: false, enableExchangeDelegateSync: null, delegates: [DELEGATE.address] }),
    "ready",
    null,
  ],
  [
    "no Enterprise Voice, both policies off",
    story({ ownerEnterpriseVoice: false, enableDelegation: false, enableExchangeDelegateSync: false }),
    "blocked",
    "skypeAdmin",
  ],
  [
    "no Enterprise Voice, delegates not carried over",
    story({ ...POLICIES_ON, enableExchangeDelegateSync: null }),
    "blocked",
    "skypeAdmin",
  ],
  [
    "the policy is on, the server still refuses, the other policy is off",
    story({ ...POLICIES_ON, enableDelegation: false }, EDITOR, SAYS_NO),
    "blocked",
    "skypeAdmin",
  ],
  [
    "the policy is on, the server still refuses, and the owner has not made her a delegate",
    story(POLICIES_ON, { calendarRights: ["Editor"], sendOnBehalf: false }, SAYS_NO),
    "blocked",
    "owner",
  ],
  [
    "both policies set, still refused: the client is the next place to look",
    story(POLICIES_ON, EDITOR, SAYS_NO),
    "blocked",
    "desktopSupport",
  ],
  [
    "both policies set, the client in order, still refused",
    story({ ...POLICIES_ON, ownerClient: "windows", ownerClientMapi: true }, EDITOR, SAYS_NO),
    "blocked",
    "skypeAdmin",
  ],
  ["both policies set, and a server that cannot be asked", story(POLICIES_ON), "notCertain", "desktopSupport"],
  [
    "the owner is on a Mac, the server refuses",
    story({ ...POLICIES_ON, ownerClient: "mac" }, EDITOR, SAYS_NO),
    "blocked",
    "owner",
  ],
];

test.each(STORIES)("%s", (_name, facts, verdict, fixer) => {
  const { verdict: kind, findings } = assess(facts);
  const first = findings.find((finding) => finding.status === "fail" || finding.status === "unknown");
  expect(kind).toBe(verdict);
  if (fixer !== null) expect(first?.fixedBy[0]).toBe(fixer);
});

test("with the delegation in effect Outlook's own button is the way, and a meeting of her own the second choice", () => {
  expect(assess(onPremises())).toMatchObject({
    verdict: "ready",
    route: "outlookButton",
    secondRoute: "ownMeeting",
    owner: OWNER.address,
    delegate: DELEGATE.address,
  });
});

test("while it is not in effect only a meeting of her own is left", () => {
  const facts = onPremises({ skype: skypeWith({ ...SAYS_NO, canSchedule: seen(true, "ucwa") }) });
  expect(assess(facts)).toMatchObject({ verdict: "blocked", route: null, secondRoute: "ownMeeting" });
});

test("a delegation in effect needs no policy: all of them are left out", () => {
  const policies = ["enableDelegation", "exchangeDelegateSync", "bothPolicies", "enterpriseVoice", "ownerClient"];
  const facts = onPremises({
    evidence: evidenceWith({ skype: { enableDelegation: false, enableExchangeDelegateSync: false } }),
  });
  const { verdict, findings } = assess(facts);
  expect(verdict).toBe("ready");
  for (const finding of findings.filter((each) => policies.includes(each.check)))
    expect(finding.status).toBe("notApplicable");
});

test("yes on the server and no in Exchange is stale: blocked, with both halves named", () => {
  const shared = seen({ owner: OWNER.address, targetMailbox: OWNER.address, delegatePermissions: 1 });
  const { verdict, findings } = assess(onPremises({ item: seen(itemWith({ shared })) }));
  expect(verdict).toBe("blocked");
  expect(findings[0]?.check).toBe("editRight");
  expect(findings.find((finding) => finding.check === "syncState")).toMatchObject({
    code: "stale",
    fixedBy: ["owner"],
  });
});
