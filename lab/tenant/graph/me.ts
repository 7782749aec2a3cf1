/** The directory's user (learn.microsoft.com/graph/api/user-get). */
import type { PersonSpec } from "../../scenario/people.types";
import { identityOf } from "../people";
import type { TenantState } from "../state";
import { answer, refuse } from "./answer";
import type { GraphAnswer } from "./answer";
import type { Caller, GraphCall } from "./call";
import { addressed } from "./mailbox";
import { selection } from "./odata";

const DEFAULT_FIELDS =
  "businessPhones displayName givenName jobTitle mail mobilePhone officeLocation preferredLanguage surname userPrincipalName id".split(
    " ",
  );
const FIELDS = [...DEFAULT_FIELDS, "proxyAddresses", "userType", "accountEnabled", "mailNickname"];

/** GET /me, /users/{x}: with User.Read one's own alone. */
export function getUser(state: TenantState, call: GraphCall, caller: Caller): GraphAnswer {
  const person = addressed(state, call.segments, caller.person);
  if (!person) {
    const message = `Resource '${call.segments[1] ?? ""}' does not exist or one of its queried reference-property objects are not present.`;
    return refuse(state, 404, "Request_ResourceNotFound", message);
  }
  const mayRead = [...caller.scopes].some((scope) => scope.startsWith("user.read"));
  if (!mayRead || person.id !== caller.person.id) {
    return refuse(state, 403, "Authorization_RequestDenied", "Insufficient privileges to complete the operation.");
  }
  const chosen = selection(call, FIELDS);
  if (chosen && "unknown" in chosen) {
    return refuse(
      state,
      400,
      "BadRequest",
      `Could not find a property named '${chosen.unknown}' on type 'microsoft.graph.user'.`,
    );
  }
  const json = userJson(person);
  const shown = Object.fromEntries((chosen ?? DEFAULT_FIELDS).map((field) => [field, json[field] ?? null]));
  const fields = chosen === null ? "" : `(${chosen.join(",")})`;
  return answer(state, 200, { "@odata.context": `${call.root}/$metadata#users${fields}/$entity`, ...shown });
}

function userJson(person: PersonSpec): Record<string, unknown> {
  const { objectId, upn } = identityOf(person);
  const [givenName, ...rest] = person.name.split(" ");
  return {
    id: objectId,
    displayName: person.name,
    givenName,
    surname: rest.join(" "),
    businessPhones: [],
    mail: person.mail,
    mailNickname: person.mail.split("@")[0],
    userPrincipalName: upn,
    proxyAddresses: [`SMTP:${person.mail}`, ...(person.aliases ?? []).map((alias) => `smtp:${alias}`)],
    userType: "Member",
    accountEnabled: true,
  };
}
