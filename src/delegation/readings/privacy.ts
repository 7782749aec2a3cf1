/** What is known of a private item's being private, and of the delegate's right to see it. */
import { valueOf } from "../facts/fact";
import { itemOf, isNew, isOwn, tokenIsUsers } from "./situation";
import type { Facts, ViewEntry } from "../facts/facts";
import { sameTimes } from "../facts/times";

export type Privacy = "readable" | "hidden" | "perhapsHidden" | "notPrivate" | "unknown";

/** Rows of the calendar view at the item's very time. Private ones may carry another subject. */
function rowsAtItsTime(facts: Facts): readonly ViewEntry[] {
  const item = itemOf(facts);
  if (!facts.view.known || !item?.start.known || !item.end.known) return [];
  const seen = { start: item.start.value, end: item.end.value };
  return facts.view.value.filter((row) => sameTimes(seen, row));
}

export function isPrivate(sensitivity: string | null | undefined): boolean {
  return typeof sensitivity === "string" && sensitivity.toLowerCase() === "private";
}

function markedPrivate(facts: Facts): boolean {
  const item = itemOf(facts);
  if (item?.sensitivity.known && isPrivate(item.sensitivity.value)) return true;
  if (facts.opened.known && isPrivate(facts.opened.value.sensitivity)) return true;
  const rows = rowsAtItsTime(facts);
  return rows.length > 0 && rows.every((row) => isPrivate(row.sensitivity));
}

/** Private items are listed for everybody who may see the calendar, and open for those only who have that right as well. */
function byRight(facts: Facts): Privacy {
  if (isOwn(facts)) return "readable";
  const tells = tokenIsUsers(facts) !== false;
  const allowed = tells ? valueOf(facts.calendar)?.canViewPrivateItems : null;
  return allowed === false ? "hidden" : allowed === true ? "readable" : "perhapsHidden";
}

export function privacyOf(facts: Facts): Privacy {
  if (facts.event.known) {
    if (!isPrivate(facts.event.value.sensitivity)) return "notPrivate";
    return facts.listed ? byRight(facts) : "readable";
  }
  if (isNew(facts)) return "readable";
  const item = itemOf(facts);
  if (!item) return "unknown";
  if (markedPrivate(facts)) return byRight(facts);
  if (item.sensitivity.known) return "notPrivate";
  return "unknown";
}
