/** What somebody else would put right in this situation, and doing it for them in the lab's tenant. */
import type { HostFix } from "../outlook/state";
import type { PersonSpec } from "../scenario/people.types";
import type { Scenario } from "../scenario/types";
import type { Happening } from "../tenant/tenant.types";

interface Fix extends HostFix {
  readonly happens: Happening;
}

/** Levels with which a delegate can change what somebody else made. */
const EDITS: readonly unknown[] = ["Editor", "PublishingEditor", "Owner"];

/**
 * @param home the scenario as it was loaded
 * @param seat id of the person in front of Outlook
 * @returns null where nothing that the lab could do would help
 */
export function fixFor(home: Scenario, seat: string): Fix | null {
  const { client, consent, events, people, rights = [] } = home;
  const spec = events.find((event) => event.id === home.open.event);
  const owner = people.find((person) => person.id === (spec?.organizer ?? spec?.calendar));
  const delegate = people.find((person) => person.id === client.user);
  if (consent?.state === "admin")
    return admin("the Entra admin", "agreed to On Behalf for everybody", seat, { consent: "given" });
  if (!spec || !owner || !delegate || owner === delegate || home.organization?.skype !== undefined) return null;
  const teams = teamsFix(owner, seat);
  if (teams) return teams;
  const right = rights.find((row) => row.owner === owner.id && row.delegate === delegate.id);
  const hidden = spec.sensitivity === "private" && right?.viewPrivateItems !== true;
  if (right?.fullAccess === true || (EDITS.includes(right?.level) && !hidden) || spec.calendar !== owner.id)
    return null;
  return {
    by: owner.name,
    seat: owner.id,
    deed: hidden ? `let ${delegate.name} see private items` : `let ${delegate.name} edit the calendar, as delegate`,
    happens: {
      right: {
        ...right,
        owner: owner.id,
        delegate: delegate.id,
        level: "Editor",
        delegateFlag: true,
        ...(hidden ? { viewPrivateItems: true } : {}),
      },
    },
  };
}

function teamsFix(owner: PersonSpec, seat: string): Fix | null {
  const { licensed, meetingPolicy } = owner.teams ?? {};
  if (licensed === false)
    return admin("the Teams admin", `gave ${owner.name} a Teams licence`, seat, {
      teams: { person: owner.id, licensed: true },
    });
  if (meetingPolicy?.allowPrivateMeetingScheduling !== false) return null;
  return admin("the Teams admin", `let ${owner.name} schedule private meetings`, seat, {
    teams: { person: owner.id, meetingPolicy: { ...meetingPolicy, allowPrivateMeetingScheduling: true } },
  });
}

/** Admins have no Outlook here: whoever sits there pretends. */
function admin(by: string, deed: string, seat: string, happens: Happening): Fix {
  return { by, seat, deed, happens };
}
