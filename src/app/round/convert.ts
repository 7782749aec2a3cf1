/** One row of a round: read, written if it is not online yet, read again; or only read. */
import { write } from "../../conversion/online";
import type { EventProvider } from "../../conversion/provider";
import { eventProvider } from "../../providers/eventProvider";
import type { Plan } from "../../conversion/types";
import type { MeetingEvent } from "../../delegation/facts/facts";
import type { EventRef, GraphFailure, Token } from "../../conversion/ports/graph";
import type { TokenFailure } from "../gather/ports";
import { judgeOwner, type OwnerFacts } from "../../round/classify";
import type { Ended } from "../../round/run";
import type { RoundRow } from "../../round/types";
import { tokenFor, type RoundPorts } from "./ports";

const never = new AbortController().signal;

export interface RowWork {
  convert(row: RoundRow, writing: () => Promise<void>): Promise<Ended>;
  look(row: RoundRow): Promise<Ended | { readonly kind: "notOnline" }>;
}

/** @param ownerOf the owner's facts by lower-case address; undefined: she is not among the owners of this sign-in any more */
export function rowWork(ports: RoundPorts, ownerOf: (address: string) => OwnerFacts | undefined): RowWork {
  const loaded = new Map<string | null, Promise<EventProvider | null>>();
  /** Its part is asked for once in a run; where it does not come, the next row asks anew. */
  const providerOf = (id: string | null): Promise<EventProvider | null> => {
    const asked = loaded.get(id) ?? eventProvider(id);
    loaded.set(id, asked);
    asked.catch(() => loaded.delete(id));
    return asked;
  };

  const prepare = async (
    row: RoundRow,
  ): Promise<
    { readonly token: Token; readonly ref: EventRef; readonly of: OwnerFacts; readonly provider: EventProvider } | Ended
  > => {
    const of = ownerOf(row.owner);
    if (of === undefined) return failedWith("ownerGone");
    const provider = await providerOf(judgeOwner(of).provider).catch(() => undefined);
    if (provider === undefined) return { kind: "offline" };
    if (provider === null) return failedWith("rejected");
    const token = await tokenFor(ports, never);
    if (!token.ok) return endOfToken(token.error);
    return { token: token.value, ref: { mailbox: of.owner.address, own: of.own, id: row.eventId }, of, provider };
  };

  return {
    async convert(row, writing) {
      const ready = await prepare(row);
      if ("kind" in ready) return ready;
      const { token, ref, of, provider } = ready;
      const before = await ports.graph.readEvent(ref, token, never);
      if (!before.ok) return endOfRead(before.error);
      if (before.value.isOnlineMeeting === true) return { kind: "result", result: "skipped", code: "onlineAlready" };
      if (before.value.isCancelled === true) return { kind: "result", result: "skipped", code: "cancelled" };
      const stop = new AbortController();
      const sent: { left: boolean; throttledMs: number | null } = { left: false, throttledMs: null };
      const graph = {
        readEvent: ports.graph.readEvent,
        makeOnline: async (...[at, kind, by, signal]: Parameters<typeof ports.graph.makeOnline>) => {
          await writing();
          sent.left = true;
          const answer = await ports.graph.makeOnline(at, kind, by, signal);
          if (!answer.ok && answer.error.kind === "throttled") {
            // The run waits for all its rows at once, so this one need not.
            sent.throttledMs = answer.error.retryAfterMs;
            stop.abort();
          }
          return answer;
        },
      };
      const written = await write(ref, provider, graph, token, stop.signal);
      const { throttledMs } = sent;
      if (throttledMs !== null) return { kind: "throttled", retryAfterMs: throttledMs === 0 ? null : throttledMs };
      if (written.kind === "refused") return endOfRefusal(written.failure, sent.left);
      if (written.kind === "lost") return failedWith("answerLost");
      if (written.kind === "unknown") return uncertain();
      const seen = await ports.graph.readEvent(ref, token, never);
      return seen.ok ? judged(seen.value, row, of, before.value, ports, provider) : uncertain();
    },

    async look(row) {
      const ready = await prepare(row);
      if ("kind" in ready) return ready;
      const seen = await ports.graph.readEvent(ready.ref, ready.token, never);
      if (!seen.ok) return endOfRead(seen.error);
      if (seen.value.isOnlineMeeting !== true) return { kind: "notOnline" };
      return judged(seen.value, row, ready.of, null, ports, ready.provider);
    },
  };
}

function uncertain(): Ended {
  return { kind: "result", result: "uncertain", code: "notSeen" };
}

function failedWith(code: string): Ended {
  return { kind: "result", result: "failed", code };
}

function endOfToken(failure: TokenFailure): Ended {
  switch (failure.kind) {
    case "offline":
    case "noAnswer":
      return { kind: "offline" };
    case "signInNeeded":
    case "adminConsentNeeded":
    case "popupBlocked":
    case "popupCancelled":
    case "notSupported":
    case "refused":
    case "cancelled":
      return { kind: "signInNeeded" };
  }
}

/** Nothing was written yet. */
function endOfRead(failure: GraphFailure): Ended {
  switch (failure.kind) {
    case "lost":
    case "noAnswer":
    case "cancelled":
      return { kind: "offline" };
    case "throttled":
      return { kind: "throttled", retryAfterMs: failure.retryAfterMs };
    case "malformed":
      return failedWith("serverError");
    case "http":
      if (failure.status === 401) return { kind: "signInNeeded" };
      if (failure.status === 404 || failure.status === 410) return { kind: "result", result: "skipped", code: "gone" };
      return failedWith(failure.status === 403 ? "refused" : "serverError");
  }
}

function endOfRefusal(failure: GraphFailure, left: boolean): Ended {
  if (failure.kind !== "http") return left ? uncertain() : endOfRead(failure);
  if (failure.status === 401) return { kind: "signInNeeded" };
  if (failure.status === 404 || failure.status === 410) return { kind: "result", result: "skipped", code: "gone" };
  const code = failure.status === 403 ? "refused" : failure.status === 412 ? "conflict" : "rejected";
  return { kind: "result", result: "notConverted", code };
}

/** What a single conversion would say of it. */
function judged(
  event: MeetingEvent,
  row: RoundRow,
  of: OwnerFacts,
  before: MeetingEvent | null,
  { settings }: RoundPorts,
  provider: EventProvider,
): Ended {
  const plan: Plan = {
    ownerName: of.owner.name,
    owner: of.owner.address,
    own: of.own,
    subject: row.subject,
    series: row.kind === "series",
    openedOccurrence: false,
    changedOccurrences: null,
    mails: { people: row.people, upTo: row.moreThanCounted, mailsEach: row.mailsEach ?? 1 },
    form: "read",
    saveFirst: false,
    steps: [],
    event: null,
    unsavedEdits: false,
    secondLink: null,
  };
  const delegateObjectId = of.me.known ? of.me.value.id : null;
  const { outcome, code } = provider.verify(event, {
    plan,
    before,
    delegateObjectId,
    meetingHosts: settings.meetingHosts,
  });
  switch (outcome) {
    case "converted":
    case "pending":
    case "notConverted":
    case "uncertain":
    case "failed":
      return { kind: "result", result: outcome, code };
    case "declined":
      return failedWith(code);
  }
}
