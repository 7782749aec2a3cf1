import { causeInOutlook, noItemRemedies, unknownAnswer } from "../readings/cause";
import { defineCheck } from "./defineCheck";
import { lineOf } from "../readings/evidenceLine";
import { remedy } from "../remedies/remedy";
import { isOwn } from "../readings/situation";

/** Whose calendar is this? Everything else depends on it. */
export const actingFor = defineCheck({
  id: "actingFor",
  group: "cloud",
  subject: "mailbox",
  codes: { onBehalf: "pass", own: "pass", contradiction: "unknown", notFound: "unknown", unknown: "unknown" },
  reads: ["owner", "people", "cause"],
  remedies: ["openOwnersItem"],
  sources: [
    "learn.microsoft.com/javascript/api/outlook/office.sharedproperties",
    "github.com/OfficeDev/office-js/issues/1513",
    "github.com/OfficeDev/office-js/issues/1905",
  ],
  // Two owners named: nothing that follows can be told until it is clear which.
  decides: (facts) => !facts.owner.known && facts.owner.reason === "ambiguous",
  judge(facts) {
    const evidence = [lineOf("owner", facts.owner, (owner) => owner.address)];
    if (facts.owner.known) return { code: isOwn(facts) ? "own" : "onBehalf", evidence };
    const why = causeInOutlook(facts, "owner", facts.owner);
    if (why.root === null && why.reason === "notFound")
      return { code: "notFound", evidence, remedies: noItemRemedies() };
    if (why.root === null && why.reason === "ambiguous")
      return { code: "contradiction", evidence, remedies: [remedy("openOwnersItem")] };
    return unknownAnswer(why);
  },
});
