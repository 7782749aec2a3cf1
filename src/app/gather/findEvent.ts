/** The ladder from the ids and times that Outlook tells to the one event that would be converted. */
import { pause } from "../../lib/deadline";
import type { Fact, Unknown } from "../../delegation/facts/fact";
import { known, unknown, valueOf } from "../../delegation/facts/fact";
import type { Client, MeetingEvent, OutlookItem, ViewEntry } from "../../delegation/facts/facts";
import type { EventRef, GatherAnswer, GraphFailure, GraphPort, Token } from "../../conversion/ports/graph";
import { graphUnknown } from "../../conversion/ports/graphUnknown";
import type { Result } from "../../lib/result";
import type { ItemMailbox } from "./owner";
import { matchingRows, openedRow } from "../../delegation/readings/matchingRows";

export interface Found {
  readonly event: Fact<MeetingEvent>;
  readonly opened: Fact<ViewEntry>;
  /** Known and true: the item is the delegate's own copy, and `event` is that copy. */
  readonly ownCopy: Fact<boolean>;
  /** The rows that fit, where they are several. */
  readonly candidates: Fact<readonly ViewEntry[]>;
}

export interface Search {
  readonly item: OutlookItem;
  readonly client: Client;
  readonly home: ItemMailbox;
  /** Graph-format ids: of the item itself, and the one that was asked for (the master's where Outlook told it). */
  readonly itemId: string | null;
  readonly askedId: string | null;
  readonly answer: GatherAnswer;
  /** The person said that it is a new one, whatever else is in the calendar at that time. */
  readonly isNew: boolean;
}

type Port = Pick<GraphPort, "readEvent" | "readOwnCopy">;

/** Classic Outlook gives an id before the server knows it: asked again after these ms. */
const LATE_ID = [1_000, 2_000, 4_000];

const NOT_ASKED = unknown("notAsked", "graph");

/** Beside an event that is not known. */
export const NOTHING_FOUND = { opened: NOT_ASKED, ownCopy: NOT_ASKED, candidates: NOT_ASKED } as const;

export async function findEvent(search: Search, graph: Port, token: Token, signal: AbortSignal): Promise<Found> {
  const { answer, home, item } = search;
  const at = Date.now();
  if (answer.event.known) return settle(answer.event.value, search, graph, token, signal);

  let ownCopy: Fact<boolean> = NOT_ASKED;
  if (!home.told && !home.own && search.askedId !== null && isElsewhere(answer.event)) {
    const copy = await graph.readOwnCopy(search.askedId, token, signal);
    if (copy.ok) {
      return { ...NOTHING_FOUND, event: known(copy.value, "graph", at), ownCopy: known(true, "graph", at) };
    }
    if (copy.error.kind === "http" && copy.error.status < 500) ownCopy = known(false, "graph", at);
  }
  const nowhere = (event: Fact<MeetingEvent>): Found => ({ ...NOTHING_FOUND, event, ownCopy });

  if (!mayMatch(answer.event)) return nowhere(answer.event);
  if (!answer.view.known)
    return nowhere(answer.event.reason === "notAsked" && !isUnsaved(item) ? answer.view : answer.event);

  const rows = mayBeSaved(search) ? matchingRows(item, answer.view.value) : [];
  const [row] = rows;
  if (rows.length > 1) return { ...nowhere(unknown("ambiguous", "graph")), candidates: known(rows, "graph", at) };
  if (row !== undefined) {
    const settled = await read({ mailbox: home.person.address, own: home.own, id: row.id }, graph, token, signal);
    if (!settled.known) return nowhere(settled);
    return { ...(await settle(settled.value, search, graph, token, signal)), ownCopy };
  }
  if (isUnsaved(item)) return nowhere(unknown("notAsked", "graph"));
  const late = await waitForId(search, graph, token, signal);
  if (late) return { ...(await settle(late, search, graph, token, signal)), ownCopy };
  return nowhere(answer.event.reason === "notAsked" ? unknown("notFound", "graph") : answer.event);
}

