/** Starts the page: Outlook around one opened item, with the add-in's pane beside it. */
import { installClock } from "../pane/clock";
import { isChapter, SEEN_BEFORE } from "./chapters";
import { startCommand } from "./command";
import { Notifications } from "./notifications";
import type { HostServices } from "./methods";
import type { OfficeHost } from "./office";
import { openPane } from "./pane";
import type { OpenPane } from "./pane";
import { server } from "./server";
import type { HostState, Visit } from "./state";
import { CalendarView } from "./ui/calendar";
import { el, icon, ICONS } from "./ui/dom";
import { formView } from "./ui/form";
import type { FormView } from "./ui/form";
import { Guide } from "./ui/guide";
import { showNotifications } from "./ui/notificationBar";
import { header, rail } from "./ui/shell";
import { openWindow } from "./ui/windows";

const REFRESH_MS = 1000;

async function start(): Promise<void> {
  const state = await server.state();
  await surround({ timeZone: state.timeZone });
  installClock(state.now);
  new Outlook(state).show();
}

interface Surroundings {
  readonly theme?: "light" | "dark";
  /** IANA name. */
  readonly timeZone?: string;
}

/** Only the demo's own browser can change the colour scheme and the time zone that frames are told; it puts this function here. */
declare const onBehalfLabSurroundings: ((wanted: Surroundings) => Promise<void>) | undefined;

async function surround(wanted: Surroundings): Promise<void> {
  if (typeof onBehalfLabSurroundings !== "undefined") await onBehalfLabSurroundings(wanted);
}

function setTheme(theme: "light" | "dark"): void {
  if (document.documentElement.dataset["theme"] === theme) return;
  document.documentElement.dataset["theme"] = theme;
  void surround({ theme });
}

class Outlook {
  private form: FormView | null = null;
  private pane: OpenPane | null = null;
  private readonly calendar: CalendarView;
  private readonly guide: Guide | null;
  private readonly main = el("main", { class: "main" });
  private head: HTMLElement = el("div");
  private side: HTMLElement = el("div");
  /** The add-in has opened a mail. */
  private asked = false;
  /** What add-ins keep in each person's mailbox, until another situation is loaded. */
  private readonly roaming = new Map<string, Readonly<Record<string, unknown>>>();
  /** How often something else was opened, or somebody else sat down. */
  private visits = 0;
  private readonly notifications = new Notifications((all) => {
    if (this.form) showNotifications(this.form.bar, all, (key) => this.notifications.remove(key));
  });

  constructor(private state: HostState) {
    this.calendar = new CalendarView(state, {
      open: (key) => void this.visit({ what: "open", key, form: null }),
      create: (day) => void this.visit({ what: "new", day }),
    });
    this.guide =
      state.picker.length === 0
        ? null
        : new Guide(state, {
            fix: () => void server.visit({ what: "fix" }).then((next) => this.shown(next)),
            seat: (person) => void this.visit({ what: "seat", person }).then(() => this.readMail()),
            theme: () => setTheme(document.documentElement.dataset["theme"] === "dark" ? "light" : "dark"),
          });
  }

  show(): void {
    const dark = matchMedia("(prefers-color-scheme: dark)");
    setTheme(dark.matches || this.state.client.theme === "dark" ? "dark" : "light");
    dark.addEventListener("change", () => setTheme(dark.matches ? "dark" : "light"));
    const parts = [this.head, el("div", { class: "below" }, this.side, this.main)];
    document.body.replaceChildren(...(this.guide ? [this.guide.element] : []), ...parts);
    this.main.append(this.calendar.element);
    this.begin();
    if (this.guide) setInterval(() => void this.refresh(), REFRESH_MS);
  }

  /** What is around the calendar, for whoever sits here now, and what is open. */
  private begin(): void {
    document.title = `${this.state.open?.subject ?? "Calendar"} - Outlook`;
    const [head, side] = [header(this.state), rail(this.state, () => this.readMail())];
    this.head.replaceWith(head);
    this.side.replaceWith(side);
    [this.head, this.side] = [head, side];
    this.main.classList.remove("closed");
    this.main.append(this.openForm());
    this.form?.ready();
    this.togglePane();
    this.guide?.show(this.state, { asked: this.asked });
  }

