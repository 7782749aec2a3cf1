/** What is meant where the settings say nothing. */
import type { Settings } from "./types";

export const DEFAULTS = {
  cloud: "worldwide",
  scopes: ["User.Read", "Calendars.ReadWrite.Shared"],
  contacts: {},
  meetingHosts: [],
  outlookHosts: [],
  tokenCache: "localStorage",
  mailsPerMinute: 30,
  recipientsPerDay: 10_000,
  skype: { enabled: true, discoveryRoots: [], allowedDomains: [] },
  timeouts: {
    officeCall: 8_000,
    officeStart: 15_000,
    token: 10_000,
    popup: 120_000,
    graph: 15_000,
    ucwa: 12_000,
  },
} satisfies Omit<Settings, "base" | "clientId" | "authority" | "graphRoot" | "adminConsentRedirect" | "manifestId">;
