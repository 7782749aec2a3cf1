/** Facts in, verdict and findings out, by whichever rules are given. */
import { candidatesOf } from "./candidates";
import { ROOTS } from "../readings/cause";
import { existingMeeting, formLacksLink } from "../readings/existingMeeting";
import type { Facts } from "../facts/facts";
import { judge } from "./findingsOf";
import { summaryOf } from "./itemSummary";
import { delegateAddress, isOwn, ownerAddress, ownerName } from "../readings/situation";
import { sortFindings } from "./sortFindings";
import type { Routes, Rules } from "./rules.types";
import type { Assessment } from "./verdict.types";
import { isByEvidence, verdictOf } from "./verdictOf";

const NOWHERE: Routes = { route: null, secondRoute: null };

function existingLinkOf(facts: Facts): string | null {
  const meeting = existingMeeting(facts);
  if (meeting.kind === "online") return meeting.url;
  return meeting.kind === "link" ? meeting.link.url : null;
}

export function assessBy(rules: Rules, given: Facts): Assessment {
  const { facts, hidden, findings } = judge(rules, given);
  const verdict = verdictOf(findings);
  const provider = rules.providers.find((each) => each.serves(facts));
  return {
    verdict,
    provider: provider?.id ?? null,
    ...(provider?.routes(facts, verdict, findings) ?? NOWHERE),
    owner: ownerAddress(facts),
    delegate: delegateAddress(facts),
    ownerName: ownerName(facts),
    own: isOwn(facts),
    item: hidden ? null : summaryOf(facts),
    existingLink: existingLinkOf(facts),
    candidates: hidden ? [] : candidatesOf(facts),
    formLacksLink: formLacksLink(facts),
    findings: sortFindings(findings, verdict, ROOTS, isByEvidence),
  };
}
