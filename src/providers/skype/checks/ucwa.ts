import { defineCheck } from "../../../delegation/checks/defineCheck";
import { seenLine } from "../../../delegation/readings/evidenceLine";
import { isOnPremises } from "../../../delegation/readings/situation";
import { UCWA_STATES } from "../ucwaStates";

/** Can the Skype for Business server be asked at all? Lync Server 2010 has no web interface, so only evidence can tell there. */
export const ucwa = defineCheck({
  id: "ucwa",
  group: "onPremises",
  subject: "mailbox",
  codes: {
    onlyOnPremises: "notApplicable",
    notTried: "unknown",
    ok: "pass",
    noUcwa: "unknown",
    notFound: "unknown",
    originNotAllowed: "fail",
    passwordOnly: "fail",
    passiveOnly: "fail",
    signInRefused: "unknown",
    forbidden: "fail",
    hostRefused: "fail",
    proxy: "unknown",
    unreachable: "unknown",
    noAnswer: "unknown",
  },
  reads: ["skype", "now", "side"],
  remedies: ["allowOrigin", "allowWindowsSignIn", "checkUcwa"],
  sources: [
    "learn.microsoft.com/skype-sdk/ucwa/rooturl",
    "learn.microsoft.com/skype-sdk/ucwa/createanapplication",
    "learn.microsoft.com/powershell/module/skypeforbusiness/set-cswebserviceconfiguration",
  ],
  judge(facts) {
    if (!isOnPremises(facts)) return { code: "onlyOnPremises" };
    const { state } = facts.skype;
    const { remedies, fixedBy } = UCWA_STATES[state];
    return {
      code: state,
      evidence: [seenLine("ucwa", "ucwa", state === "notTried" ? null : facts.now, state)],
      remedies,
      ...(fixedBy && { fixedBy }),
    };
  },
});
