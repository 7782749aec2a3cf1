/** The people of a situation, their rights, and the organization and servers around them; held to by `people.schema.ts`. */

export interface PersonSpec {
  /** Short name used by the other parts of the file. */
  id: string;
  name: string;
  /** Primary SMTP address. */
  mail: string;
  /** User principal name; the primary address when left out. */
  upn?: string;
  aliases?: string[];
  objectId?: string;
  tenantId?: string;
  kind?: "person" | "group" | "room" | "shared" | "external";
  mailbox?: {
    location?: "online" | "onPremises" | "none";
    hiddenFromAddressLists?: boolean;
    /** Localised name of the calendar folder. */
    calendarName?: string;
    defaultOnlineMeetingProvider?: string;
    /** Overrides what the policies compute; null: the key is left out. */
    allowedOnlineMeetingProviders?: string[] | null;
    ewsEnabled?: boolean | null;
    /** What everybody in the organization may do in the calendar; AvailabilityOnly where nothing is said. */
    everybody?: PermissionLevel;
    /** Who gets the invitations that come in for this person. */
    meetingMessages?: MeetingMessages;
    /** Further calendars beside the one that every mailbox has. */
    calendars?: { id: string; name: string }[];
  };
  teams?: {
    licensed?: boolean;
    meetingPolicy?: {
      name?: string;
      allowPrivateMeetingScheduling?: boolean;
      allowOutlookAddIn?: boolean;
      preferredMeetingProviderForIslandsMode?: "TeamsAndSfb" | "Teams";
    };
    coexistence?: "TeamsOnly" | "Islands" | "SfBOnly" | "SfBWithTeamsCollab" | "SfBWithTeamsCollabAndMeetings";
  };
  skype?: {
    enabled?: boolean;
    sip?: string;
    enterpriseVoice?: boolean;
    hosting?: "onPremises" | "online";
    pool?: string;
    voicePolicy?: { enableDelegation?: boolean };
    clientPolicy?: { enableExchangeDelegateSync?: boolean };
    /** ids of the people who are this person's Lync delegates, in effect on the server. */
    delegates?: string[];
    ownerClient?: "windows" | "windowsBasic" | "mac" | "mobile";
  };
}

export type MeetingMessages =
  "sendToDelegateOnly" | "sendToDelegateAndInformationToPrincipal" | "sendToDelegateAndPrincipal";

export type PermissionLevel =
  | "None"
  | "AvailabilityOnly"
  | "LimitedDetails"
  | "Reviewer"
  | "Contributor"
  | "NonEditingAuthor"
  | "Author"
  | "PublishingAuthor"
  | "Editor"
  | "PublishingEditor"
  | "Owner";

export interface RightSpec {
  owner: string;
  delegate: string;
  level?: PermissionLevel;
  delegateFlag?: boolean;
  viewPrivateItems?: boolean;
  fullAccess?: boolean;
  sendAs?: boolean;
  sendOnBehalf?: boolean;
  /** id of a further calendar of the owner; the one that every mailbox has when left out. */
  calendar?: string;
  /** false: the delegate's list of calendars misses it, as it does for some. */
  listed?: boolean;
}

export interface OrganizationSpec {
  ews?: { enabled?: boolean | null; policy?: "EnforceAllowList" | "EnforceBlockList" | null; allowList?: string[] };
  /** true: an application access policy denies the add-in ("Access to OData is disabled."). */
  applicationAccessDenied?: boolean;
  graph?: GraphSpec;
  /** ISO 8601 duration: how long it takes until a changed calendar permission has effect. */
  rightsDelay?: string;
  skype?: SkypeServerSpec;
}

export interface GraphSpec {
  /** What the address of a next page begins with, verbatim; the root that was asked when left out. */
  nextRoot?: string;
  /** How that address names the page: `$skip`, or an opaque `$skiptoken`. */
  nextBy?: "skip" | "token";
}

export interface SkypeServerSpec {
  version?: "lync2010" | "lync2013" | "sfb2015" | "sfb2019";
  sipDomain?: string;
  /** Host names; left out: made from the SIP domain. */
  pool?: string;
  /** Discovery answers with a redirect to this host first. */
  redirectTo?: string;
  /** Origins on the allow-list; left out: the lab's. */
  allowedOrigins?: string[];
  grantTypes?: ("windows" | "password" | "passive" | "anonymous")[];
  unquotedChallenge?: boolean;
  createStatus?: 200 | 201;
  internal?: boolean;
  external?: boolean;
  /** A problem of the delegate's groups. */
  groups?: "ok" | "absent" | "contactPending" | "mailboxMoved" | "tooMany" | "forbidden";
  canSchedule?: boolean;
  eligible?: { accessLevels?: string[]; lobbyBypass?: string[] };
  dialIn?: { region: string; number: string }[];
  footerText?: string;
}
