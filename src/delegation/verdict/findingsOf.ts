/** What the checks say of some facts, with names and addresses filled in. */
import type { CHECKS } from "../../providers/registry";
import { valueOf } from "../facts/fact";
import type { Facts } from "../facts/facts";
import type { CheckAnswer, Finding, Fixer, Params, Remedy } from "../checks/finding";
import type { Provider, Rules } from "./rules.types";
import { isHidden, withoutItem } from "./withoutItem";
import { ownerKindOf } from "../readings/kindOfOwner";
import { delegateAddress, ownerAddress, ownerName } from "../readings/situation";

export type DefinedCheck = (typeof CHECKS)[number];

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
  const remedies = answer.remedies.map((each) => ({ ...each, by: itFor(each.by) }));
  const once = remedies.filter(({ id, by }, at) => remedies.findIndex((one) => one.id === id && one.by === by) === at);
  return { ...answer, remedies: once, fixedBy: [...new Set(answer.fixedBy.map(itFor))] };
}

/** Of the provider that does not serve, whatever it would say. */
function othersChecks(facts: Facts, { providers }: Rules): readonly string[] {
  const serving = providers.find((each) => each.serves(facts));
  const idsOf = ({ deciding, explaining }: Provider): string[] => [...deciding, ...explaining].map(({ id }) => id);
  return providers.filter((each) => each !== serving).flatMap(idsOf);
}

function findingsOf(facts: Facts, rules: Rules): readonly Finding[] {
  const others = othersChecks(facts, rules);
  const names = namesIn(facts);
  const ownerKind = ownerKindOf(facts)?.kind ?? "person";
  return rules.checks.flatMap((check): Finding[] => {
    const told = check.evaluate(facts);
    // What another provider lacks says nothing of this meeting.
    if (others.includes(check.id) && told.status !== "notApplicable") return [];
    const answer = ownerKind === "person" ? told : doneByIt(told);
    const finding: Finding = {
      check: check.id,
      status: answer.status,
      deciding: check.decides(facts),
      code: answer.code,
      params: { ...names, ...answer.params },
      evidence: answer.evidence,
      fixedBy: answer.fixedBy,
      wait: answer.wait,
      remedies: answer.remedies.map((remedy) => withParams(remedy, facts)),
    };
    return [finding];
  });
}

export interface Judged {
  /** Without anything of a private item that may not be seen. */
  readonly facts: Facts;
  readonly hidden: boolean;
  readonly findings: readonly Finding[];
}

/** One finding for each of the checks, in their order. */
export function judge(rules: Rules, given: Facts): Judged {
  if (!isHidden(given)) return { facts: given, hidden: false, findings: findingsOf(given, rules) };
  const facts = withoutItem(given);
  const own = findingsOf(given, rules).find((finding) => finding.check === "privateItem");
  const bare = findingsOf(facts, rules);
  return { facts, hidden: true, findings: own ? ofHidden(bare, own, rules) : bare };
}

/**
 * The private item's own finding is made from all facts (it tells nothing but that the item is private); what is not known of the
 * item, because it is private, is put right by the same people in the same way.
 */
function ofHidden(bare: readonly Finding[], own: Finding, { checks }: Rules): readonly Finding[] {
  const { fixedBy, remedies, wait } = own;
  const ofMeeting = checks.filter(({ subject }) => subject === "meeting").map(({ id }) => id);
  return bare.map((finding) => {
    if (finding.check === "privateItem") return own;
    if (finding.status !== "unknown" || !ofMeeting.includes(finding.check)) return finding;
    const params: Params = { ...finding.params, reason: "denied" };
    return { ...finding, code: "unknown", params, fixedBy, remedies, wait };
  });
}
