/** The calendar folder and, for its owner alone, its permissions. */
import { changeKeyOf, ewsIdOf, toGraphId } from "../ids";
import { personById } from "../people";
import { allowedProviders, defaultProvider } from "../providers";
import type { TenantState } from "../state";
import { answer, refuse } from "./answer";
import type { GraphAnswer } from "./answer";
import type { GraphCall } from "./call";
import { denied } from "./mailbox";
import type { Mailbox } from "./mailbox";
import { pick, selection } from "./odata";
import type { Json } from "./odata";
import { contextOf, unknownField } from "./shared";

const FIELDS = [
  "id name color hexColor isDefaultCalendar changeKey canShare canViewPrivateItems canEdit allowedOnlineMeetingProviders",
  "defaultOnlineMeetingProvider isTallyingResponses isRemovable owner groupClassId",
]
  .join(" ")
  .split(" ");

/** GET .../calendar (learn.microsoft.com/graph/api/resources/calendar). */
export function getCalendar(state: TenantState, call: GraphCall, mailbox: Mailbox): GraphAnswer {
  if (mailbox.access.view === "none" && !mailbox.access.create) return denied(state);
  const chosen = selection(call, FIELDS);
  if (chosen && "unknown" in chosen) return unknownField(state, chosen.unknown, "Calendar");
  const context = contextOf(call, mailbox.person, "calendar", chosen);
  return answer(state, 200, { "@odata.context": `${context}/$entity`, ...pick(calendarJson(mailbox), chosen) });
}

function calendarJson({ person, own, access }: Mailbox): Json {
  const allowed = allowedProviders(person);
  return {
    id: toGraphId(ewsIdOf(person.id, "calendar")),
    name: person.mailbox?.calendarName ?? "Calendar",
    color: "auto",
    hexColor: "",
    isDefaultCalendar: true,
    changeKey: changeKeyOf(`calendar ${person.id}`, 1),
    canShare: own,
    canViewPrivateItems: access.privateItems,
    canEdit: access.editAll,
    ...(allowed === null ? {} : { allowedOnlineMeetingProviders: allowed }),
    defaultOnlineMeetingProvider: defaultProvider(person),
    isTallyingResponses: true,
    isRemovable: false,
    owner: { name: person.name, address: person.mail },
  };
}

/** GET .../calendar/calendarPermissions. Anybody but the owner is refused, whatever her rights are. */
export function getPermissions(state: TenantState, call: GraphCall, mailbox: Mailbox): GraphAnswer {
  if (!mailbox.own) return refuse(state, 403, "ErrorNotSupported", "Specified method is not supported.");
  const rows = (state.scenario.rights ?? []).filter(
    (right) => right.owner === mailbox.person.id && right.level !== undefined,
  );
  const value = rows.map((right): Json => {
    const delegate = personById(state.scenario, right.delegate);
    const inside = delegate?.kind !== "external";
    return {
      id: btoa(`permission ${right.owner} ${right.delegate}`),
      isRemovable: true,
      isInsideOrganization: inside,
      role: roleOf(right.level ?? "None", right.delegateFlag ?? false, right.viewPrivateItems ?? false),
      allowedRoles: inside
        ? [
            "freeBusyRead",
            "limitedRead",
            "read",
            "write",
            "delegateWithoutPrivateEventAccess",
            "delegateWithPrivateEventAccess",
          ]
        : ["freeBusyRead", "limitedRead", "read"],
      emailAddress: { name: delegate?.name ?? right.delegate, address: delegate?.mail ?? right.delegate },
    };
  });
  const everybody: Json = {
    id: btoa("Default"),
    isRemovable: false,
    isInsideOrganization: true,
    role: "freeBusyRead",
    allowedRoles: ["none", "freeBusyRead", "limitedRead", "read", "write"],
    emailAddress: { name: "My Organization" },
  };
  const context = contextOf(call, mailbox.person, "calendar/calendarPermissions", null);
  return answer(state, 200, { "@odata.context": context, value: [...value, everybody] });
}

function roleOf(level: string, delegate: boolean, privateItems: boolean): string {
  if (delegate) return privateItems ? "delegateWithPrivateEventAccess" : "delegateWithoutPrivateEventAccess";
  const roles: Record<string, string> = {
    None: "none",
    AvailabilityOnly: "freeBusyRead",
    LimitedDetails: "limitedRead",
    Reviewer: "read",
    Editor: "write",
  };
  return roles[level] ?? "custom";
}
