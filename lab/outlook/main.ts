/** Starts the page: Outlook around one opened item, with the add-in's pane beside it. */
import { installClock } from "../pane/clock";
import { startCommand } from "./command";
import { Notifications } from "./notifications";
import type { HostServices } from "./methods";
import type { OfficeHost } from "./office";
import { openPane } from "./pane";
import type { OpenPane } from "./pane";
import { server } from "./server";
import type { HostState } from "./state";
import { calendarView } from "./ui/calendar";
import { el, icon, ICONS } from "./ui/dom";
import { formView } from "./ui/form";
import type { FormView } from "./ui/form";
import { showNotifications } from "./ui/notificationBar";
import { header, rail, strip } from "./ui/shell";
import { openWindow } from "./ui/windows";

const REFRESH_MS = 2500;

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
  private calendar: HTMLElement;
  private readonly main = el("main", { class: "main" });
  private readonly notifications = new Notifications((all) => {
    if (this.form) showNotifications(this.form.bar, all, (key) => this.notifications.remove(key));
  });

  constructor(private state: HostState) {
    this.calendar = calendarView(state);
  }

  show(): void {
    const dark = matchMedia("(prefers-color-scheme: dark)");
    setTheme(dark.matches || this.state.client.theme === "dark" ? "dark" : "light");
    dark.addEventListener("change", () => setTheme(dark.matches ? "dark" : "light"));
    document.title = `${this.state.open?.subject ?? "Calendar"} - Outlook`;
    const parts = [header(this.state), el("div", { class: "below" }, rail(), this.main)];
    if (this.state.picker.length > 0) parts.unshift(this.demoStrip());
    document.body.replaceChildren(...parts);
    this.main.append(this.calendar, this.openForm());
    this.form?.ready();
    this.togglePane();
    if (this.state.picker.length > 0) setInterval(() => void this.refresh(), REFRESH_MS);
  }

  private demoStrip(): HTMLElement {
    return strip(this.state, () => setTheme(document.documentElement.dataset["theme"] === "dark" ? "light" : "dark"));
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
    this.form = formView(this.state, open, this.ribbon(), {
      write: (action, key, fields) => server.form({ action, key, calendarOf: open.calendarOf, fields }),
      done: (action) => {
        if (action !== "save") this.closeForm();
        void this.refresh();
      },
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

  /** Send and Discard close the form and, with it, the pane of its item. */
  private closeForm(): void {
    this.form?.element.remove();
    this.form = null;
    this.pane?.close();
    this.pane = null;
    this.main.classList.add("closed");
  }

  private async refresh(): Promise<void> {
    const { calendars, open } = await server.state();
    if (open) this.form?.show(open);
    const next = calendarView({ ...this.state, calendars });
    this.calendar.replaceWith(next);
    this.calendar = next;
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
      openMessageForm: (form) => openWindow({ title: "New message", ...form }),
      openAppointmentForm: (form) => {
        const lines = [["Location", form.location]] as const;
        openWindow({ title: "New event", to: form.attendees, subject: form.subject, html: form.body, lines });
      },
      showItem: () => undefined,
      saveRoamingSettings: (settings) => {
        this.state = { ...this.state, roamingSettings: settings };
        void server.settings(settings);
      },
    };
  }
}

void start();
