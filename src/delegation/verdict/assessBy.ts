/** Facts in, verdict and findings out, by whichever checks are given. */
import { candidatesOf } from "./candidates";
import { ROOTS } from "../readings/cause";
import { existingMeeting, formLacksLink } from "../readings/existingMeeting";
import { valueOf } from "../facts/fact";
import type { Facts } from "../facts/facts";
import type { Finding } from "../checks/finding";
import { judge, type DefinedCheck } from "./findingsOf";
import { summaryOf } from "./itemSummary";
import { delegateAddress, isCloud, isOwn, ownerAddress, ownerName } from "../readings/situation";
import { delegationInEffect } from "../readings/delegationInEffect";
import { sortFindings } from "./sortFindings";
import type { Assessment, Route, VerdictKind } from "./verdict.types";
import { isByEvidence, verdictOf } from "./verdictOf";

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

export function assessBy(checks: readonly DefinedCheck[], given: Facts): Assessment {
  const { facts, hidden, findings } = judge(given, checks);
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
    formLacksLink: formLacksLink(facts),
    findings: sortFindings(findings, verdict, ROOTS, isByEvidence),
  };
}