  /** Something else is opened, or somebody else sits down: the pane belongs to the item, and opens with it. */
  private async visit(what: Visit): Promise<void> {
    const next = await server.visit(what);
    this.visits += 1;
    this.closeForm();
    // What lay open belonged to another item, or to another person.
    document.querySelector(".window")?.remove();
    this.state = next;
    this.calendar.show(next);
    this.calendar.follow();
    if (next.open) this.begin();
    else this.guide?.show(next, { asked: this.asked });
  }

  private readMail(): void {
    const mail = this.state.inbox.at(-1);
    if (mail) openWindow({ title: "Message", ...mail });
  }

  private openForm(): HTMLElement {
    const { open } = this.state;
    if (!open)
      return el(
        "section",
        { class: "item none", "aria-label": "Opened item" },
        el("div", { class: "commands" }, this.ribbon()),
        el("p", {}, "Outlook gives the add-in no item here."),
      );
    const { key } = open;
    this.form = formView(this.state, open, this.ribbon(), {
      write: (action, at, fields) => server.form({ action, key: at, calendarOf: open.calendarOf, fields }),
      done: (action) => {
        if (action !== "save") this.closeForm();
        void this.refresh();
      },
      close: () => void this.visit({ what: "open", key: null, form: null }),
      edit: () => void this.visit({ what: "open", key, form: "compose" }),
    });
    return this.form.element;
  }

  private ribbon(): HTMLElement {
    const paneButton = el(
      "button",
      { type: "button", class: "command", "data-command": "pane", click: () => this.togglePane() },
      icon(ICONS.addin),
      "On Behalf",
    );
    const check = el(
      "button",
      { type: "button", class: "command", "data-command": "check", click: () => this.check() },
      icon(ICONS.check),
      "Check",
    );
    return el("div", { class: "ribbon", role: "group", "aria-label": "On Behalf" }, paneButton, check);
  }

  private togglePane(): void {
    if (this.pane) {
      this.pane.close();
      this.pane = null;
      return;
    }
    this.pane = openPane(this.office(), `${this.state.paneOrigin}/${this.state.panePage}`, () => this.togglePane());
    this.main.append(this.pane.element);
  }

  private check(): void {
    const working = el(
      "div",
      { class: "notification progress", role: "status" },
      icon(ICONS.clock),
      "On Behalf is working on your request.",
    );
    this.form?.bar.append(working);
    startCommand(
      this.office(() => working.remove()),
      new URL("commands.html", `${this.state.paneOrigin}/${this.state.panePage}`).href,
      this.state.functionName,
    );
  }

  /** Send, Discard and Close end the form and, with it, the pane of its item. */
  private closeForm(): void {
    this.main.querySelector(".item")?.remove();
    this.form = null;
    this.pane?.close();
    this.pane = null;
    this.main.classList.add("closed");
  }

  private async refresh(): Promise<void> {
    const { visits } = this;
    const next = await server.state();
    // What was asked before something else was opened is about another item.
    if (visits === this.visits) this.shown(next);
  }

  /** What the servers hold now; what is open stays open. */
  private shown(next: HostState): void {
    this.state = next;
    if (next.open) this.form?.show(next, next.open);
    this.calendar.show(next);
    this.guide?.show(next, { asked: this.asked });
  }

  private keptBefore(): Readonly<Record<string, unknown>> {
    return this.guide && isChapter(this.state.file) ? SEEN_BEFORE : {};
  }

  private office(commandCompleted: () => void = () => undefined): OfficeHost {
    const silent = Promise.resolve(null);
    return {
      state: this.state,
      services: this.services(),
      fault: (call) => (this.state.officeFaults ? server.fault(call) : silent),
      commandCompleted,
    };
  }

  private services(): HostServices {
    return {
      item: this.form?.model ?? null,
      timeZone: this.state.timeZone,
      notifications: this.notifications,
      openMessageForm: (form) => {
        this.asked = true;
        const sent = (html: string): void => void server.visit({ what: "mail", mail: { ...form, html } });
        openWindow({ title: "New message", ...form, sent });
        this.guide?.show(this.state, { asked: true });
      },
      openAppointmentForm: (form) => {
        const lines = [["Location", form.location]] as const;
        openWindow({
          title: "New event",
          to: form.attendees,
          subject: form.subject,
          html: form.body,
          lines,
          sent: () => undefined,
        });
      },
      showItem: () => undefined,
      roamingSettings: () =>
        this.roaming.get(this.state.user.id) ?? { ...this.keptBefore(), ...this.state.roamingSettings },
      saveRoamingSettings: (settings) => {
        this.roaming.set(this.state.user.id, settings);
        void server.settings(settings);
      },
    };
  }
}

void start();
