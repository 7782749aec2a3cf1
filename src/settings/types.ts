/** Deployment settings: a non-executing JSON block in the page, read at run time, validated once. */
export interface Settings {
  readonly clientId: string;
  /** "https://login.microsoftonline.com/common" unless a sovereign cloud is named. */
  readonly authority: string;
  readonly scopes: readonly string[];
  /** Root of Graph with version, no slash at the end: "https://graph.microsoft.com/v1.0". */
  readonly graphRoot: string;
  readonly adminConsentRedirect: string;
  /** Hosts whose https links are online meetings, besides the well-known ones. */
  readonly meetingHosts: readonly string[];
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
