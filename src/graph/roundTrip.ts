/** The one round trip behind the verdict. At most four requests go to one mailbox: more at once are throttled. */
import type { Fact } from "../delegation/facts/fact";
import { known, unknown } from "../delegation/facts/fact";
import type { ViewEntry } from "../delegation/facts/facts";
import { graphUnknown } from "../conversion/ports/graphUnknown";
import type { GatherAnswer, GatherRequest, GraphPort, Token } from "../conversion/ports/graph";
import { mailboxPath, query } from "./paths";
import { isObject } from "../lib/json";
import { eventCall, IN_UTC, nextPage } from "./events";
import { parseCalendar, parseEvent, parseUser, parseViewEntry } from "./parseAnswers";
import type { GraphAnswer, GraphCall, Transport } from "./transport";

/** A view can hold nothing on its first page and go on: this many more pages are followed. */
const MORE_PAGES = 3;

const ME: GraphCall = { method: "GET", path: `/me${query({ $select: "id,mail,userPrincipalName,proxyAddresses" })}` };

function calendarCall(mailbox: { mailbox: string; own: boolean }): GraphCall {
  return { method: "GET", path: `${mailboxPath(mailbox)}/calendar` };
}

function viewCall(mailbox: { mailbox: string; own: boolean }, window: { start: number; end: number }): GraphCall {
  return {
    method: "GET",
    path: `${mailboxPath(mailbox)}/calendarView${query({
      startDateTime: new Date(window.start).toISOString(),
      endDateTime: new Date(window.end).toISOString(),
      $select: "id,iCalUId,type,seriesMasterId,subject,start,end,isAllDay,sensitivity,isCancelled,location,bodyPreview",
      $top: "100",
    })}`,
    headers: IN_UTC,
  };
}

export function createGather(transport: Transport, graphRoot: string): GraphPort["gather"] {
  /** All pages of the view. One that cannot be followed to its end is not known: what is missing may be the very item. */
  const wholeView = async (
    first: GraphAnswer | undefined,
    at: number,
    token: Token,
    signal: AbortSignal,
  ): Promise<Fact<readonly ViewEntry[]>> => {
    if (first === undefined) return unknown("notAsked", "graph");
    const all: ViewEntry[] = [];
    let answer = first;
    for (let page = 0; ; page += 1) {
      if (!answer.ok) return graphUnknown(answer.error);
      const rows = rowsOf(answer.value);
      if (rows === null) return unknown("malformed", "graph");
      all.push(...rows);
      const next = nextPage(answer.value, graphRoot);
      if (next.kind === "none") return known(all, "graph", at);
      if (next.kind === "elsewhere" || page === MORE_PAGES)
        return unknown("malformed", "graph", { message: "the list goes on where it cannot be followed" });
      const call: GraphCall = { method: "GET", path: next.path, headers: IN_UTC };
      answer = await transport.read(call, token.accessToken, signal);
    }
  };

  return async (request: GatherRequest, token, signal): Promise<GatherAnswer> => {
    const { mailbox: address, own, eventId, window } = request;
    const mailbox = address === null ? null : { mailbox: address, own };
    const calls: Partial<Record<keyof GatherAnswer, GraphCall>> = {
      me: ME,
      ...(mailbox ? { calendar: calendarCall(mailbox) } : {}),
      ...(mailbox && eventId !== null ? { event: eventCall({ ...mailbox, id: eventId }) } : {}),
      ...(mailbox && window !== null ? { view: viewCall(mailbox, window) } : {}),
    };
    const sent = Object.entries(calls);
    const got = await transport.batch(
      sent.map(([, call]) => call),
      token.accessToken,
      signal,
    );
    const at = Date.now();
    const answerTo = (name: keyof GatherAnswer): GraphAnswer | undefined =>
      got[sent.findIndex(([key]) => key === name)];
    const factOf = <T>(name: keyof GatherAnswer, parse: (body: unknown) => T | null): Fact<T> => {
      const answer = answerTo(name);
      if (answer === undefined) return unknown("notAsked", "graph");
      if (!answer.ok) return graphUnknown(answer.error);
      const value = parse(answer.value);
      return value === null ? unknown("malformed", "graph") : known(value, "graph", at);
    };

    const view = await wholeView(answerTo("view"), at, token, signal);
    return {
      me: factOf("me", parseUser),
      calendar: factOf("calendar", parseCalendar),
      event: factOf("event", (body) => parseEvent(body, address ?? "")),
      view,
    };
  };
}

function rowsOf(body: unknown): readonly ViewEntry[] | null {
  if (!isObject(body) || !Array.isArray(body["value"])) return null;
  return body["value"].map(parseViewEntry).filter((row) => row !== null);
}
