/** The options of somebody else's meeting, as far as Graph shows them to an invited person. Only reads. */
import { parseUrl } from "../../lib/url";
import { joinLinkObjectId } from "../../delegation/readings/links/joinLinkObjectId";
import type { GraphFailure } from "../../conversion/ports/graph";
import type { TokenFailure } from "../gather/ports";
import type { MeetingOptions, Role } from "../../options/types";
import type { OptionsPorts } from "./ports";

export type Seen =
  | {
      readonly kind: "seen";
      readonly meeting: MeetingOptions;
      /** Of whoever looks; null: not known. */
      readonly role: Role | null;
    }
  | { readonly kind: "token"; readonly failure: TokenFailure }
  /** Graph did not show them; that says nothing of the options themselves. */
  | { readonly kind: "notShown"; readonly failure: GraphFailure | null };

export async function seeOptions(
  { identity, meetings }: OptionsPorts,
  joinUrl: string,
  signal: AbortSignal,
): Promise<Seen> {
  const token = await identity.silent(signal);
  if (!token.ok) return { kind: "token", failure: token.error };
  const id = idIn(joinUrl);
  // By its link Graph shows a meeting to its organizer alone (microsoft-graph-docs#17234); by its id, to those who are invited too.
  const found =
    id === null ? await meetings.byLink(joinUrl, token.value, signal) : await meetings.byId(id, token.value, signal);
  if (!found.ok) return { kind: "notShown", failure: found.error };
  const meeting = found.value;
  if (meeting === null || !isSameLink(meeting.joinUrl, joinUrl)) return { kind: "notShown", failure: null };
  const mine = token.value.account.objectId?.toLowerCase() ?? null;
  const me = meeting.people?.find(({ id: one }) => one !== null && one === mine);
  return { kind: "seen", meeting, role: me?.role ?? null };
}

/**
 * How Graph's ids of meetings are seen to be made of the organizer and the thread in the link; nobody documents it, so an answer counts
 * only if it carries the very link.
 */
function idIn(joinUrl: string): string | null {
  const organizer = joinLinkObjectId(joinUrl);
  const [, thread] = /^\/l\/meetup-join\/([^/]+)\//.exec(parseUrl(joinUrl)?.pathname ?? "") ?? [];
  if (organizer === null || thread === undefined) return null;
  const name = decoded(thread);
  return /^19:[\w.@-]+$/.test(name) ? btoa(`1*${organizer}*0**${name}`) : null;
}

function isSameLink(one: string | null, other: string): boolean {
  return one !== null && decoded(one) === decoded(other);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
