/** The signed-in person's own calendar permissions (learn.microsoft.com/graph/api/resources/calendarpermission). */
import type { GraphFailure } from "../conversion/ports/graph";
import { failed, ok, type Result } from "../lib/result";
import { DELIVERIES, ROLES, type Delivery, type Entry, type Role } from "../people/entry";
import type { PermissionsPort } from "../people/ports";
import { flagOf, textOf } from "./answers";
import { isObject } from "../lib/json";
import { nextPage } from "./events";
import { parseCalendar, parseUser } from "./parseAnswers";
import { path, query } from "./paths";
import type { GraphCall, Transport } from "./transport";

const PERMISSIONS = "/me/calendar/calendarPermissions";
const MOST_PAGES = 10;
const TEAMS = "teamsForBusiness";

export function createPermissions(transport: Transport, graphRoot: string): PermissionsPort {
  const write = async (
    call: GraphCall,
    accessToken: string,
    signal: AbortSignal,
  ): Promise<Result<null, GraphFailure>> => {
    const answer = await transport.once(call, accessToken, signal);
    return answer.ok ? ok(null) : answer;
  };
  return {
    // Four at once is what Exchange takes of one mailbox (learn.microsoft.com/graph/throttling-limits).
    async read({ accessToken }, signal) {
      const [user, rows, settings, own] = await transport.batch(
        [
          { method: "GET", path: `/me${query({ $select: "id,displayName,mail,userPrincipalName,proxyAddresses" })}` },
          { method: "GET", path: PERMISSIONS },
          { method: "GET", path: `/me/mailboxSettings${query({ $select: "delegateMeetingMessageDeliveryOptions" })}` },
          { method: "GET", path: `/me/calendar${query({ $select: "id,owner,allowedOnlineMeetingProviders" })}` },
        ],
        accessToken,
        signal,
      );
      if (!user || !rows) return failed({ kind: "malformed", message: "an empty batch" });
      if (!user.ok) return user;
      if (!rows.ok) return rows;
      const me = parseUser(user.value);
      if (me === null) return failed({ kind: "malformed", message: "not a user" });
      const entries: Entry[] = [];
      let page = rows.value;
      let next = nextPage(page, graphRoot);
      for (let count = 1; ; count += 1) {
        if (!isObject(page) || !Array.isArray(page["value"])) {
          return failed({ kind: "malformed", message: "not a list of permissions" });
        }
        entries.push(...page["value"].map(parseEntry).filter((entry) => entry !== null));
        if (next.kind !== "page" || count === MOST_PAGES) break;
        const more = await transport.read({ method: "GET", path: next.path }, accessToken, signal);
        // Half a list would show somebody as not there.
        if (!more.ok) return more;
        page = more.value;
        next = nextPage(page, graphRoot);
      }
      const calendar = own?.ok === true ? parseCalendar(own.value) : null;
      return ok({
        me,
        myName: (isObject(user.value) ? textOf(user.value["displayName"]) : null) ?? calendar?.owner?.name ?? "",
        entries,
        complete: next.kind === "none",
        delivery: settings?.ok === true ? deliveryIn(settings.value) : null,
        teamsAllowed: calendar?.allowedProviders?.includes(TEAMS) ?? null,
      });
    },

    add: ({ address, name }, role, { accessToken }, signal) =>
      write(
        { method: "POST", path: PERMISSIONS, body: { emailAddress: { address, name }, role } },
        accessToken,
        signal,
      ),

    change: (id, role, { accessToken }, signal) =>
      write({ method: "PATCH", path: `${PERMISSIONS}${path`/${id}`}`, body: { role } }, accessToken, signal),

    remove: (id, { accessToken }, signal) =>
      write({ method: "DELETE", path: `${PERMISSIONS}${path`/${id}`}` }, accessToken, signal),
  };
}

function deliveryIn(value: unknown): Delivery | null {
  const told = isObject(value) ? value["delegateMeetingMessageDeliveryOptions"] : null;
  return DELIVERIES.find((delivery) => delivery === told) ?? null;
}

function roleIn(value: unknown): Role | null {
  return ROLES.find((role) => role === value) ?? null;
}

function parseEntry(value: unknown): Entry | null {
  if (!isObject(value)) return null;
  const id = textOf(value["id"]);
  if (id === null) return null;
  const person = isObject(value["emailAddress"]) ? value["emailAddress"] : {};
  const address = textOf(person["address"]);
  const allowed = Array.isArray(value["allowedRoles"]) ? value["allowedRoles"] : [];
  return {
    id,
    name: textOf(person["name"]) ?? address ?? "",
    address,
    role: roleIn(value["role"]),
    allowedRoles: allowed.map(roleIn).filter((role) => role !== null),
    isRemovable: flagOf(value["isRemovable"]),
    isInsideOrganization: flagOf(value["isInsideOrganization"]),
  };
}
