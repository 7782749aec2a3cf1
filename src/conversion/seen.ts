/** What reads after the change showed, and what follows for the person. */
import { valueOf } from "../delegation/fact";
import type { MeetingEvent } from "../delegation/facts";
import type { GraphFailure, GraphPort, OutlookPort } from "../ports";
import type { ParseHtml } from "./block";
import type { Ending } from "./ending";
import { judge } from "./judge";
import { withStep } from "./memory";
import type { Waited } from "./online";
import { hasEdits } from "./plan";
import { endingOfFailure } from "./results";
import type { NextButton, Plan, WriteMemory } from "./types";

export interface ApplyDeps {
  readonly outlook: OutlookPort;
  readonly graph: GraphPort;
  readonly parseHtml: ParseHtml;
  /** Hosts of the deployment's settings, besides the well-known ones. */
  readonly meetingHosts: readonly string[];
  /** The delegate's object id, from the token or from Graph; null when it is not known. */
  readonly delegateObjectId: string | null;
  /** Epoch ms. */
  readonly now: () => number;
}

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
  const { delegateObjectId, meetingHosts } = deps;
  const expected = { plan, before: sent.before, delegateObjectId, meetingHosts, saidOnline: saidOnline(sent) };
  const judgement = judge(event, expected);
  const canGoOn = judgement.outcome === "pending" || judgement.code === "contradiction" || judgement.code === "notTold";
  const code = judgement.code === "linkLate" && plan.form === "compose" ? "linkLateForm" : judgement.code;
  return { event, ending: { ...judgement, code, canGoOn } };
}

/**
 * Send while people still wait for an invitation or for what the form holds beside the server, Save where nobody gets mail;
 * else the form can be closed. What was typed since the preview counts as well.
 */
export async function nextButton(
  plan: Plan,
  event: MeetingEvent,
  outlook: Pick<OutlookPort, "read">,
  signal: AbortSignal,
): Promise<NextButton> {
  const item = valueOf((await outlook.read(signal)).item) ?? null;
  // Of one date of a series the facts at hand do not tell what the server holds.
  const typed = item !== null && !plan.openedOccurrence && hasEdits(item, event, null);
  const edits = plan.unsavedEdits || typed;
  const people = plan.mails.people > 0 || (typed && (valueOf(item.attendees) ?? []).length > 0);
  if (people && (plan.saveFirst || edits || event.isDraft === true)) return "send";
  return edits ? "save" : "close";
}
