import type { MessageDraft } from "../../delegation/remedies/message";
import { optionsMail } from "../../locales/optionsText";
import { timeRange } from "../../locales/when";
import { ownerLabel } from "../reading";
import type { AssessedItem } from "../../app/assessItem";

/** To the owner, about what the delegate cannot set; null for a meeting of one's own, or where a name would be missing. */
export function optionsDraft({ facts, assessment }: AssessedItem): MessageDraft | null {
  const { owner, own, item } = assessment;
  const user = facts.user.known ? facts.user.value : null;
  const delegate = user?.name || user?.address || assessment.delegate;
  if (own || owner === null || !item || item.subject === "" || !delegate) return null;
  const when = timeRange(item.start, item.end, facts.client.displayLanguage);
  const params = { owner: ownerLabel(assessment), subject: item.subject, when, delegate };
  return { to: owner, ...optionsMail(params) };
}
