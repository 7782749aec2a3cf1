/** The recurrence of the opened item, as Office.js tells it (learn.microsoft.com/javascript/api/outlook/office.seriestime). */
import type { OutlookFailure } from "../conversion/ports/outlook";
import type { Result } from "../lib/result";
import { failed, ok } from "../lib/result";
import { ask, type CallLimits } from "./call";
import { timeOf, value } from "./item";
import { currentItem, member, method, text } from "./raw";

const NOT_TOLD: OutlookFailure = { kind: "notSupported", call: "recurrence" };

/**
 * Epoch ms at which the last occurrence ends; null: the series has no end. Outlook names only the last date, so the time of
 * day is the opened item's, on the wall of the person's own time zone.
 */
export async function seriesEnd(limits: CallLimits): Promise<Result<number | null, OutlookFailure>> {
  const item = currentItem();
  const property = member(item, "recurrence");
  const told = method(property, "getAsync") === null ? ok(property) : await ask(property, "getAsync", [], limits);
  if (!told.ok) return told;
  const getEndDate = method(member(told.value, "seriesTime"), "getEndDate");
  if (getEndDate === null) return failed(NOT_TOLD);
  const date = getEndDate();
  if (date === null) return ok(null);
  const [year, month, day] = (text(date) ?? "").split("-").map(Number);
  const [start, end] = await Promise.all([value(item, "start", timeOf, limits), value(item, "end", timeOf, limits)]);
  if (year === undefined || month === undefined || day === undefined || !start.known || !end.known) {
    return failed(NOT_TOLD);
  }
  const last = new Date(start.value);
  last.setFullYear(year, month - 1, day);
  const lastEnd = last.getTime() + (end.value - start.value);
  return Number.isFinite(lastEnd) ? ok(lastEnd) : failed(NOT_TOLD);
}