/**
 * A form that says it is not saved is believed, unless the calendar holds just this item: New Outlook says so of saved ones, too
 * (github.com/OfficeDev/office-js/issues/5924). Without a subject only New Outlook is doubted: a nameless row at that time proves little.
 */
function mayBeSaved({ item, client, isNew }: Search): boolean {
  if (!isUnsaved(item)) return true;
  const named = Boolean(valueOf(item.subject)?.trim());
  return !isNew && (named || client.host === "newWindows");
}

function isUnsaved(item: OutlookItem): boolean {
  return item.itemId.known && item.itemId.value === null;
}

/** Not in this mailbox under this id: unknown there, unreadable, or no id of that mailbox at all. */
function isElsewhere(event: Unknown): boolean {
  return event.reason === "notFound" || event.reason === "denied" || isBadId(event);
}

function isBadId(event: Unknown): boolean {
  return event.reason === "malformed" && event.status === 400;
}

/** A refusal is an answer: what may not be read is not looked for under another id. */
function mayMatch(event: Unknown): boolean {
  if (event.code === "MailboxNotEnabledForRESTAPI") return false;
  return event.reason === "notFound" || event.reason === "notAsked" || isBadId(event);
}

async function waitForId(search: Search, graph: Port, token: Token, signal: AbortSignal): Promise<MeetingEvent | null> {
  const { client, item, itemId, home } = search;
  if (client.host !== "classicWindows" || item.form !== "compose" || itemId === null) return null;
  for (const wait of LATE_ID) {
    if (!(await pause(wait, signal))) return null;
    const again = await graph.readEvent({ mailbox: home.person.address, own: home.own, id: itemId }, token, signal);
    if (again.ok) return again.value;
    if (again.error.kind !== "http" || again.error.status !== 404) return null;
  }
  return null;
}

/** An occurrence or exception leads to its series; what was opened is kept beside it. */
async function settle(
  event: MeetingEvent,
  search: Search,
  graph: Port,
  token: Token,
  signal: AbortSignal,
): Promise<Found> {
  const at = Date.now();
  const found = (theEvent: Fact<MeetingEvent>, opened: Fact<ViewEntry>): Found => ({
    ...NOTHING_FOUND,
    event: theEvent,
    opened,
  });
  if ((event.type === "occurrence" || event.type === "exception") && event.seriesMasterId !== null) {
    const { person, own } = search.home;
    const master = await read({ mailbox: person.address, own, id: event.seriesMasterId }, graph, token, signal);
    return found(master, known(rowOf(event), "graph", at));
  }
  const openedOne = valueOf(search.item.seriesId) ?? null;
  if (event.type !== "seriesMaster" || openedOne === null) return found(known(event, "graph", at), NOT_ASKED);
  const row = search.answer.view.known
    ? openedRow(search.item, search.itemId, event.id, search.answer.view.value)
    : null;
  const missing = search.answer.view.known ? unknown("notFound", "graph") : search.answer.view;
  return found(known(event, "graph", at), row === null ? missing : known(row, "graph", at));
}

async function read(ref: EventRef, graph: Port, token: Token, signal: AbortSignal): Promise<Fact<MeetingEvent>> {
  return eventFact(await graph.readEvent(ref, token, signal));
}

function eventFact(answer: Result<MeetingEvent, GraphFailure>): Fact<MeetingEvent> {
  return answer.ok ? known(answer.value, "graph", Date.now()) : graphUnknown(answer.error);
}

function rowOf(event: MeetingEvent): ViewEntry {
  const { id, iCalUId, type, seriesMasterId, subject, start, end, isAllDay, sensitivity, isCancelled, location } =
    event;
  return { id, iCalUId, type, seriesMasterId, subject, start, end, isAllDay, sensitivity, isCancelled, location };
}
