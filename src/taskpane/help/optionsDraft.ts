import type { MessageDraft } from "../../delegation/remedies/message";
import { isSmtp } from "../../delegation/facts/address";
import { optionsMail } from "../../locales/optionsText";
import { timeRange } from "../../locales/when";
import { optionsFragment } from "../../options/link";
import { ownerLabel } from "../reading";
import type { AssessedItem } from "../../app/gatherItem";

/**
 * To the owner, about what the delegate cannot set; null for a meeting of one's own, or where a name would be missing.
 * @param eventId Graph's id of the meeting in the owner's mailbox: a link leads there; null: not known, or no page can do it
 */
export function optionsDraft({ facts, assessment }: AssessedItem, eventId: string | null): MessageDraft | null {
  const { owner, own, item } = assessment;
  const user = facts.user.known ? facts.user.value : null;
  const delegate = user?.name || user?.address || assessment.delegate;
  if (own || owner === null || !item || item.subject === "" || !delegate) return null;
  const when = timeRange(item.start, item.end, facts.client.displayLanguage);
  const params = { owner: ownerLabel(assessment), subject: item.subject, when, delegate };
  const address = user?.address ?? assessment.delegate;
  if (eventId === null || !isSmtp(owner) || !isSmtp(address)) return { to: owner, ...optionsMail(params, null) };
  const account = facts.token.known ? facts.token.value : null;
  const by = { address, name: delegate, id: account?.objectId ?? null, upn: account?.username ?? null };
  const link = new URL(`desk.html${optionsFragment({ owner, eventId, by })}`, document.baseURI).href;
  return { to: owner, ...optionsMail(params, link) };
}
