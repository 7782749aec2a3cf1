import { unknownFromGraph, unknownFromOutlook } from "../readings/cause";
import { defineCheck } from "./defineCheck";
import type { Answer } from "./defineCheck";
import { lineOf, seenLine } from "../readings/evidenceLine";
import { valueOf } from "../facts/fact";
import type { Known } from "../facts/fact";
import type { Facts, MeetingEvent, OutlookItem, ViewEntry } from "../facts/facts";
import { isOnPremises, itemOf, noItem } from "../readings/situation";

type Code = "notOver" | "endless" | "over" | "seriesOver" | "unknown";

const NOBODY = { fixedBy: ["nobody"] } as const;

/** Whole days come at midnight UTC and last until midnight where the person is: nowhere later than this. */
const FURTHEST_WEST = 12 * 3_600_000;

/** Where Outlook tells of the same whole days, it tells how far the person is from UTC. */
function behindUtc(item: OutlookItem | undefined, same: ViewEntry | undefined): number {
  if (same?.isAllDay !== true || item?.end.known !== true) return FURTHEST_WEST;
  const behind = item.end.value - same.end;
  return Math.abs(behind) <= 14 * 3_600_000 ? behind : FURTHEST_WEST;
}

function ofSeries(facts: Facts, event: Known<MeetingEvent>, item: OutlookItem | undefined): Answer<Code> | null {
  const told = event.value.recurrence?.lastEnd;
  if (told === undefined) return null;
  if (told === null) return { code: "endless", evidence: [seenLine("lastEnd", event.source, event.at, [])] };
  const last = event.value.isAllDay ? told + behindUtc(item, valueOf(facts.opened)) : told;
  const evidence = [seenLine("lastEnd", event.source, event.at, new Date(told).toISOString())];
  if (last > facts.now) return { code: "notOver", evidence };
  // A date of the series that was moved may come after its last regular one.
  return ahead(facts, item) ?? { code: "seriesOver", evidence, ...NOBODY };
}

/** One end that lies ahead proves that it is not over, whether it is of a single item or of one occurrence. */
function ahead(facts: Facts, item: OutlookItem | undefined): Answer<Code> | null {
  if (item?.end.known && item.end.value > facts.now) {
    return { code: "notOver", evidence: [lineOf("end", item.end, (end) => new Date(end).toISOString())] };
  }
  return null;
}

function byOutlook(item: OutlookItem): Answer<Code> | null {
  if (!item.end.known) return null;
  const single =
    item.recurring.known && !item.recurring.value && (!item.seriesId.known || item.seriesId.value === null);
  if (!single) return null;
  return { code: "over", evidence: [lineOf("end", item.end, (end) => new Date(end).toISOString())], ...NOBODY };
}

/** A series is over when its last occurrence is; a meeting in progress is not over. */
export const over = defineCheck({
  id: "over",
  group: "deciding",
  subject: "meeting",
  codes: { notOver: "pass", endless: "pass", over: "fail", seriesOver: "fail", unknown: "unknown" },
  reads: ["now", "item", "event", "opened", "side", "cause"],
  remedies: [],
  sources: [
    "learn.microsoft.com/graph/api/resources/event",
    "learn.microsoft.com/graph/api/resources/patternedrecurrence",
  ],
  decides: () => true,
  judge(facts): Answer<Code> {
    const item = itemOf(facts);
    if (facts.event.known) {
      const event = facts.event;
      const series =
        event.value.type !== "singleInstance" && (event.value.type !== null || event.value.recurrence !== null);
      if (series) {
        const answer = ofSeries(facts, event, item) ?? ahead(facts, item);
        if (answer) return answer;
        if (facts.opened.known && facts.opened.value.end > facts.now) {
          return { code: "notOver", evidence: [seenLine("end", facts.opened.source, facts.opened.at)] };
        }
        return unknownFromGraph(facts, "lastEnd", { known: false, reason: "absent", source: event.source });
      }
      // In the compose form the person may have moved it: what the form holds is what will be saved.
      const form = item?.form === "compose" ? item.end : undefined;
      const end = form?.known ? form : { ...event, value: event.value.end };
      const evidence = [lineOf("end", end, (value) => new Date(value).toISOString())];
      const last = !form?.known && event.value.isAllDay ? end.value + behindUtc(item, event.value) : end.value;
      return last <= facts.now ? { code: "over", evidence, ...NOBODY } : { code: "notOver", evidence };
    }
    if (!item) return unknownFromOutlook(facts, "item", noItem(facts));
    const answer = ahead(facts, item) ?? byOutlook(item);
    if (answer) return answer;
    if (!isOnPremises(facts)) return unknownFromGraph(facts, "event", facts.event);
    const reason = item.end.known
      ? { known: false as const, reason: "notSupported" as const, source: "outlook" as const }
      : item.end;
    return unknownFromOutlook(facts, "end", reason);
  },
});
