/** Who is who: identities that the scenario leaves out, and every way to address a person. */
import type { PersonSpec } from "../scenario/people.types";
import type { Scenario } from "../scenario/types";
import { guidOf } from "./ids";

export interface Identity {
  readonly objectId: string;
  readonly tenantId: string;
  readonly upn: string;
}

/** One tenant for everybody inside; one per domain for people outside. */
export function identityOf(person: PersonSpec): Identity {
  const outside = person.kind === "external" ? ` ${domainOf(person.mail)}` : "";
  return {
    objectId: (person.objectId ?? guidOf(`person ${person.id}`)).toLowerCase(),
    tenantId: (person.tenantId ?? guidOf(`tenant${outside}`)).toLowerCase(),
    upn: person.upn ?? person.mail,
  };
}

function domainOf(address: string): string {
  return address.slice(address.lastIndexOf("@") + 1).toLowerCase();
}

export function personById(scenario: Scenario, id: string): PersonSpec | undefined {
  return scenario.people.find((person) => person.id === id);
}

/** By object id, user principal name, primary address or alias, in any case. */
export function personByName(scenario: Scenario, name: string): PersonSpec | undefined {
  const wanted = name.toLowerCase();
  return scenario.people.find((person) => {
    const { objectId, upn } = identityOf(person);
    return [objectId, upn, person.mail, ...(person.aliases ?? [])].some((known) => known.toLowerCase() === wanted);
  });
}

/** A person of the scenario by id or address, else somebody outside with that address. */
export function personOrGuest(scenario: Scenario, idOrAddress: string, name?: string): PersonSpec {
  return (
    personById(scenario, idOrAddress) ??
    personByName(scenario, idOrAddress) ?? {
      id: idOrAddress,
      name: name ?? idOrAddress,
      mail: idOrAddress,
      kind: "external",
    }
  );
}
