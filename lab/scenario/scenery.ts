/** Other meetings around the one that a scenario is about: a calendar of somebody who works. For the demo's visitors only. */
import { dateOfDay, dayIn, parseMoment } from "./time";
import type { EventSpec, Scenario } from "./types";

interface Extra {
  /** 0 is Monday. */
  readonly day: number;
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly location?: string;
  readonly online?: boolean;
}

const OWNER: readonly Extra[] = [
  { day: 0, from: "10:00", to: "11:00", subject: "Management team", location: "Boardroom 2" },
  { day: 0, from: "15:30", to: "16:00", subject: "Call with the auditors", online: true },
  { day: 1, from: "09:00", to: "10:30", subject: "Site visit in Ghent", location: "Ghent" },
  { day: 1, from: "14:00", to: "14:30", subject: "Interview: controller", location: "Room 118" },
  { day: 2, from: "09:30", to: "10:15", subject: "Coffee with the new starters", location: "Canteen" },
  { day: 3, from: "11:00", to: "12:00", subject: "Supplier review", location: "Boardroom 4" },
  { day: 3, from: "16:00", to: "17:00", subject: "Works council", online: true },
  { day: 4, from: "12:00", to: "13:30", subject: "Lunch with the bank", location: "Brasserie Horta" },
];
const DELEGATE: readonly Extra[] = [
  { day: 0, from: "09:00", to: "09:30", subject: "Week planning" },
  { day: 1, from: "11:00", to: "11:30", subject: "Travel desk" },
  { day: 2, from: "11:00", to: "12:00", subject: "Board papers" },
  { day: 4, from: "09:30", to: "10:00", subject: "Assistants’ stand-up", online: true },
];
/** A calendar that the file itself fills is left as it is. */
const FULL = 12;

/** Nothing overlaps the scenario's own events of the same calendar, so that no time of theirs becomes ambiguous. */
export function withScenery(scenario: Scenario): Scenario {
  const { client, events, open, people, timeZone } = scenario;
  const opened = events.find((event) => event.id === open.event);
  const moment = (text: string): number => parseMoment(text, timeZone) ?? 0;
  const day = dayIn(
    moment(open.occurrence === undefined ? (opened?.start ?? scenario.now) : open.occurrence),
    timeZone,
  );
  // 1970-01-01 was a Thursday; weeks begin on Monday.
  const monday = day - ((((day + 3) % 7) + 7) % 7);
  const owner = opened?.calendar ?? client.user;
  const added = [owner, ...(owner === client.user ? [] : [client.user])].flatMap((calendar) => {
    const own = events.filter((event) => event.calendar === calendar);
    const mailbox = people.find((person) => person.id === calendar)?.mailbox;
    if (own.length > FULL || mailbox?.location === "none") return [];
    return (calendar === client.user ? DELEGATE : OWNER)
      .map((extra, at) => event(extra, `scenery-${calendar}-${at}`, calendar, monday))
      .filter(({ start, end }) =>
        own.every((other) => moment(end) <= moment(other.start) || moment(start) >= moment(other.end)),
      );
  });
  return { ...scenario, events: [...events, ...added] };
}

function event(extra: Extra, id: string, calendar: string, monday: number): EventSpec {
  const date = dateOfDay(monday + extra.day);
  return {
    id,
    calendar,
    subject: extra.subject,
    start: `${date}T${extra.from}`,
    end: `${date}T${extra.to}`,
    ...(extra.location === undefined ? {} : { location: extra.location }),
    ...(extra.online === true ? { online: { provider: "teamsForBusiness" } } : {}),
  };
}
