/** Who answers at a join link's host, and which of its addresses are meetings. A host that begins with "." stands for every host below it, not for itself. */
export interface MeetingProvider {
  /** The provider's own name: not translated. */
  readonly name: string;
  readonly hosts: readonly string[];
  /**
   * Shapes of join addresses, matched from the slash behind the host on, query and fragment included: a channel, a download page
   * and the numbers to dial stand at the same hosts.
   */
  readonly shapes: readonly RegExp[];
}

/** No page of Whereby, Chime or Skype itself, where a room is one word behind the host. */
const ROOM =
  /^\/(?!(?:about|blog|contact|dialinnumbers|download|embedded|help|information|login|org|pricing|signup|user)(?:[/?#]|$))[\w.~%-]{2,}\/?(?:[?#]|$)/i;

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
    // The launcher and the web client carry the same address behind "#" or in their query.
    shapes: [
      /^\/(?:_?#\/|v2\/(?:\?[^#]*)?#\/)?(?:l\/meetup-join\/[^/?#]|meet\/\d)/i,
      /^\/dl\/launcher\/.*(?:\/|%2f)(?:meetup-join|meet)(?:\/|%2f)/i,
      /^\/light-meetings\/launch\?/i,
    ],
  },
  // meet.lync.com/{domain}/{user}/{id}; a pool's own host has /meet/{user}/{id}.
  { name: "Skype for Business", hosts: ["meet.lync.com"], shapes: [/^\/[^/?#]+\/[^/?#]+\/[^/?#]+/] },
  { name: "Skype for Business", hosts: [".online.lync.com"], shapes: [/^\/meet\/?[^/?#]/i, /^\/meet\/?\?./i] },
  { name: "Skype", hosts: ["join.skype.com", "meet.skype.com"], shapes: [ROOM, /^\/meetnow\/./i] },
  {
    name: "Zoom",
    hosts: ["zoom.us", ".zoom.us", "zoomgov.com", ".zoomgov.com"],
    shapes: [/^\/[jsw]\/\d/i, /^\/my\/[^/?#]/i, /^\/wc\/(?:join\/)?\d/i],
  },
  {
    name: "Webex",
    hosts: ["webex.com", ".webex.com"],
    shapes: [
      /^\/(?:meet|join|m|pr)\/[^/?#]/i,
      /^\/[\w.-]+\/(?:k2\/)?j\.php\?(?:.*&)?MTID=/i,
      /^\/(?:webappng|wbxmjs\/joinservice)\/sites\/[^/]+\/meeting\/(?:info|download|join)\//i,
    ],
  },
  {
    name: "Google Meet",
    hosts: ["meet.google.com"],
    shapes: [/^\/[a-z]{3}-[a-z]{4}-[a-z]{3}(?:[/?#]|$)/i, /^\/lookup\/[^/?#]/i],
  },
  {
    name: "GoTo Meeting",
    hosts: [".gotomeeting.com", "gotomeeting.com"],
    shapes: [/^\/(?:meeting\/)?join\/\d/i, /^\/meeting\/\d/i],
  },
  { name: "GoTo Meeting", hosts: ["gotomeet.me", "www.gotomeet.me", "meet.goto.com"], shapes: [ROOM] },
  { name: "GoTo Meeting", hosts: ["app.goto.com"], shapes: [/^\/meeting\/[^/?#]/i] },
  { name: "Whereby", hosts: ["whereby.com", ".whereby.com"], shapes: [ROOM] },
  { name: "Jitsi Meet", hosts: ["meet.jit.si"], shapes: [/^\/(?!static\/)[^/?#]/i] },
  {
    name: "BlueJeans",
    hosts: ["bluejeans.com", ".bluejeans.com"],
    shapes: [/^\/\d/, /^\/a2m\/live-event\/./i],
  },
  {
    name: "RingCentral",
    hosts: ["v.ringcentral.com", "meetings.ringcentral.com"],
    shapes: [/^\/(?:join|j|my|w)\/[^/?#]/i],
  },
  { name: "Amazon Chime", hosts: ["chime.aws", ".chime.aws"], shapes: [/^\/meetings\/./i, ROOM] },
];

function fits(host: string, pattern: string): boolean {
  return pattern.startsWith(".") ? host.endsWith(pattern) && host.length > pattern.length : host === pattern;
}

/** Longer addresses are cut for matching: no shape looks further. */
const MOST_OF_ADDRESS = 2_000;

/** Which provider's host this is; for a host of the deployment's own settings the host itself; else null. */
export function providerOfHost(host: string, ownHosts: readonly string[]): string | null {
  const known = MEETING_PROVIDERS.find((provider) => provider.hosts.some((pattern) => fits(host, pattern)));
  if (known) return known.name;
  return ownHosts.some((pattern) => fits(host, pattern.trim().toLowerCase())) ? host : null;
}

/**
 * Whether something is met at this address: a known host and one of its shapes. Of the deployment's own hosts nobody knows
 * the shapes: everything but their front page counts.
 */
export function isMeetingAddress(url: URL, ownHosts: readonly string[]): boolean {
  const place = `${url.pathname}${url.search}${url.hash}`.slice(0, MOST_OF_ADDRESS);
  const known = MEETING_PROVIDERS.filter((provider) => provider.hosts.some((pattern) => fits(url.hostname, pattern)));
  if (known.length > 0) return known.some((provider) => provider.shapes.some((shape) => shape.test(place)));
  return url.pathname !== "/" && ownHosts.some((pattern) => fits(url.hostname, pattern.trim().toLowerCase()));
}
