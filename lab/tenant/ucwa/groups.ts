/** The groups of the signed-in person: for whom she is a delegate, in effect on the server. */
import type { PersonSpec } from "../../scenario/people.types";
import type { Scenario } from "../../scenario/types";
import { json, links, page, refusal, type Json } from "./reply";
import { sipOf, type Topology } from "./topology";

/** Those who named the signed-in person as their delegate. */
function delegatorsOf(scenario: Scenario, user: PersonSpec): readonly PersonSpec[] {
  return scenario.people.filter((person) => person.skype?.delegates?.includes(user.id));
}

function contact(person: PersonSpec, at: string): Json {
  return {
    rel: "contact",
    name: person.name,
    emailAddresses: [person.mail, ...(person.aliases ?? [])],
    sourceNetwork: "SameEnterprise",
    type: "User",
    uri: `sip:${sipOf(person)}`,
    _links: links({ self: `${at}/people/${person.id}` }),
  };
}

function problemOf(groups: NonNullable<Topology["spec"]["groups"]>): Response | null {
  switch (groups) {
    case "ok":
    case "absent":
      return null;
    case "contactPending":
      return refusal(
        403,
        "Forbidden",
        "None",
        "The user does not have sufficient privileges to access pending contacts.",
      );
    case "forbidden":
      return refusal(
        403,
        "Forbidden",
        "None",
        "The user does not have sufficient privileges to access the contact list.",
      );
    case "mailboxMoved":
      return refusal(
        500,
        "ServiceFailure",
        "InvalidExchangeServerVersion",
        "Invalid exchange server version. The exchange mailbox of the server might have moved to an unsupported version for the required feature.",
      );
    case "tooMany":
      return refusal(409, "Conflict", "TooManyGroups", "There are too many groups.");
  }
}

/** @param path below the application: "/people/groups" and so on. null: not about people */
export function people(
  scenario: Scenario,
  topology: Topology,
  request: Request,
  at: string,
  path: string,
): Response | null {
  const { spec, version, user } = topology;
  const group = `${at}/people/groups/delegatorsGroup`;
  if (path === "/people/groups") {
    const wanted = Number(request.headers.get("x-ms-requiresminresourceversion") ?? 1);
    if (wanted > version.groups)
      return refusal(404, "NotFound", "APIVersionNotSupported", "The version is not supported.");
    return json({
      rel: "myGroups",
      _links: links({
        self: `${at}/people/groups`,
        delegatesGroup: `${at}/people/groups/delegatesGroup`,
        delegatorsGroup: spec.groups === "absent" ? undefined : group,
        defaultGroup: `${at}/people/groups/defaultGroup`,
      }),
    });
  }
  if (path === "/people/groups/delegatorsGroup") {
    return (
      problemOf(spec.groups ?? "ok") ??
      json({
        rel: "delegatorsGroup",
        id: "7",
        name: "Delegators",
        _links: links({ self: group, groupContacts: `${at}/people/contacts?groupId=7` }),
      })
    );
  }
  if (path === "/people/contacts") {
    const delegators = delegatorsOf(scenario, user);
    const self = { self: { href: `${at}/people/contacts?groupId=7` } };
    return version.contactsAsLinks
      ? json({
          rel: "groupContacts",
          _links: { ...self, contact: delegators.map(({ id }) => ({ href: `${at}/people/${id}` })) },
        })
      : json({
          rel: "groupContacts",
          _links: self,
          _embedded: { contact: delegators.map((person) => contact(person, at)) },
        });
  }
  const id = /^\/people\/([^/]+)$/.exec(path)?.[1];
  if (id === undefined) return null;
  const person = scenario.people.find((one) => one.id === decodeURIComponent(id));
  return person ? json(contact(person, at)) : page(404, "404 - File or directory not found.");
}
