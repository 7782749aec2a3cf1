/** A private item that the delegate may not see: the facts without anything of it, so that no finding can tell. */
import { unknown } from "../facts/fact";
import type { Facts, OutlookItem } from "../facts/facts";
import { itemOf } from "../readings/situation";
import { privateItem } from "../checks/privateItem";

export function isHidden(facts: Facts): boolean {
  return privateItem.evaluate(facts).code === "hidden";
}

export function withoutItem(facts: Facts): Facts {
  const gone = unknown("denied", "graph");
  const goneInOutlook = unknown("denied", "outlook");
  const item = itemOf(facts);
  const bareMeeting = { event: gone, opened: gone, candidates: gone };
  if (!item || !facts.item.known) return { ...facts, ...bareMeeting };
  const bare: OutlookItem = {
    ...item,
    organizer: goneInOutlook,
    subject: goneInOutlook,
    start: goneInOutlook,
    end: goneInOutlook,
    location: goneInOutlook,
    bodyHtml: goneInOutlook,
    attendees: goneInOutlook,
  };
  return { ...facts, item: { ...facts.item, value: bare }, ...bareMeeting };
}
