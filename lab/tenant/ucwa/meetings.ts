/** The signed-in person's own meetings: created, read, changed with the echo and the ETag, removed. */
import { guidOf } from "../ids";
import type { WrittenChange } from "../tenant.types";
import { bodyOf, json, links, refusal, type Json } from "./reply";
import { sipOf, type Topology } from "./topology";

const EIGHT_HOURS = 8 * 3_600_000;
const YEAR = 365 * 86_400_000;
const ECHO = "please pass this in a PUT request";
const TEXTS = [
  "subject",
  "description",
  "accessLevel",
  "automaticLeaderAssignment",
  "entryExitAnnouncement",
  "lobbyBypassForPhoneUsers",
  "phoneUserAdmission",
];

export interface StoredMeeting {
  readonly id: string;
  version: number;
  fields: Json;
}

export interface MeetingsDeps {
  readonly now: () => number;
  readonly written: (change: WrittenChange) => void;
}

export interface Meetings {
  /** @param path below the application: "/onlineMeetings/..." null: not about meetings */
  answer(request: Request, at: string, path: string): Promise<Response | null>;
  readonly stored: readonly StoredMeeting[];
}

export function createMeetings(topology: Topology, { now, written }: MeetingsDeps): Meetings {
  const { spec, sipDomain, user } = topology;
  const stored: StoredMeeting[] = [];
  const alias = sipOf(user).split("@")[0] ?? "";
  const eligible = {
    accessLevel: spec.eligible?.accessLevels ?? ["SameEnterprise", "Locked", "Invited", "Everyone"],
    lobbyBypassForPhoneUsers: spec.eligible?.lobbyBypass ?? ["Disabled", "Enabled"],
    automaticLeaderAssignment: ["Disabled", "SameEnterprise"],
  };
  const defaults = {
    accessLevel: eligible.accessLevel[0] ?? "SameEnterprise",
    lobbyBypassForPhoneUsers: eligible.lobbyBypassForPhoneUsers[0] ?? "Disabled",
    automaticLeaderAssignment: "Disabled",
    entryExitAnnouncement: "Disabled",
  };
  const phone = (spec.dialIn ?? []).length > 0;

  function document(meeting: StoredMeeting, at: string): Json {
    const self = `${at}/onlineMeetings/myOnlineMeetings/${meeting.id}`;
    return {
      ...meeting.fields,
      ...(phone ? { conferenceId: conferenceId(meeting.id) } : {}),
      onlineMeetingId: meeting.id,
      onlineMeetingUri: `sip:${sipOf(user)};gruu;opaque=app:conf:focus:id:${meeting.id}`,
      onlineMeetingRel: "myOnlineMeetings",
      organizerUri: `sip:${sipOf(user)}`,
      joinUrl: `https://meet.${sipDomain}/${alias}/${meeting.id}`,
      [echoName(meeting)]: ECHO,
      _links: links({ self, onlineMeetingExtensions: `${self}/extensions` }),
      rel: "myOnlineMeeting",
      etag: etagOf(meeting),
    };
  }

  /** The fields to store, or why not. */
  function read(body: Json): Json | Response {
    const wrong = (name: string): Response =>
      refusal(400, "BadRequest", "ParameterValidationFailure", `Please check the value of: ${name}.`);
    const fields: Json = {
      ...defaults,
      phoneUserAdmission: phone ? "Enabled" : "Disabled",
      attendees: [],
      leaders: [],
    };
    for (const name of TEXTS) if (body[name] !== undefined) fields[name] = body[name];
    for (const [name, values] of Object.entries(eligible))
      if (!values.includes(String(fields[name]))) return wrong(name);
    for (const name of ["leaders", "attendees"]) {
      const list = Array.isArray(body[name]) ? body[name].map(String) : [];
      if (list.some((uri) => !uri.toLowerCase().startsWith("sip:") || !inside(uri))) return wrong(name);
      fields[name] = list;
    }
    const date = body["expirationTime"];
    const ms =
      date === undefined
        ? now() + EIGHT_HOURS
        : Number(/^\/Date\((-?\d+)\)\/$/.exec(typeof date === "string" ? date : "")?.[1] ?? NaN);
    if (Number.isNaN(ms))
      return refusal(400, "BadRequest", "DeserializationFailure", "The request body could not be read.");
    if (ms < now() - YEAR || ms > now() + 10 * YEAR + 3 * 86_400_000) return wrong("expirationTime");
    return { ...fields, expirationTime: `/Date(${ms})/` };
  }

  function inside(uri: string): boolean {
    const domain = uri.split("@")[1]?.toLowerCase() ?? "";
    return domain === sipDomain || domain === sipOf(user).split("@")[1]?.toLowerCase();
  }

  async function create(request: Request, at: string): Promise<Response> {
    const fields = read(await bodyOf(request));
    if (fields instanceof Response) return fields;
    const meeting: StoredMeeting = {
      id: guidOf(`meeting ${stored.length}`).slice(0, 8).toUpperCase(),
      version: 1,
      fields,
    };
    stored.push(meeting);
    written({ item: `skype:${meeting.id}`, field: "onlineMeeting", before: null, after: fields });
    const status = spec.createStatus ?? topology.version.createStatus;
    return json(document(meeting, at), { status, headers: { ETag: `"${etagOf(meeting)}"` } });
  }

  async function one(request: Request, meeting: StoredMeeting, at: string): Promise<Response> {
    if (request.method === "GET") return json(document(meeting, at), { headers: { ETag: `"${etagOf(meeting)}"` } });
    const match = request.headers.get("if-match")?.replaceAll('"', "");
    if (match === undefined)
      return refusal(428, "PreconditionRequired", "None", "The operation requires an If-Match precondition.");
    if (match !== etagOf(meeting))
      return refusal(412, "PreconditionFailed", "None", "An If-Match precondition was not met.");
    if (request.method === "DELETE") {
      stored.splice(stored.indexOf(meeting), 1);
      written({ item: `skype:${meeting.id}`, field: "onlineMeeting", before: meeting.fields, after: null });
      return new Response(null, { status: 204 });
    }
    const body = await bodyOf(request);
    if (body[echoName(meeting)] !== ECHO)
      return refusal(400, "BadRequest", "ParameterValidationFailure", "A property was not passed back.");
    const fields = read(body);
    if (fields instanceof Response) return fields;
    written({ item: `skype:${meeting.id}`, field: "onlineMeeting", before: meeting.fields, after: fields });
    meeting.fields = fields;
    meeting.version += 1;
    return json(document(meeting, at), { headers: { ETag: `"${etagOf(meeting)}"` } });
  }

  return {
    stored,
    async answer(request, at, path) {
      const below = /^\/onlineMeetings\/(\w+)(?:\/(\w+))?$/.exec(path);
      if (!below) return null;
      const self = links({ self: `${at}${path}` });
      switch (below[1]) {
        case "myOnlineMeetings": {
          if (spec.canSchedule === false)
            return refusal(403, "Forbidden", "None", "The user may not schedule online meetings.");
          const meeting = stored.find(({ id }) => id === below[2]);
          if (below[2] !== undefined)
            return meeting
              ? one(request, meeting, at)
              : refusal(404, "NotFound", "ResourceNotFound", "No such meeting.");
          if (request.method === "POST") return create(request, at);
          return json({
            rel: "myOnlineMeetings",
            _links: self,
            _embedded: { myOnlineMeeting: stored.map((each) => document(each, at)) },
          });
        }
        case "defaultValues":
          return json({
            rel: "onlineMeetingDefaultValues",
            ...defaults,
            defaultOnlineMeetingRel: "myOnlineMeetings",
            _links: self,
          });
        case "eligibleValues":
          return json({
            rel: "onlineMeetingEligibleValues",
            accessLevels: eligible.accessLevel,
            automaticLeaderAssignments: eligible.automaticLeaderAssignment,
            eligibleOnlineMeetingRels: ["myOnlineMeetings"],
            entryExitAnnouncements: ["Disabled", "Enabled"],
            lobbyBypassForPhoneUsersSettings: eligible.lobbyBypassForPhoneUsers,
            _links: self,
          });
        case "policies":
          return json({
            rel: "onlineMeetingPolicies",
            meetingSize: 250,
            phoneUserAdmission: phone ? "Enabled" : "Disabled",
            voipAudio: "Enabled",
            _links: self,
          });
        case "customInvitation":
          return json({
            rel: "onlineMeetingInvitationCustomization",
            ...(spec.footerText === undefined ? {} : { invitationFooterText: spec.footerText }),
            invitationHelpUrl: `https://meet.${sipDomain}/help`,
            invitationLegalUrl: `https://meet.${sipDomain}/legal`,
            _links: self,
          });
        case "phoneDialInInformation":
          return json({
            rel: "phoneDialInInformation",
            ...(phone
              ? { defaultRegion: spec.dialIn?.[0]?.region, externalDirectoryUri: `https://dialin.${sipDomain}` }
              : {}),
            isAudioConferenceProviderEnabled: false,
            _links: self,
            _embedded: {
              dialInRegion: (spec.dialIn ?? []).map(({ region, number }) => ({
                rel: "dialInRegion",
                languages: ["en-US"],
                name: region,
                number: `tel:${number}`,
              })),
            },
          });
        default:
          return null;
      }
    },
  };
}

function conferenceId(id: string): string {
  return String(parseInt(id, 16) % 100_000_000).padStart(8, "1");
}

function etagOf(meeting: StoredMeeting): string {
  return guidOf(`etag ${meeting.id} ${meeting.version}`);
}

function echoName(meeting: StoredMeeting): string {
  return guidOf(`echo ${meeting.id} ${meeting.version}`);
}
