import { defineCheck } from "../../../delegation/checks/defineCheck";
import { adminLine } from "../../../delegation/readings/evidenceLine";
import { valueOf } from "../../../delegation/facts/fact";
import { cannotSee } from "../../../delegation/readings/cannotSee";
import { remedy } from "../../../delegation/remedies/remedy";
import { SETTLED_CODES, settledOtherwise, windowsRemedies } from "../obstacles";

/** The owner's own full Windows client carries the delegate from Exchange to Lync, over MAPI. Mac, Basic and mobile clients cannot. */
export const ownerClient = defineCheck({
  id: "ownerClient",
  group: "onPremises",
  subject: "mailbox",
  isRight: true,
  codes: {
    ...SETTLED_CODES,
    voiceOwner: "notApplicable",
    windows: "pass",
    voiceNotHere: "fail",
    mac: "fail",
    basic: "fail",
    mobile: "fail",
    mapiDown: "fail",
    mapiNotSeen: "unknown",
    cannotSee: "unknown",
  },
  reads: ["evidence", "side", "people", "delegation"],
  remedies: ["useWindowsClient", "setLyncDelegate", "addLyncDelegate", "restoreMapi"],
  sources: [
    "learn.microsoft.com/skypeforbusiness/troubleshoot/server-meetings/cannot-use-lync-meeting-add-in",
    "learn.microsoft.com/skypeforbusiness/troubleshoot/server-exchange-integration/mapi-unavailable",
  ],
  judge(facts) {
    const settled = settledOtherwise(facts);
    if (settled) return settled;
    const evidence = valueOf(facts.evidence);
    const skype = evidence?.skype;
    if (!evidence || !skype?.ownerClient) return cannotSee(facts, "ownerClient", "desktopSupport");
    const line = adminLine("ownerClient", evidence, skype.ownerClient);
    const onWindows = { evidence: [line], remedies: windowsRemedies(skype.ownerClient) };
    // With Enterprise Voice nothing is carried over: the owner names delegates in the client itself, on Windows.
    if (skype.ownerEnterpriseVoice === true && skype.ownerClient !== "windowsBasic") {
      const evidenceLines = [line, adminLine("ownerEnterpriseVoice", evidence, true)];
      if (skype.ownerClient === "windows") return { code: "voiceOwner", evidence: evidenceLines };
      const remedies = [remedy("addLyncDelegate"), remedy("setLyncDelegate")];
      return { code: "voiceNotHere", evidence: evidenceLines, remedies };
    }
    switch (skype.ownerClient) {
      case "mac":
        return { code: "mac", ...onWindows };
      case "windowsBasic":
        return { code: "basic", ...onWindows };
      case "mobile":
        return { code: "mobile", ...onWindows };
      case "windows": {
        if (skype.ownerClientMapi === undefined || skype.ownerClientMapi === null) {
          return { code: "mapiNotSeen", evidence: [line], remedies: [remedy("restoreMapi")] };
        }
        const lines = [line, adminLine("ownerClientMapi", evidence, skype.ownerClientMapi)];
        return skype.ownerClientMapi
          ? { code: "windows", evidence: lines }
          : { code: "mapiDown", evidence: lines, remedies: [remedy("restoreMapi")] };
      }
    }
  },
});
