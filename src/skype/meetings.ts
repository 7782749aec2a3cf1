/** Online meetings of the signed-in person's own. UCWA cannot schedule for anybody else (learn.microsoft.com/skype-sdk/ucwa/myonlinemeetings_ref). */
import type { SkypeMeeting, SkypeMeetingOptions, SkypeMeetingRequest } from "../providers/skype/ports";
import { failed, ok, type Result } from "../lib/result";
import type { Answered, Client } from "./client";
import { problem, type Problem } from "./errors";
import { sipAddress } from "./groups";
import { embeddedOf, linkOf, linksOf, readDate, textOf, textsOf, writeDate, type Resource } from "./resource";
import { parseUrl } from "../lib/url";

/** How far ahead a meeting may expire: ten years, less a day for clocks that differ. */
const MOST_AHEAD_MS = (3652 - 1) * 86_400_000;

const MOST_LISTED = 200;

/** A meeting as the server tells it. null: no https address to join at. */
export function readMeeting(resource: Resource): SkypeMeeting | null {
  const joinUrl = textOf(resource, "joinUrl");
  if (joinUrl === null || parseUrl(joinUrl)?.protocol !== "https:") return null;
  return {
    joinUrl,
    organizerUri: textOf(resource, "organizerUri") ?? "",
    onlineMeetingId: textOf(resource, "onlineMeetingId") ?? "",
    conferenceId: textOf(resource, "conferenceId"),
    expires: readDate(resource["expirationTime"]),
  };
}

/** The body of the POST: only values that the server calls eligible, and always an end. @param me own SIP address, which is not repeated among the leaders */
export function createBody(
  request: SkypeMeetingRequest,
  options: SkypeMeetingOptions,
  me: string | null,
  now: number,
): Resource {
  const own = me === null ? null : sipAddress(me);
  const others = (uris: readonly string[]): string[] => {
    const byAddress = new Map(uris.map((uri) => [sipAddress(uri), uri]));
    return [...byAddress].filter(([address]) => address !== own).map(([, uri]) => uri);
  };
  const leaders = others(request.leaders);
  const leading = leaders.map(sipAddress);
  const eligible = (value: string | null, values: readonly string[]): value is string =>
    value !== null && values.includes(value);
  return {
    subject: request.subject,
    description: request.description,
    leaders,
    attendees: others(request.attendees).filter((uri) => !leading.includes(sipAddress(uri))),
    expirationTime: writeDate(Math.min(request.expires, now + MOST_AHEAD_MS)),
    ...(eligible(request.accessLevel, options.accessLevels) ? { accessLevel: request.accessLevel } : {}),
    ...(eligible(request.lobbyBypass, options.lobbyBypass) ? { lobbyBypassForPhoneUsers: request.lobbyBypass } : {}),
  };
}

export async function readOptions(
  client: Client,
  meetings: Answered,
  signal: AbortSignal,
): Promise<Result<SkypeMeetingOptions, Problem>> {
  const read = async (rel: string): Promise<Result<Resource, Problem>> => {
    const inside = embeddedOf(meetings.resource, rel)[0];
    if (inside) return ok(inside);
    const link = linkOf(meetings.resource, rel, meetings.url);
    if (!link) return ok({});
    const answer = await client.ask(link, {}, signal);
    return answer.ok ? ok(answer.value.resource) : answer;
  };
  const [defaults, eligible, invitation, phone] = await Promise.all([
    read("onlineMeetingDefaultValues"),
    read("onlineMeetingEligibleValues"),
    read("onlineMeetingInvitationCustomization"),
    read("phoneDialInInformation"),
  ]);
  // What may be chosen must be known; the texts and numbers of the invitation are left out when they do not come.
  if (!defaults.ok) return defaults;
  if (!eligible.ok) return eligible;
  const custom = invitation.ok ? invitation.value : {};
  const regions = phone.ok ? embeddedOf(phone.value, "dialInRegion") : [];
  const web = (key: string): string | null => {
    const url = textOf(custom, key);
    return url !== null && /^https?:$/.test(parseUrl(url)?.protocol ?? "") ? url : null;
  };
  return ok({
    accessLevels: textsOf(eligible.value, "accessLevels"),
    lobbyBypass: textsOf(eligible.value, "lobbyBypassForPhoneUsersSettings"),
    defaultAccessLevel: textOf(defaults.value, "accessLevel"),
    defaultLobbyBypass: textOf(defaults.value, "lobbyBypassForPhoneUsers"),
    dialIn: regions.flatMap((region) => {
      const number = textOf(region, "number")?.replace(/^tel:/i, "");
      return number ? [{ region: textOf(region, "name") ?? "", number }] : [];
    }),
    footerText: textOf(custom, "invitationFooterText"),
    helpUrl: web("invitationHelpUrl") ?? web("enterpriseHelpUrl"),
    legalUrl: web("invitationLegalUrl"),
  });
}

function placeOf(meetings: Answered): Result<{ href: string }, Problem> {
  const link = linkOf(meetings.resource, "myOnlineMeetings", meetings.url);
  return link ? ok(link) : failed(problem("forbidden", "The server lets this person schedule no meetings.", 403));
}

/** POST, once: after an answer that was lost, list before writing again. Called off while the server was being asked is lost, too. */
export async function create(
  client: Client,
  meetings: Answered,
  body: Resource,
  signal: AbortSignal,
): Promise<Result<SkypeMeeting, Problem>> {
  const place = placeOf(meetings);
  if (!place.ok) return place;
  const sent = !signal.aborted;
  const answer = await client.ask(place.value, { method: "POST", body }, signal);
  if (!answer.ok) return sent && answer.error.failure.kind === "cancelled" ? failed(lost) : answer;
  const meeting = readMeeting(answer.value.resource);
  return meeting ? ok(meeting) : failed(noAddress);
}

const lost: Problem = { state: "noAnswer", failure: { kind: "lost" } };

const noAddress: Problem = {
  state: "ok",
  failure: { kind: "malformed", message: "The server made the meeting and gave no address to join it at." },
};

/** The person's scheduled meetings, as resources; the permanent one of her own is not among them. */
export async function list(
  client: Client,
  meetings: Answered,
  signal: AbortSignal,
): Promise<Result<readonly Resource[], Problem>> {
  const place = placeOf(meetings);
  if (!place.ok) return place;
  const answer = await client.ask(place.value, {}, signal);
  if (!answer.ok) return answer;
  const { resource, url } = answer.value;
  const inside = embeddedOf(resource, "myOnlineMeeting");
  if (inside.length > 0) return ok(inside);
  const found: Resource[] = [];
  for (const link of linksOf(resource, "myOnlineMeeting", url).slice(0, MOST_LISTED)) {
    const one = await client.ask(link, {}, signal);
    if (!one.ok) return one;
    found.push(one.value.resource);
  }
  return ok(found);
}

export interface Wanted {
  readonly subject: string;
  /** Epoch ms: tells the new meeting from another of the same name. */
  readonly expires: number;
}

/** The meeting that fits. */
export function pick(all: readonly Resource[], wanted: Wanted): SkypeMeeting | null {
  const fitting = all
    .filter((resource) => textOf(resource, "subject") === wanted.subject)
    .flatMap((resource) => readMeeting(resource) ?? [])
    .filter(({ expires }) => expires !== null && Math.abs(expires - wanted.expires) < 1000);
  return fitting[0] ?? null;
}
