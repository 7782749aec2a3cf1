/** People, their rights on each other's calendars, and the organization around them. */
import * as v from "valibot";
import {
  address,
  duration,
  fields,
  filledText,
  flag,
  guid,
  hostName,
  id,
  listOf,
  oneOf,
  opt,
  text,
} from "./values.schema";

const LEVELS = [
  "None",
  "AvailabilityOnly",
  "LimitedDetails",
  "Reviewer",
  "Contributor",
  "NonEditingAuthor",
  "Author",
  "PublishingAuthor",
  "Editor",
  "PublishingEditor",
  "Owner",
] as const;

const mailbox = fields({
  location: opt(oneOf(["online", "onPremises", "none"])),
  hiddenFromAddressLists: opt(flag),
  calendarName: opt(filledText),
  defaultOnlineMeetingProvider: opt(text),
  allowedOnlineMeetingProviders: opt(v.nullable(listOf(text))),
  ewsEnabled: opt(v.nullable(flag)),
  everybody: opt(oneOf(LEVELS)),
  meetingMessages: opt(
    oneOf(["sendToDelegateOnly", "sendToDelegateAndInformationToPrincipal", "sendToDelegateAndPrincipal"]),
  ),
  calendars: opt(listOf(fields({ id, name: filledText }))),
});

const teams = fields({
  licensed: opt(flag),
  meetingPolicy: opt(
    fields({
      name: opt(text),
      allowPrivateMeetingScheduling: opt(flag),
      allowOutlookAddIn: opt(flag),
      preferredMeetingProviderForIslandsMode: opt(oneOf(["TeamsAndSfb", "Teams"])),
    }),
  ),
  coexistence: opt(oneOf(["TeamsOnly", "Islands", "SfBOnly", "SfBWithTeamsCollab", "SfBWithTeamsCollabAndMeetings"])),
});

const skype = fields({
  enabled: opt(flag),
  sip: opt(filledText),
  enterpriseVoice: opt(flag),
  hosting: opt(oneOf(["onPremises", "online"])),
  pool: opt(hostName),
  voicePolicy: opt(fields({ enableDelegation: opt(flag) })),
  clientPolicy: opt(fields({ enableExchangeDelegateSync: opt(flag) })),
  delegates: opt(listOf(id)),
  ownerClient: opt(oneOf(["windows", "windowsBasic", "mac", "mobile"])),
});

export const person = fields({
  id,
  name: filledText,
  mail: address,
  upn: opt(address),
  aliases: opt(listOf(address)),
  objectId: opt(guid),
  tenantId: opt(guid),
  kind: opt(oneOf(["person", "group", "room", "shared", "external"])),
  mailbox: opt(mailbox),
  teams: opt(teams),
  skype: opt(skype),
});

export const right = fields({
  owner: id,
  delegate: id,
  level: opt(oneOf(LEVELS)),
  delegateFlag: opt(flag),
  viewPrivateItems: opt(flag),
  fullAccess: opt(flag),
  sendAs: opt(flag),
  sendOnBehalf: opt(flag),
  calendar: opt(id),
  listed: opt(flag),
});

const skypeServer = fields({
  version: opt(oneOf(["lync2010", "lync2013", "sfb2015", "sfb2019"])),
  sipDomain: opt(hostName),
  pool: opt(hostName),
  redirectTo: opt(hostName),
  allowedOrigins: opt(listOf(text)),
  grantTypes: opt(listOf(oneOf(["windows", "password", "passive", "anonymous"]))),
  unquotedChallenge: opt(flag),
  createStatus: opt(v.picklist([200, 201], "200 or 201")),
  internal: opt(flag),
  external: opt(flag),
  groups: opt(oneOf(["ok", "absent", "contactPending", "mailboxMoved", "tooMany", "forbidden"])),
  canSchedule: opt(flag),
  eligible: opt(fields({ accessLevels: opt(listOf(text)), lobbyBypass: opt(listOf(text)) })),
  dialIn: opt(listOf(fields({ region: text, number: text }))),
  footerText: opt(text),
});

export const organization = fields({
  ews: opt(
    fields({
      enabled: opt(v.nullable(flag)),
      policy: opt(v.nullable(oneOf(["EnforceAllowList", "EnforceBlockList"]))),
      allowList: opt(listOf(text)),
    }),
  ),
  applicationAccessDenied: opt(flag),
  rightsDelay: opt(duration),
  graph: opt(fields({ nextRoot: opt(filledText), nextBy: opt(oneOf(["skip", "token"])) })),
  skype: opt(skypeServer),
});
