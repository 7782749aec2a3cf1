/** The opened item: a meeting card in read form, Outlook's own form in compose. */
import { ItemModel } from "../item";
import type { Write } from "../item";
import type { FormAction, HostAttendee, HostState, OpenItem } from "../state";
import { bodyView } from "./body";
import type { BodyView } from "./body";
import { el, icon, ICONS } from "./dom";
import { initials } from "./shell";
import { dayAndTime, fromInput, toInput } from "./time";

export interface FormView {
  readonly element: HTMLElement;
  readonly model: ItemModel;
  /** Where the add-in's notifications go. */
  readonly bar: HTMLElement;
  /** Must be called once the element is in the page. */
  ready(): void;
  /** Shows what the server holds now. A form in which somebody may be writing stays as it is. */
  show(state: HostState, open: OpenItem): void;
}

export interface FormEvents {
  readonly write: Write;
  /** After the server has taken it. Send and Discard close the form. */
  done(action: FormAction): void;
  close(): void;
  /** Opens the same item in its form. */
  edit(): void;
}

export function formView(state: HostState, open: OpenItem, ribbon: HTMLElement, events: FormEvents): FormView {
  const body = bodyView(open.body, open.bodyType, open.form === "compose");
  const model = new ItemModel(open, body.field, events.write);
  const bar = el("div", { class: "notifications", role: "region", "aria-label": "Notifications" });
  const content = open.form === "compose" ? composeFields(state, model, body) : readCard(state, open, body);
  const commands = open.form === "compose" ? composeCommands(model, events) : readCommands(state, events);
  const element = el(
    "section",
    { class: `item ${open.form}`, "aria-label": "Opened item", "data-form": open.form },
    el("div", { class: "commands" }, ...commands, ribbon),
    bar,
    ...content,
  );
  let shown = open;
  let card = content[0];
  return {
    element,
    model,
    bar,
    ready: () => body.fill(),
    show(changed, now) {
      model.shared = now.shared;
      const same = now.body === shown.body && now.joinUrl === shown.joinUrl && now.location === shown.location;
      if (open.form === "compose" || same) return;
      shown = now;
      const [next] = readCard(changed, now, body);
      if (next) card?.replaceWith(next);
      card = next;
      if (body.field.type === "html") body.field.setHtml(now.body);
      else body.field.setText(now.body);
    },
  };
}

function command(
  label: string,
  path: string,
  attributes: Readonly<Record<string, string | boolean | EventListener>>,
): HTMLButtonElement {
  return el("button", { type: "button", class: "command", ...attributes }, icon(path), label);
}

function composeCommands(model: ItemModel, events: FormEvents): HTMLElement[] {
  const status = el("span", { class: "quiet", role: "status" });
  const press = (action: FormAction) => (): void => {
    void model.submit(action).then(() => {
      events.done(action);
      if (action === "save") {
        status.textContent = "Saved";
        status.classList.add("saved");
      }
    });
  };
  return [
    command("Send", ICONS.send, { class: "command primary", "data-command": "send", click: press("send") }),
    command("Save", ICONS.save, { "data-command": "save", click: press("save") }),
    command("Discard", ICONS.discard, { "data-command": "discard", click: press("discard") }),
    command("Close", ICONS.close, { "data-command": "close", click: () => events.close() }),
    status,
  ];
}

function readCommands({ editable }: HostState, events: FormEvents): HTMLElement[] {
  const close = command("Close", ICONS.close, { "data-command": "close", click: () => events.close() });
  if (!editable) return [close];
  return [command("Edit", ICONS.edit, { "data-command": "edit", click: () => events.edit() }), close];
}

function persona(name: string): HTMLElement {
  return el("span", { class: "persona", "aria-hidden": "true" }, initials(name));
}

/** "Teams", where somebody says so. */
function providerOf({ calendars }: HostState, open: OpenItem): string {
  const entries = calendars.find(({ person }) => person.id === open.calendarOf)?.entries ?? [];
  return entries.find(({ opened }) => opened)?.provider ?? "";
}

