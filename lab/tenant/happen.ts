/** Changes that come from elsewhere: another client of the owner's, another person. */
import { parseMoment } from "../scenario/time";
import { personById, personOrGuest } from "./people";
import { setRight } from "./rights";
import { putOnline } from "./state";
import type { TenantState } from "./state";
import type { Happening } from "./tenant.types";
import { setBody } from "./writes";

/** Not among what the add-in wrote, so not on record. */
export function happen(state: TenantState, { event: key, set, right, teams, consent }: Happening): void {
  state.consent = consent ?? state.consent;
  if (teams) {
    const { person, ...changed } = teams;
    const changing = personById(state.scenario, person);
    if (changing) changing.teams = { ...changing.teams, ...changed };
  }
  if (right) setRight(state, right.owner, right.delegate, right);
  const event = key === undefined ? undefined : state.events.get(key);
  if (!event || !set) return;
  const { timeZone } = state.scenario;
  if (set.removed) {
    state.events.delete(event.key);
    return;
  }
  event.subject = set.subject ?? event.subject;
  event.start = parseMoment(set.start ?? "", timeZone) ?? event.start;
  event.end = parseMoment(set.end ?? "", timeZone) ?? event.end;
  event.isCancelled = set.cancelled ?? event.isCancelled;
  if (set.body !== undefined) setBody(event, event.bodyType, set.body);
  if (set.attendees) {
    event.attendees = set.attendees.map((name) => ({ person: personOrGuest(state.scenario, name), type: "required" }));
  }
  if (set.online) putOnline(event, set.online.provider);
  event.version += 1;
  event.modifiedAt = state.now();
}
