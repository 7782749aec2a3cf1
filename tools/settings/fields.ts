/** What each deployment setting is for: told to editors by the JSON Schema, and to people by docs/deployment.md. */
import type { settingsSchema } from "../../src/settings/schema";

type Entries = typeof settingsSchema.entries;
type Field = keyof Entries | `${"contacts" | "skype" | "timeouts"}.${string}`;

export const FIELDS: Readonly<Record<Field, string>> = {
  $schema: "Where editors find this schema.",
  base: "Where the pages will be served: https, with folders if there are any. Needed for a package.",
  clientId: "The application registered in Entra ID: its application (client) id.",
  cloud:
    "Microsoft's cloud: `worldwide` (GCC too), `gccHigh`, `dod` or `china`. Chooses Office.js, sign-in, Graph, Content-Security-Policy and AppDomains together.",
  authority:
    "Sign-in authority, in place of the cloud's own: for one tenant only, `https://login.microsoftonline.com/<tenant id>`.",
  scopes: "Delegated Graph permissions that a token is asked for.",
  graphRoot: "Root of Graph with its version, in place of the cloud's own.",
  adminConsentRedirect: "Where Microsoft's page for an admin's consent returns to.",
  contacts: "Mail addresses that requests are written to. One that is left out is left open in the mail.",
  "contacts.helpdesk": "Whoever is asked where nobody nearer is named.",
  "contacts.exchangeAdmin": "Mailboxes, calendar rights, send on behalf.",
  "contacts.teamsAdmin": "Meeting policies and licences of Teams.",
  "contacts.skypeAdmin": "Skype for Business Server or Lync Server.",
  "contacts.entraAdmin": "Sign-in, consent, Conditional Access.",
  "contacts.addinAdmin": "This add-in's own deployment.",
  meetingHosts: "Further hosts whose https links are online meetings; `.example.com` stands for all under it.",
  outlookHosts: "Hosts of Outlook on the web that are not Microsoft's (Exchange on-premises): they may show the pages.",
  manifestId: "The manifest's id, where one is to be kept. Left out, it's worked out from `base` and `clientId`.",
  tokenCache:
    "Where MSAL keeps its tokens: `localStorage` (encrypted; nobody signs in at each opening) or `sessionStorage` (gone with the window).",
  mailsPerMinute: "Mail that one mailbox may send in a minute; Exchange Online's limit is 30.",
  recipientsPerDay: "Recipients that one mailbox may write to in 24 hours; Exchange Online's limit is 10,000.",
  skype: "Skype for Business Server and Lync, for mailboxes on-premises.",
  "skype.enabled": "Ask there at all.",
  "skype.discoveryRoots": "Where discovery starts; left out, it's worked out from the SIP domain.",
  "skype.allowedDomains": "Domains that discovery may lead to; left out, the SIP domain only.",
  timeouts: "Milliseconds for each kind of call.",
};
