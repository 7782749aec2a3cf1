import { causeInOutlook, noItemRemedies, unknownAnswer } from "../cause";
import { defineCheck } from "../defineCheck";
import { lineOf } from "../evidenceLine";
import { isOwn } from "../situation";

/** Whose calendar is this? Everything else depends on it. */
export const actingFor = defineCheck({
  id: "actingFor",
  codes: { onBehalf: "pass", own: "pass", notFound: "unknown", unknown: "unknown" },
  sources: [
    "learn.microsoft.com/javascript/api/outlook/office.sharedproperties",
    "github.com/OfficeDev/office-js/issues/1513",
  ],
  judge(facts) {
    const evidence = [lineOf("owner", facts.owner, (owner) => owner.address)];
    if (facts.owner.known) return { code: isOwn(facts) ? "own" : "onBehalf", evidence };
    const why = causeInOutlook(facts, "owner", facts.owner);
    if (why.root === null && why.reason === "notFound")
      return { code: "notFound", evidence, remedies: noItemRemedies() };
    return unknownAnswer(why);
  },
});
