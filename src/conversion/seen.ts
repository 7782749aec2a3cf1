/** What reads after the change showed, and what follows for the person. */
import type { MeetingEvent } from "../delegation/facts/facts";
import type { GraphFailure, GraphPort } from "./ports/graph";
import type { OutlookPort } from "./ports/outlook";
import type { ParseHtml } from "./block";
import type { Ending } from "./ending";
import { withStep } from "./memory";
import type { Waited } from "./online";
import type { EventProvider } from "./provider";
import { endingOfFailure } from "./results";
import type { Plan, StepId, WriteMemory } from "./types";

export interface ApplyDeps {
  readonly outlook: OutlookPort;
  readonly graph: GraphPort;
  readonly provider: EventProvider;
  readonly parseHtml: ParseHtml;
  /** Hosts of the deployment's settings, besides the well-known ones. */
  readonly meetingHosts: readonly string[];
  /** The delegate's object id, from the token or from Graph; null when it is not known. */
  readonly delegateObjectId: string | null;
  /** Epoch ms. */
  readonly now: () => number;
}

/** A step begins; `done` is what has happened before it, in earlier tries too. */
export type OnStep = (step: StepId, done: readonly StepId[]) => void;

/** The answer to the change, or a read, has shown the event online. */
export function saidOnline(sent: WriteMemory): boolean {
  return sent.answer === "online" || sent.online !== null;
}

export function remember(sent: WriteMemory, event: MeetingEvent | null): WriteMemory {
  if (event?.isOnlineMeeting !== true) return sent;
  const online = { ...sent, online: event };
  // A link that somebody else has asked for is no step of ours.
  return sent.sentAt === null ? online : withStep(online, "write");
}

export type JudgedWait =
  { readonly event: null; readonly ending: Ending } | { readonly event: MeetingEvent; readonly ending: Ending };

export function judgedWait(plan: Plan, deps: ApplyDeps, sent: WriteMemory, { event, failure }: Waited): JudgedWait {
  if (event === null) {
    const none: GraphFailure = { kind: "lost" };
    return { event, ending: endingOfFailure(failure ?? none, "read") };
  }
  const { delegateObjectId, meetingHosts, provider } = deps;
  const expected = { plan, before: sent.before, delegateObjectId, meetingHosts, saidOnline: saidOnline(sent) };
  const judgement = provider.verify(event, expected);
  const canGoOn = judgement.outcome === "pending" || judgement.code === "contradiction" || judgement.code === "notTold";
  const code = judgement.code === "linkLate" && plan.form === "compose" ? "linkLateForm" : judgement.code;
  return { event, ending: { ...judgement, code, canGoOn } };
}
