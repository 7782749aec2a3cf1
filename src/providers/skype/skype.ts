/**
 * Skype for Business and Lync: Outlook's own button makes the meeting once the delegation is in effect; no server lets anybody
 * schedule for somebody else. Beside it, a meeting of the delegate's own.
 */
import type { Finding } from "../../delegation/checks/finding";
import { valueOf } from "../../delegation/facts/fact";
import type { Facts } from "../../delegation/facts/facts";
import { delegationInEffect } from "../../delegation/readings/delegationInEffect";
import { isOnPremises } from "../../delegation/readings/situation";
import type { Routes } from "../../delegation/verdict/rules.types";
import type { VerdictKind } from "../../delegation/verdict/verdict.types";
import { defineProvider } from "../defineProvider";
import { bothPolicies } from "./checks/bothPolicies";
import { clientBugs } from "./checks/clientBugs";
import { delegateCount } from "./checks/delegateCount";
import { delegateIsPerson } from "./checks/delegateIsPerson";
import { enableDelegation } from "./checks/enableDelegation";
import { enterpriseVoice } from "./checks/enterpriseVoice";
import { exchangeDelegateSync } from "./checks/exchangeDelegateSync";
import { ownerClient } from "./checks/ownerClient";
import { sameHoming } from "./checks/sameHoming";
import { skypeDelegation } from "./checks/skypeDelegation";
import { syncState } from "./checks/syncState";
import { ucwa } from "./checks/ucwa";

function routes(facts: Facts, verdict: VerdictKind, _findings: readonly Finding[]): Routes {
  const open = verdict === "ready" || verdict === "notCertain";
  const inEffect = delegationInEffect(facts).inEffect === true;
  const ownMeeting = verdict !== "cannot" && verdict !== "alreadyOnline" && valueOf(facts.skype.canSchedule) === true;
  return { route: open && inEffect ? "outlookButton" : null, secondRoute: ownMeeting ? "ownMeeting" : null };
}

export const skype = defineProvider({
  id: "skype",
  deciding: [skypeDelegation],
  explaining: [
    ucwa,
    enableDelegation,
    exchangeDelegateSync,
    bothPolicies,
    enterpriseVoice,
    delegateIsPerson,
    delegateCount,
    sameHoming,
    ownerClient,
    syncState,
    clientBugs,
  ],
  serves: isOnPremises,
  routes,
  convert: null,
});
