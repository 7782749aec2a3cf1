/** Outlook's calendar: its bar, its list, and the days that are looked at. */
import { dayIn } from "../../scenario/time";
import type { HostState } from "../state";
import { calendarList } from "./calendarList";
import { daysOf, mondayOf } from "./days";
import type { View } from "./days";
import { el, icon, ICONS } from "./dom";
import { week } from "./week";
import type { CalendarEvents } from "./week";

const DAY = 86_400_000;

const NARROW = "(max-width: 1320px)";
const VIEWS: readonly (readonly [View, string])[] = [
  ["day", "Day"],
  ["workWeek", "Work week"],
  ["week", "Week"],
];

/** The calendar with its bar and its list. What is looked at stays while what stands in it changes. */
export class CalendarView {
  readonly element = el("section", { class: "calendar", "aria-label": "Calendar" });
  private readonly hidden = new Set<string>();
  private view: View;
  private day: number;
  private drawn = "";

  constructor(
    private state: HostState,
    private readonly events: CalendarEvents,
  ) {
    this.day = dayIn(state.open?.start ?? state.now, state.timeZone);
    const weekend = this.day > mondayOf(this.day) + 4;
    this.view = matchMedia(NARROW).matches ? "day" : weekend ? "week" : "workWeek";
    this.draw();
  }

  /** Draws again only where something has changed: whoever reads or tabs through it is not disturbed. */
  show(state: HostState): void {
    this.state = state;
    this.draw();
  }

  /** Moves to the day of what is open now. */
  follow(): void {
    if (this.state.open) this.day = dayIn(this.state.open.start, this.state.timeZone);
    this.draw();
  }

  private draw(): void {
    const { calendars } = this.state;
    const next = JSON.stringify([calendars, this.view, this.day, [...this.hidden]]);
    if (next === this.drawn) return;
    this.drawn = next;
    const focused = focusMark(this.element);
    const days = daysOf(this.view, this.day);
    const placed = calendars.flatMap(({ entries, person }, colour) =>
      this.hidden.has(person.id) ? [] : entries.map((entry) => ({ entry, colour })),
    );
    const list = calendarList(this.state, days, this.hidden, {
      goTo: (day) => this.change({ day }),
      toggle: (person) => {
        if (!this.hidden.delete(person)) this.hidden.add(person);
        this.draw();
      },
    });
    const grid = el(
      "div",
      { class: "grid" },
      el("div", { class: "calendar-head" }, this.steps(days)),
      week(days, placed, this.state, this.events),
    );
    this.element.replaceChildren(this.bar(), el("div", { class: "calendar-body" }, list, grid));
    if (focused !== null) this.element.querySelector<HTMLElement>(focused)?.focus();
  }

  private change(to: { view?: View; day?: number }): void {
    this.view = to.view ?? this.view;
    this.day = to.day ?? this.day;
    this.draw();
  }

  private bar(): HTMLElement {
    return el(
      "div",
      { class: "commands" },
      el(
        "button",
        { type: "button", class: "command primary", "data-command": "new", click: () => this.events.create(this.day) },
        icon(ICONS.add),
        "New event",
      ),
      this.views(),
    );
  }

  private views(): HTMLElement {
    const buttons = VIEWS.map(([view, label]) =>
      el(
        "button",
        {
          type: "button",
          class: "command",
          "aria-pressed": String(view === this.view),
          "data-view": view,
          click: () => this.change({ view }),
        },
        label,
      ),
    );
    return el("div", { class: "views", role: "group", "aria-label": "View" }, ...buttons);
  }

  private steps(days: readonly number[]): HTMLElement {
    const { client, now, timeZone } = this.state;
    const by = this.view === "day" ? 1 : 7;
    const step = (label: string, path: string, to: number): HTMLElement =>
      el(
        "button",
        {
          type: "button",
          class: "plain",
          "aria-label": label,
          "data-step": label,
          click: () => this.change({ day: to }),
        },
        icon(path),
      );
    const format = new Intl.DateTimeFormat(client.displayLanguage, {
      month: "long",
      year: "numeric",
      ...(this.view === "day" ? ({ day: "numeric" } as const) : {}),
      timeZone: "UTC",
    });
    const unit = this.view === "day" ? "day" : "week";
    return el(
      "div",
      { class: "steps" },
      el(
        "button",
        {
          type: "button",
          class: "command",
          "data-step": "today",
          click: () => this.change({ day: dayIn(now, timeZone) }),
        },
        icon(ICONS.calendar),
        "Today",
      ),
      step(`Previous ${unit}`, ICONS.previous, this.day - by),
      step(`Next ${unit}`, ICONS.next, this.day + by),
      el("h1", {}, format.format((days[0] ?? 0) * DAY)),
    );
  }
}

/** A selector of what has the focus, so that it can be found after drawing anew. */
function focusMark(within: HTMLElement): string | null {
  const { activeElement } = document;
  if (!(activeElement instanceof HTMLElement) || !within.contains(activeElement)) return null;
  for (const name of ["key", "view", "step", "calendar", "command"]) {
    const value = activeElement.dataset[name];
    if (value !== undefined) return `[data-${name}="${CSS.escape(value)}"]`;
  }
  const label = activeElement.getAttribute("aria-label");
  return label === null ? null : `[aria-label="${CSS.escape(label)}"]`;
}
