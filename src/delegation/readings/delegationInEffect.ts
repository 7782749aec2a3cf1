/** Is the delegation in effect in Lync / Skype for Business? Seen live, or in IT's evidence. */
import { isSmtp, normalAddress } from "../facts/address";
import { adminLine, lineOf } from "./evidenceLine";
import { valueOf } from "../facts/fact";
import type { Facts } from "../facts/facts";
import type { EvidenceLine } from "../checks/finding";
import { delegateAddresses } from "./situation";

export interface DelegationInEffect {
  readonly inEffect: boolean | undefined;
  /** Seen live by the delegate's own account; else from IT's evidence, or not at all. */
  readonly live: boolean;
  /** In IT's list of the owner's delegates; undefined where IT sent none. */
  readonly listed: boolean | undefined;
  readonly lines: readonly EvidenceLine[];
}

function sipToAddress(sip: string): string {
  return normalAddress(sip.replace(/^sip:/i, "").split(";")[0] ?? "");
}

interface Listed {
  readonly listed: boolean | undefined;
  readonly lines: readonly EvidenceLine[];
}

function listedByAdmin(facts: Facts): Listed {
  const evidence = valueOf(facts.evidence);
  const delegates = evidence?.skype?.delegates;
  if (!evidence || !delegates) return { listed: undefined, lines: [] };
  const addresses = [...delegateAddresses(facts), evidence.delegate].filter(isSmtp).map(normalAddress);
  const listed = delegates.some((sip) => addresses.includes(sipToAddress(sip)));
  return { listed, lines: [adminLine("skypeDelegates", evidence, listed)] };
}

/** What the server shows the delegate is stronger than any list that IT printed earlier. */
export function delegationInEffect(facts: Facts): DelegationInEffect {
  const { ownerInDelegators } = facts.skype;
  const { listed, lines } = listedByAdmin(facts);
  if (!ownerInDelegators.known) return { inEffect: listed, live: false, listed, lines };
  const line = lineOf("ownerInDelegators", ownerInDelegators, (value) => value);
  const inEffect = ownerInDelegators.value;
  return { inEffect, live: true, listed, lines: inEffect ? [line] : [line, ...lines] };
}
