/** Which hosts a Skype server of the scenario has, who is signed in to it, and what its version can do. */
import type { PersonSpec, SkypeServerSpec } from "../../scenario/people.types";
import type { Scenario } from "../../scenario/types";

export interface Version {
  /** As every answer says it in X-MS-UcwaVersion. */
  readonly ucwa: string | null;
  /** Version of the groups resource; older servers refuse a request for a later one. */
  readonly groups: number;
  readonly createStatus: 200 | 201;
  /** Contacts of a group come as links, one by one. */
  readonly contactsAsLinks: boolean;
  /** Addresses in documents are absolute. */
  readonly absoluteLinks: boolean;
}

const VERSIONS: Record<NonNullable<SkypeServerSpec["version"]>, Version> = {
  lync2010: { ucwa: null, groups: 0, createStatus: 200, contactsAsLinks: false, absoluteLinks: true },
  lync2013: { ucwa: "1.0", groups: 1, createStatus: 200, contactsAsLinks: true, absoluteLinks: true },
  sfb2015: { ucwa: "2.0", groups: 2, createStatus: 201, contactsAsLinks: false, absoluteLinks: true },
  sfb2019: { ucwa: "2.0", groups: 2, createStatus: 201, contactsAsLinks: false, absoluteLinks: false },
};

export interface Topology {
  readonly spec: SkypeServerSpec;
  readonly version: Version;
  readonly sipDomain: string;
  readonly internal: string;
  readonly external: string;
  /** Host that discovery names. */
  readonly pool: string;
  /** Host of the signed-in person's home pool; the same where the scenario says nothing. */
  readonly homePool: string;
  readonly user: PersonSpec;
}

/** "ann@contoso.com", without the scheme. */
export function sipOf(person: PersonSpec): string {
  return (person.skype?.sip ?? person.mail).replace(/^sip:/i, "");
}

export function topologyOf(scenario: Scenario): Topology | null {
  const spec = scenario.organization?.skype;
  const user = scenario.people.find(({ id }) => id === scenario.client.user);
  if (!spec || !user) return null;
  const sipDomain = (spec.sipDomain ?? sipOf(user).split("@")[1] ?? "").toLowerCase();
  const pool = (spec.pool ?? `lyncweb.${sipDomain}`).toLowerCase();
  return {
    spec,
    user,
    sipDomain,
    pool,
    version: VERSIONS[spec.version ?? "sfb2019"],
    internal: `lyncdiscoverinternal.${sipDomain}`,
    external: `lyncdiscover.${sipDomain}`,
    homePool: (user.skype?.pool ?? pool).toLowerCase(),
  };
}