function readCard(state: HostState, open: OpenItem, body: BodyView): HTMLElement[] {
  const people = (type: HostAttendee["type"]): string =>
    open.attendees
      .filter((person) => person.type === type)
      .map((person) => person.name)
      .join("; ");
  const row = (path: string, ...content: readonly (Node | string)[]): HTMLElement =>
    el("div", { class: "row" }, icon(path), el("div", {}, ...content));
  const rows = [
    row(ICONS.clock, dayAndTime(open.start, open.end, open.allDay, state)),
    open.recurrence ? row(ICONS.repeat, open.occurrence ? "One occurrence of a series" : "A series") : null,
    open.joinUrl === null
      ? null
      : row(ICONS.video, "Online meeting", el("span", { class: "tag" }, providerOf(state, open))),
    open.location === "" ? null : row(ICONS.place, open.location),
    people("required") === "" ? null : row(ICONS.people, people("required")),
    people("optional") === "" ? null : row(ICONS.people, "Optional: ", people("optional")),
    open.sensitivity === "private" ? row(ICONS.lock, "Private") : null,
  ];
  return [
    el(
      "div",
      { class: "card" },
      el("h2", {}, open.cancelled ? `Cancelled: ${open.subject}` : open.subject),
      el(
        "div",
        { class: "organizer" },
        persona(open.organizer.name),
        el("div", {}, el("b", {}, open.organizer.name), el("small", {}, "Organizer")),
      ),
      ...rows,
    ),
    body.element,
  ];
}

function composeFields(state: HostState, model: ItemModel, body: BodyView): HTMLElement[] {
  const subject = el("input", {
    class: "subject",
    "aria-label": "Title",
    placeholder: "Add a title",
    "data-field": "subject",
  });
  const location = el("input", { "aria-label": "Location", placeholder: "Add a location", "data-field": "location" });
  const times = (["start", "end"] as const).map((name) => ({
    name,
    input: el("input", {
      type: "datetime-local",
      "aria-label": name === "start" ? "Start" : "End",
      "data-field": name,
    }),
  }));
  const pills = el("div", { class: "pills" });
  const add = el("input", {
    "aria-label": "Invite attendees",
    placeholder: "Invite attendees",
    "data-field": "attendees",
  });

  const show = (): void => {
    if (subject.value !== model.subject) subject.value = model.subject;
    if (location.value !== model.location) location.value = model.location;
    for (const { name, input } of times) input.value = toInput(model[name], state.timeZone);
    pills.replaceChildren(...model.attendees.map((person) => pill(person, () => remove(person))), add);
  };
  const remove = (person: HostAttendee): void =>
    model.change({ attendees: model.attendees.filter((one) => one !== person) });

  subject.addEventListener("input", () => model.change({ subject: subject.value }));
  location.addEventListener("input", () => model.change({ location: location.value }));
  for (const { name, input } of times) {
    input.addEventListener("change", () => {
      const time = fromInput(input.value, state.timeZone);
      if (time !== null) model.change({ [name]: time });
    });
  }
  add.addEventListener("change", () => {
    const address = add.value.trim();
    add.value = "";
    if (address === "") return;
    const person: HostAttendee = { name: address, address, type: "required", recipientType: 2, response: 0 };
    model.change({ attendees: [...model.attendees, person] });
  });
  model.onChange(show);
  show();

  const line = (path: string, ...content: readonly Node[]): HTMLElement =>
    el("div", { class: "field" }, icon(path), ...content);
  const owner = model.open.organizer;
  return [
    el("div", { class: "from" }, persona(owner.name), `Calendar of ${owner.name}`),
    el("div", { class: "field title" }, subject),
    line(ICONS.people, pills),
    line(ICONS.clock, ...times.map(({ input }) => input)),
    ...(model.open.recurrence
      ? [
          line(
            ICONS.repeat,
            el("span", { class: "quiet" }, model.open.occurrence ? "One occurrence of a series" : "Repeats"),
          ),
        ]
      : []),
    line(ICONS.place, location),
    body.element,
  ];
}

function pill(person: HostAttendee, remove: () => void): HTMLElement {
  const label = person.type === "optional" ? `${person.name} (optional)` : person.name;
  return el(
    "span",
    { class: "pill", title: person.address },
    label,
    el("button", { type: "button", "aria-label": `Remove ${person.name}`, click: remove }, icon(ICONS.close)),
  );
}
