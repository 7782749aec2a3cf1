import type { Cloud } from "./clouds";

/** Who can be written to about what; each an e-mail address, and left out where the organization names nobody. */
export interface Contacts {
  readonly helpdesk?: string;
  readonly exchangeAdmin?: string;
  readonly teamsAdmin?: string;
  readonly skypeAdmin?: string;
  readonly entraAdmin?: string;
  readonly addinAdmin?: string;
}

/** Deployment settings: a non-executing JSON block in the page, read at run time, validated once. */
export interface Settings {
  /** Where the pages are served, no slash at the end: "https://addins.contoso.example/on-behalf". */
  readonly base: string;
  /** The application registered in Entra ID, a GUID. */
  readonly clientId: string;
  readonly cloud: Cloud;
  /** "https://login.microsoftonline.com/common" in the worldwide cloud; named by `cloud` unless set. */
  readonly authority: string;
  readonly scopes: readonly string[];
  /** Root of Graph with version, no slash at the end: "https://graph.microsoft.com/v1.0"; named by `cloud` unless set. */
  readonly graphRoot: string;
  /** Where Microsoft's consent page returns to; `consent.html` beside the pages unless set. */
  readonly adminConsentRedirect: string;
  readonly contacts: Contacts;
  /** Hosts whose https links are online meetings, besides the well-known ones. */
  readonly meetingHosts: readonly string[];
  /** Outlook's own hosts where they are not Microsoft's: they may show the pages in a frame. */
  readonly outlookHosts: readonly string[];
  /** The manifest's id, a GUID; worked out from `base` and `clientId` where it is left out. */
  readonly manifestId?: string;
  /** MSAL's cache: kept encrypted from one opening to the next, or only while the tab lives. */
  readonly tokenCache: "localStorage" | "sessionStorage";
  /** Mail that one mailbox may send, where less is wanted than Exchange Online's own 30 a minute. */
  readonly mailsPerMinute: number;
  /** Recipients that one mailbox may write to in 24 hours, where less is wanted than Exchange Online's own 10,000. */
  readonly recipientsPerDay: number;
  readonly skype: {
    readonly enabled: boolean;
    /** Discovery roots; empty: worked out from the SIP domain (the delegate's own address where none is given). */
    readonly discoveryRoots: readonly string[];
    /** Domains (suffixes) that discovery may lead to; empty: the SIP domain only. */
    readonly allowedDomains: readonly string[];
  };
  readonly timeouts: {
    /** All in ms. */
    readonly officeCall: number;
    readonly officeStart: number;
    readonly token: number;
    readonly popup: number;
    readonly graph: number;
    readonly ucwa: number;
  };
}
