/** Phrases that several end points have in common. */
import type { PersonSpec } from "../../scenario/people.types";
import { identityOf } from "../people";
import type { TenantState } from "../state";
import { refuse } from "./answer";
import type { GraphAnswer } from "./answer";
import type { GraphCall } from "./call";

export function contextOf(call: GraphCall, person: PersonSpec, of: string, chosen: readonly string[] | null): string {
  const fields = chosen === null ? "" : `(${chosen.join(",")})`;
  return `${call.root}/$metadata#users('${identityOf(person).objectId}')/${of}${fields}`;
}

export function unknownField(state: TenantState, name: string, type: string): GraphAnswer {
  const message = `Could not find a property named '${name}' on type 'Microsoft.OutlookServices.${type}'.`;
  return refuse(state, 400, "RequestBroker--ParseUri", message);
}

export function unknownZone(state: TenantState): GraphAnswer {
  return refuse(state, 400, "ErrorInvalidTimeZone", "The Prefer header names a time zone that is not supported.");
}

export function noSuchItem(state: TenantState): GraphAnswer {
  return refuse(state, 404, "ErrorItemNotFound", "The specified object was not found in the store.");
}
