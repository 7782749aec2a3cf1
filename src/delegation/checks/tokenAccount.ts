import { unknownFromGraph, unknownFromOutlook } from "../readings/cause";
import { defineCheck } from "./defineCheck";
import { lineOf } from "../readings/evidenceLine";
import { remedy } from "../remedies/remedy";
import { isCloud, tokenIsUsers } from "../readings/situation";

/** With several accounts in Outlook the token may come for another one: nothing is written in somebody else's name. */
export const tokenAccount = defineCheck({
  id: "tokenAccount",
  group: "deciding",
  subject: "mailbox",
  codes: { same: "pass", notNeeded: "notApplicable", other: "fail", unknown: "unknown" },
  reads: ["token", "user", "me", "side", "cause"],
  remedies: ["switchAccount"],
  sources: ["github.com/AzureAD/microsoft-authentication-library-for-js/issues/7356"],
  decides: isCloud,
  judge(facts) {
    if (!isCloud(facts)) return { code: "notNeeded" };
    const { token, user, me } = facts;
    const evidence = [lineOf("tokenAccount", token, (account) => account.username), lineOf("user", user)];
    const same = tokenIsUsers(facts);
    if (same === true) return { code: "same", evidence };
    if (same === false) return { code: "other", evidence, remedies: [remedy("switchAccount")] };
    if (!user.known) return unknownFromOutlook(facts, "user", user);
    if (!token.known) return unknownFromGraph(facts, "token", token);
    return unknownFromGraph(facts, "me", me.known ? { known: false, reason: "absent", source: "graph" } : me);
  },
});
