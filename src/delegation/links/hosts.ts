/** Who answers at a join link's host. A host that begins with "." stands for every host below it, not for itself. */
export interface MeetingProvider {
  /** The provider's own name: not translated. */
  readonly name: string;
  readonly hosts: readonly string[];
}

export const MEETING_PROVIDERS: readonly MeetingProvider[] = [
  {
    name: "Teams",
    hosts: [
      "teams.microsoft.com",
      "teams.live.com",
      "teams.cloud.microsoft",
      "gov.teams.microsoft.us",
      "dod.teams.microsoft.us",
      ".teams.microsoft.us",
      "teams.microsoft.us",
      "teams.microsoftonline.cn",
    ],
  },
  { name: "Skype for Business", hosts: ["meet.lync.com", ".online.lync.com"] },
  { name: "Skype", hosts: ["join.skype.com", "meet.skype.com"] },
  { name: "Zoom", hosts: ["zoom.us", ".zoom.us", "zoomgov.com", ".zoomgov.com"] },
  { name: "Webex", hosts: ["webex.com", ".webex.com"] },
  { name: "Google Meet", hosts: ["meet.google.com"] },
  {
    name: "GoTo Meeting",
    hosts: [".gotomeeting.com", "gotomeeting.com", "gotomeet.me", "www.gotomeet.me", "meet.goto.com"],
  },
  { name: "Whereby", hosts: ["whereby.com", ".whereby.com"] },
  { name: "Jitsi Meet", hosts: ["meet.jit.si"] },
  { name: "BlueJeans", hosts: ["bluejeans.com", ".bluejeans.com"] },
  { name: "RingCentral", hosts: ["v.ringcentral.com", "meetings.ringcentral.com"] },
  { name: "Amazon Chime", hosts: ["chime.aws", ".chime.aws"] },
];

function fits(host: string, pattern: string): boolean {
  return pattern.startsWith(".") ? host.endsWith(pattern) && host.length > pattern.length : host === pattern;
}

/** The provider's name for a host; for a host of the deployment's own settings the host itself; else null. */
export function providerOfHost(host: string, ownHosts: readonly string[]): string | null {
  const known = MEETING_PROVIDERS.find((provider) => provider.hosts.some((pattern) => fits(host, pattern)));
  if (known) return known.name;
  return ownHosts.some((pattern) => fits(host, pattern.trim().toLowerCase())) ? host : null;
}
