import { defineCheck } from "../../../delegation/checks/defineCheck";
import type { Answer } from "../../../delegation/checks/defineCheck";
import { lineOf, seenLine } from "../../../delegation/readings/evidenceLine";
import type { Facts } from "../../../delegation/facts/facts";
import type { Fixer, Remedy } from "../../../delegation/checks/finding";
import { remedy } from "../../../delegation/remedies/remedy";
import { isOnPremises, isOwn } from "../../../delegation/readings/situation";
import { delegationInEffect } from "../../../delegation/readings/delegationInEffect";
import { obstacles } from "../obstacles";
import type { BlockerCode, ObstacleCode } from "../obstacles";
import { UCWA_STATES } from "../ucwaStates";

type Refused = `refused_${BlockerCode | ObstacleCode}`;
type Perhaps = `perhaps_${ObstacleCode}`;
type Code =
  | "onlyOnPremises"
  | "own"
  | "inEffect"
  | "inEffectByEvidence"
  | "notInEffect"
  | "listedNotShown"
  | Refused
  | Perhaps
  | "groupAbsent"
  | "contactPending"
  | "mailboxMoved"
  | "tooManyToTell"
  | "forbidden"
  | "noUcwa"
  | "notAsked"
  | "serverCannotBeAsked";

const EVIDENCE = remedy("collectEvidence", {}, "skypeAdmin");

/** UCWA answered, and the group of people she is a delegate for could not be read. */
const GROUP: Readonly<
  Record<
    NonNullable<Facts["skype"]["groupProblem"]>,
    { code: Code; remedies: readonly Remedy[]; fixedBy?: readonly Fixer[] }
  >
> = {
  groupAbsent: { code: "groupAbsent", remedies: [remedy("addLyncDelegate"), remedy("setLyncDelegate"), EVIDENCE] },
  contactPending: { code: "contactPending", remedies: [remedy("tryAgainLater"), EVIDENCE] },
  mailboxMoved: { code: "mailboxMoved", remedies: [remedy("checkUcwa"), EVIDENCE] },
  tooMany: { code: "tooManyToTell", remedies: [EVIDENCE, remedy("reduceOwners")] },
  forbidden: { code: "forbidden", remedies: [remedy("checkUcwa"), EVIDENCE] },
};

function refused(facts: Facts): Answer<Code> {
  const { live, listed, lines } = delegationInEffect(facts);
  if (live && listed) {
    // The documented half-way state: the owner's side has the delegate, the delegate's own side does not yet.
    const remedies = [remedy("tryAgainLater"), remedy("resyncDelegate"), EVIDENCE];
    return { code: "listedNotShown", evidence: lines, remedies };
  }
  const next = obstacles(facts)[0];
  if (next) return { code: `refused_${next.code}`, evidence: [...lines, ...next.lines], remedies: next.remedies };
  const remedies = [remedy("addLyncDelegate"), remedy("makeDelegate"), remedy("setLyncDelegate"), EVIDENCE];
  return { code: "notInEffect", evidence: lines, remedies };
}

function unseen(facts: Facts): Answer<Code> {
  const next = obstacles(facts)[0];
  if (next) {
    const code: Code = next.rulesOut ? `refused_${next.code}` : `perhaps_${next.code}`;
    return { code, evidence: next.lines, remedies: next.rulesOut ? next.remedies : [...next.remedies, EVIDENCE] };
  }
  const { state, groupProblem, ownerInDelegators } = facts.skype;
  const line = ownerInDelegators.known
    ? seenLine("ucwa", "ucwa", null, state)
    : lineOf("ownerInDelegators", ownerInDelegators);
  if (groupProblem) return { ...GROUP[groupProblem], evidence: [{ ...line, code: groupProblem }] };
  const { remedies, fixedBy } = UCWA_STATES[state];
  const code = state === "noUcwa" ? "noUcwa" : state === "notTried" ? "notAsked" : "serverCannotBeAsked";
  return {
    code,
    params: { reason: ownerInDelegators.known ? "noAnswer" : ownerInDelegators.reason },
    evidence: [line],
    remedies: remedies.length > 0 ? remedies : [remedy("tryAgainLater"), EVIDENCE],
    ...(fixedBy && { fixedBy }),
  };
}

/**
 * The half of the permission that Lync and Skype for Business keep for themselves: is the delegation in effect there? What the
 * server shows the delegate decides; else IT's list; else what IT's evidence rules out. While it is in effect, no policy behind
 * it needs a look. Refused, with everything set as it should be, there is always a next thing to look at.
 */
export const skypeDelegation = defineCheck({
  id: "skypeDelegation",
  group: "deciding",
  subject: "mailbox",
  isRight: true,
  codes: {
    onlyOnPremises: "notApplicable",
    own: "notApplicable",
    inEffect: "pass",
    inEffectByEvidence: "pass",
    notInEffect: "fail",
    listedNotShown: "fail",
    refused_otherSide: "fail",
    refused_notEnabled: "fail",
    refused_exchangeRightMissing: "fail",
    refused_groupIsDelegate: "fail",
    refused_tooMany: "fail",
    refused_policiesOff: "fail",
    refused_ownerClient: "fail",
    refused_delegateVoiceOff: "fail",
    refused_ownerMustAdd: "fail",
    refused_mapiDown: "fail",
    refused_authorOnly: "fail",
    refused_bothSet: "fail",
    perhaps_exchangeRightMissing: "unknown",
    perhaps_groupIsDelegate: "unknown",
    perhaps_tooMany: "unknown",
    perhaps_ownerClient: "unknown",
    perhaps_delegateVoiceOff: "unknown",
    perhaps_ownerMustAdd: "unknown",
    perhaps_mapiDown: "unknown",
    perhaps_authorOnly: "unknown",
    perhaps_bothSet: "unknown",
    groupAbsent: "unknown",
    contactPending: "unknown",
    mailboxMoved: "unknown",
    tooManyToTell: "unknown",
    forbidden: "unknown",
    noUcwa: "unknown",
    notAsked: "unknown",
    serverCannotBeAsked: "unknown",
  },
  reads: ["skype", "evidence", "side", "people", "delegation"],
  remedies: [
    "addLyncDelegate",
    "makeDelegate",
    "grantSendOnBehalf",
    "replaceGroupByPerson",
    "reduceDelegates",
    "reduceOwners",
    "enableDelegation",
    "enableDelegateSync",
    "setLyncDelegate",
    "moveUser",
    "useWindowsClient",
    "restoreMapi",
    "resyncDelegate",
    "removeStaleDelegate",
    "updateClient",
    "tryAgainLater",
    "checkUcwa",
  ],
  sources: [
    "learn.microsoft.com/skype-sdk/ucwa/delegatorsgroup_ref",
    "learn.microsoft.com/skypeforbusiness/troubleshoot/server-contacts/no-delegation-relationship",
    "learn.microsoft.com/powershell/module/skypeforbusiness/get-csuserdelegates",
    "learn.microsoft.com/skypeforbusiness/troubleshoot/server-meetings/cannot-use-lync-meeting-add-in",
  ],
  decides: isOnPremises,
  judge(facts): Answer<Code> {
    if (!isOnPremises(facts)) return { code: "onlyOnPremises" };
    if (isOwn(facts)) return { code: "own" };
    const { inEffect, live, lines } = delegationInEffect(facts);
    if (inEffect === true) return { code: live ? "inEffect" : "inEffectByEvidence", evidence: lines };
    return inEffect === false ? refused(facts) : unseen(facts);
  },
});
