/** Is the delegation in effect in Lync / Skype for Business? Seen live, or in IT's evidence. */
import { isSmtp, normalAddress } from "./address";
import { adminLine, lineOf } from "./evidenceLine";
import { valueOf } from "./fact";
import type { Facts } from "./facts";
import type { EvidenceLine } from "./finding";
import { delegateAddresses } from "./situation";

export interface DelegationInEffect {
  readonly inEffect: boolean | undefined;
  /** Seen live by the delegate's own account; else from IT's evidence, or not at all. */
  readonly live: boolean;
  readonly lines: readonly EvidenceLine[];
}

function sipToAddress(sip: string): string {
  return normalAddress(sip.replace(/^sip:/i, "").split(";")[0] ?? "");
}

/** What the server shows the delegate is stronger than any list that IT printed earlier. */
export function delegationInEffect(facts: Facts): DelegationInEffect {
  const { ownerInDelegators } = facts.skype;
  if (ownerInDelegators.known) {
    const line = lineOf("ownerInDelegators", ownerInDelegators, (value) => value);
    return { inEffect: ownerInDelegators.value, live: true, lines: [line] };
  }
  const evidence = valueOf(facts.evidence);
  const delegates = evidence?.skype?.delegates;
  if (!evidence || !delegates) return { inEffect: undefined, live: false, lines: [] };
  const addresses = [...delegateAddresses(facts), evidence.delegate].filter(isSmtp).map(normalAddress);
  const listed = delegates.some((sip) => addresses.includes(sipToAddress(sip)));
  return { inEffect: listed, live: false, lines: [adminLine("skypeDelegates", evidence, listed)] };
}
