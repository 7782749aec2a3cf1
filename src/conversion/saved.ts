/** A new item: saving its form, and finding on the server what was saved. */
import { pause } from "../lib/deadline";
import { valueOf } from "../delegation/facts/fact";
import type { MeetingEvent, OutlookItem } from "../delegation/facts/facts";
import { matchingRows, viewWindow } from "../delegation/readings/matchingRows";
import type { EventRef, GraphFailure, GraphPort, Token } from "./ports/graph";
import type { OutlookFailure, OutlookPort } from "./ports/outlook";
import type { Result } from "../lib/result";
import { failed, ok } from "../lib/result";
import { graphUnknown } from "./ports/graphUnknown";

/** Classic Outlook gives the id before the server knows it: waits between reads, ms, about 20 s in all. */
const LATE_WAITS = [500, 1_000, 2_000, 4_000, 6_000, 6_000];

/** The id of the form's item. A form that has been saved, by us or by the person, is not saved again. */
export async function saveOnce(
  outlook: Pick<OutlookPort, "read" | "save">,
  signal: AbortSignal,
): Promise<Result<string, OutlookFailure>> {
  const before = await idOf(outlook, signal);
  if (before !== null) return ok(before);
  const saved = await outlook.save(signal);
  if (saved.ok || saved.error.kind === "notSupported" || saved.error.kind === "cancelled") return saved;
  // What went wrong may have gone wrong after the saving: a form that has an id has been saved.
  const after = await idOf(outlook, signal);
  return after === null ? saved : ok(after);
}

async function idOf(outlook: Pick<OutlookPort, "read">, signal: AbortSignal): Promise<string | null> {
  const item = valueOf((await outlook.read(signal)).item) ?? null;
  return item === null ? null : (valueOf(item.itemId) ?? null);
}

export type NotFound =
  | { readonly kind: "notThere" }
  | { readonly kind: "ambiguous" }
  | { readonly kind: "failed"; readonly failure: GraphFailure };

/**
 * By its id, again and again while the server does not know it yet; then as the one item of that time and subject in the
 * calendar. An occurrence leads to its series.
 */
export async function findSaved(
  ref: EventRef,
  outlook: Pick<OutlookPort, "read">,
  graph: Pick<GraphPort, "readEvent" | "gather">,
  token: Token,
  signal: AbortSignal,
): Promise<Result<MeetingEvent, NotFound>> {
  for (const wait of [0, ...LATE_WAITS]) {
    if (wait > 0 && !(await pause(wait, signal))) return failed({ kind: "failed", failure: { kind: "cancelled" } });
    const seen = await graph.readEvent(ref, token, signal);
    if (seen.ok) return toSeries(seen.value, ref, graph, token, signal);
    const why = graphUnknown(seen.error);
    if (why.status === 400) break;
    if (why.reason !== "notFound") return failed({ kind: "failed", failure: seen.error });
  }
  const snapshot = await outlook.read(signal);
  const item: OutlookItem | null = valueOf(snapshot.item) ?? null;
  const window = item === null ? null : viewWindow(item);
  if (item === null || window === null) return failed({ kind: "notThere" });
  const { view } = await graph.gather({ mailbox: ref.mailbox, own: ref.own, eventId: null, window }, token, signal);
  const rows = view.known ? matchingRows(item, view.value) : [];
  const [row] = rows;
  if (row === undefined) return failed({ kind: "notThere" });
  if (rows.length > 1) return failed({ kind: "ambiguous" });
  const seen = await graph.readEvent({ ...ref, id: row.id }, token, signal);
  return seen.ok ? toSeries(seen.value, ref, graph, token, signal) : failed({ kind: "failed", failure: seen.error });
}

async function toSeries(
  event: MeetingEvent,
  ref: EventRef,
  graph: Pick<GraphPort, "readEvent">,
  token: Token,
  signal: AbortSignal,
): Promise<Result<MeetingEvent, NotFound>> {
  if (event.seriesMasterId === null || event.type === "seriesMaster") return ok(event);
  const master = await graph.readEvent({ ...ref, id: event.seriesMasterId }, token, signal);
  return master.ok ? ok(master.value) : failed({ kind: "failed", failure: master.error });
}
