/** Facts in, verdict and findings out. */
import { CHECKS } from "./checks/index";
import { existingMeeting } from "./existingMeeting";
import type { Facts } from "./facts";
import type { CheckAnswer, CheckId, Finding, Fixer, Params, Remedy } from "./finding";
import { candidatesOf } from "./candidates";
import { isHidden, withoutItem } from "./hidden";
import { ownerKindOf } from "./ownerKind";
import { summaryOf } from "./itemSummary";
import { sortFindings } from "./sortFindings";
import { delegateAddress, isCloud, isOwn, ownerAddress, ownerName } from "./situation";
import { valueOf } from "./fact";
import { delegationInEffect } from "./skypeDelegation";
import type { Assessment, Route, VerdictKind } from "./verdict.types";
import { isByEvidence, verdictOf } from "./verdict";

/** Names for the wording; left out where nobody knows them, so that the wording can say "the owner". */
function namesIn(facts: Facts): Params {
  const owner = ownerName(facts);
  const delegate = valueOf(facts.user)?.name.trim();
  return { ...(owner && { owner }), ...(delegate && { delegate }) };
}

/** What a remedy's words and cmdlets are filled with: `owner` and `delegate` are addresses, as cmdlets need them. */
function withParams(remedy: Remedy, facts: Facts): Remedy {
  const names = namesIn(facts);
  const owner = ownerAddress(facts);
  const delegate = delegateAddress(facts);
  const params: Params = {
    ...(names["owner"] !== undefined && { ownerName: names["owner"] }),
    ...(names["delegate"] !== undefined && { delegateName: names["delegate"] }),
    ...(owner !== null && { owner, ownerAddress: owner }),
    ...(delegate !== null && { delegate, delegateAddress: delegate }),
    ...remedy.params,
  };
  return { ...remedy, params };
}

/** Nobody answers as the owner of a shared mailbox, a room or a group: IT does what an owner does. */
function doneByIt(answer: CheckAnswer): CheckAnswer {
  const itFor = (doer: Fixer): Fixer => (doer === "owner" ? "exchangeAdmin" : doer);
  const remedies = (answer.remedies ?? []).map((each) => ({ ...each, by: itFor(each.by) }));
  const once = remedies.filter(({ id, by }, at) => remedies.findIndex((one) => one.id === id && one.by === by) === at);
  return { ...answer, remedies: once, fixedBy: [...new Set((answer.fixedBy ?? []).map(itFor))] };
}

function findingsOf(facts: Facts): readonly Finding[] {
  const names = namesIn(facts);
  const ownerKind = ownerKindOf(facts)?.kind ?? "person";
  return CHECKS.map((check) => {
    const told = check.evaluate(facts);
    const answer = ownerKind === "person" ? told : doneByIt(told);
    return {
      check: check.id,
      status: answer.status,
      deciding: check.decides(facts),
      code: answer.code,
      params: { ...names, ...answer.params },
      evidence: answer.evidence ?? [],
      fixedBy: answer.fixedBy ?? [],
      wait: answer.wait ?? null,
      remedies: (answer.remedies ?? []).map((remedy) => withParams(remedy, facts)),
    };
  });
}

interface Routes {
  readonly route: Route | null;
  readonly secondRoute: Route | null;
}

/** Would it be ready or worth a try if no link stood in its text? Only then is "add Teams as well" a choice. */
function teamsPossible(findings: readonly Finding[]): boolean {
  const others = findings.filter((finding) => finding.check !== "notOnlineYet");
  const verdict = verdictOf(others);
  return verdict === "ready" || verdict === "notCertain";
}

function routesOf(facts: Facts, verdict: VerdictKind, findings: readonly Finding[]): Routes {
  const open = verdict === "ready" || verdict === "notCertain";
  if (isCloud(facts)) {
    // What the server calls an online meeting keeps its provider for ever; a link in the text leaves the choice.
    const another = verdict === "alreadyOnline" && existingMeeting(facts).kind === "link" && teamsPossible(findings);
    return { route: open ? "graph" : null, secondRoute: another ? "graph" : null };
  }
  const inEffect = delegationInEffect(facts).inEffect === true;
  const ownMeeting = verdict !== "cannot" && verdict !== "alreadyOnline" && valueOf(facts.skype.canSchedule) === true;
  return { route: open && inEffect ? "outlookButton" : null, secondRoute: ownMeeting ? "ownMeeting" : null };
}

function existingLinkOf(facts: Facts): string | null {
  const meeting = existingMeeting(facts);
  if (meeting.kind === "online") return meeting.url;
  return meeting.kind === "link" ? meeting.link.url : null;
}

/** The root of everything unknown is listed before what follows from it. */
const ROOTS: readonly CheckId[] = ["item", "consent", "tokenAccount", "ownerMailbox", "actingFor"];

export function assess(given: Facts): Assessment {
  const hidden = isHidden(given);
  const facts = hidden ? withoutItem(given) : given;
  const findings = hidden ? ofHidden(findingsOf(facts), findingsOf(given)) : findingsOf(facts);
  const verdict = verdictOf(findings);
  return {
    verdict,
    ...routesOf(facts, verdict, findings),
    owner: ownerAddress(facts),
    delegate: delegateAddress(facts),
    ownerName: ownerName(facts),
    own: isOwn(facts),
    item: hidden ? null : summaryOf(facts),
    existingLink: existingLinkOf(facts),
    candidates: hidden ? [] : candidatesOf(facts),
    findings: sortFindings(findings, verdict, ROOTS, isByEvidence),
  };
}

/** What cannot be known of a private item, because it is private. */
const OF_ITEM: readonly CheckId[] = ["saved", "organizer", "cancelled", "over", "notOnlineYet"];

/**
 * The private item's own finding is made from all facts (it tells nothing but that the item is private); what is not known of the
 * item is put right by the same people in the same way.
 */
function ofHidden(bare: readonly Finding[], whole: readonly Finding[]): readonly Finding[] {
  const own = whole.find((finding) => finding.check === "privateItem");
  if (!own) return bare;
  const { fixedBy, remedies, wait } = own;
  return bare.map((finding) => {
    if (finding.check === "privateItem") return own;
    if (finding.status !== "unknown" || !OF_ITEM.includes(finding.check)) return finding;
    const params: Params = { ...finding.params, reason: "denied" };
    return { ...finding, code: "unknown", params, fixedBy, remedies, wait };
  });
}
