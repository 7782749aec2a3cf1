import { valueOf } from "../facts/fact";
import type { Facts } from "../facts/facts";
import { eventOf, itemOf } from "../readings/situation";
import type { ItemKind, ItemSummary } from "./verdict.types";

/** What was opened: an occurrence or exception is named as such, although its series is what converts. */
function kindOf(facts: Facts): ItemKind {
  const opened = valueOf(facts.opened)?.type;
  if (opened === "occurrence" || opened === "exception") return opened;
  const type = eventOf(facts)?.type;
  if (type === "occurrence" || type === "exception") return type;
  const item = itemOf(facts);
  if (item?.seriesId.known && item.seriesId.value !== null) return "occurrence";
  if (type === "seriesMaster") return "series";
  return item?.recurring.known && item.recurring.value ? "series" : "single";
}

/** null where Outlook gave no item, or nothing tells when it is. In compose the form's own values, unsaved edits included. */
export function summaryOf(facts: Facts): ItemSummary | null {
  const item = itemOf(facts);
  if (!item) return null;
  const shown = valueOf(facts.opened) ?? eventOf(facts);
  const start = valueOf(item.start) ?? shown?.start;
  const end = valueOf(item.end) ?? shown?.end;
  if (start === undefined || end === undefined || !Number.isFinite(start) || !Number.isFinite(end)) return null;
  return {
    kind: kindOf(facts),
    subject: valueOf(item.subject) ?? shown?.subject ?? "",
    start: new Date(start).toISOString(),
    end: new Date(end).toISOString(),
  };
}
