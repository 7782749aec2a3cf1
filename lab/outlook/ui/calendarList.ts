/** The column beside the calendar: a small month, and whose calendars are shown. */
import { dayIn } from "../../scenario/time";
import type { HostCalendar, HostState } from "../state";
import { mondayOf } from "./days";
import { el, icon, ICONS } from "./dom";

const DAY = 86_400_000;

export interface ListEvents {
  /** Days since 1970-01-01. */
  goTo(day: number): void;
  /** Switches one person's calendar on or off. */
  toggle(person: string): void;
}

export function calendarList(
  state: HostState,
  shown: readonly number[],
  hidden: ReadonlySet<string>,
  events: ListEvents,
): HTMLElement {
  const colours = state.calendars.map((calendar, colour) => ({ calendar, colour }));
  const group = (title: string, mine: boolean): HTMLElement | null => {
    const own = colours.filter(({ calendar }) => calendar.mine === mine);
    if (own.length === 0) return null;
    return el(
      "fieldset",
      {},
      el("legend", {}, icon(ICONS.chevron), title),
      ...own.map(({ calendar, colour }) => toggle(calendar, colour, hidden, events)),
    );
  };
  return el(
    "div",
    { class: "calendars", role: "group", "aria-label": "Calendars shown" },
    month(state, shown, events),
    group("My calendars", true),
    group("People’s calendars", false),
  );
}

function toggle(
  { person, mine }: HostCalendar,
  colour: number,
  hidden: ReadonlySet<string>,
  events: ListEvents,
): HTMLElement {
  const box = el("input", {
    type: "checkbox",
    checked: !hidden.has(person.id),
    "data-calendar": person.id,
    change: () => events.toggle(person.id),
  });
  const name = mine ? `Calendar (${person.name})` : person.name;
  return el("label", { class: `c${colour % 5}` }, box, el("span", {}, name));
}

function month(state: HostState, shown: readonly number[], events: ListEvents): HTMLElement {
  const language = state.client.displayLanguage;
  const first = new Date((shown[0] ?? 0) * DAY);
  const begin = Date.UTC(first.getUTCFullYear(), first.getUTCMonth(), 1) / DAY;
  const named = new Intl.DateTimeFormat(language, { month: "long", year: "numeric", timeZone: "UTC" });
  const letter = new Intl.DateTimeFormat(language, { weekday: "narrow", timeZone: "UTC" });
  const whole = new Intl.DateTimeFormat(language, { dateStyle: "full", timeZone: "UTC" });
  const monday = mondayOf(begin);
  const today = dayIn(state.now, state.timeZone);
  const days = Array.from({ length: 42 }, (_, at) => monday + at);
  return el(
    "div",
    { class: "small-month" },
    el("b", {}, named.format(begin * DAY)),
    el(
      "div",
      { class: "small-days" },
      ...days.slice(0, 7).map((day) => el("span", { "aria-hidden": "true" }, letter.format(day * DAY))),
      ...days.map((day) => {
        const date = new Date(day * DAY);
        const names = [
          date.getUTCMonth() === first.getUTCMonth() ? "" : "other",
          shown.includes(day) ? "shown" : "",
          day === today ? "is-today" : "",
        ];
        return el(
          "button",
          {
            type: "button",
            class: names.join(" ").trim(),
            "aria-label": whole.format(date),
            click: () => events.goTo(day),
          },
          String(date.getUTCDate()),
        );
      }),
    ),
  );
}
