/** The demo's own strip above Outlook: the chapters, the step that is next, and whose Outlook is looked at. */
import { CHAPTERS } from "../chapters";
import type { Chapter, Names, Noticed, Step } from "../chapters";
import type { HostState } from "../state";
import { el, icon, ICONS } from "./dom";
import { pickerView, situationAddress } from "./picker";

export interface GuideEvents {
  fix(): void;
  /** id of the person whose Outlook is wanted. */
  seat(person: string): void;
  theme(): void;
}

export class Guide {
  readonly element: HTMLElement;
  private readonly line = el("div", { class: "line" });
  private readonly picker;
  private drawn = "";

  constructor(
    state: HostState,
    private readonly events: GuideEvents,
  ) {
    this.picker = pickerView(state);
    const chapters = CHAPTERS.filter(({ file }) => state.picker.some((entry) => entry.file === file));
    const tabs = chapters.map(({ file, name }, at) =>
      el(
        "li",
        {},
        el(
          "a",
          { href: situationAddress(file), "aria-current": file === state.file ? "page" : null, "data-chapter": file },
          el("span", { class: "number" }, String(at + 1)),
          name,
        ),
      ),
    );
    const theme = el(
      "button",
      {
        type: "button",
        class: "plain",
        "aria-label": "Light or dark",
        title: "Light or dark",
        click: () => events.theme(),
      },
      icon(ICONS.theme),
    );
    this.element = el(
      "section",
      { class: "strip", "aria-label": "Demo" },
      el(
        "div",
        { class: "top" },
        el("b", {}, "On Behalf ", el("span", {}, "in two minutes")),
        tabs.length === 0 ? null : el("nav", { "aria-label": "Chapters" }, el("ol", { class: "chapters" }, ...tabs)),
        el("div", { class: "end" }, this.picker.element, theme),
      ),
      this.line,
    );
  }

  /** Draws the line of the step that is next, where it has changed. */
  show(state: HostState, noticed: Noticed): void {
    const chapter = CHAPTERS.find(({ file }) => file === state.file);
    const at = chapter?.steps.findIndex((step) => !step.done(state, noticed)) ?? -1;
    const next = JSON.stringify([at, state.user.id, state.fix, state.description]);
    if (next === this.drawn) return;
    this.drawn = next;
    const content = chapter ? this.told(chapter, at, state) : this.described(state);
    this.line.replaceChildren(...content, ...this.seats(state));
  }

  private told(chapter: Chapter, at: number, state: HostState): HTMLElement[] {
    const step = chapter.steps[at];
    const names = namesIn(state);
    const dots = chapter.steps.map((one, index) => {
      const isDone = at < 0 || index < at;
      return el(
        "li",
        { class: isDone ? "done" : "", title: one.name, "aria-current": index === at ? "step" : null },
        el("span", { class: "dot", "aria-hidden": "true" }, isDone ? icon(ICONS.tasks) : String(index + 1)),
        el(
          "span",
          { class: index === at ? "" : "unseen" },
          one.name,
          isDone ? el("span", { class: "unseen" }, ", done") : null,
        ),
      );
    });
    return [
      el("ol", { class: "steps" }, ...dots),
      el("p", { role: "status" }, step ? step.say(names) : chapter.end(names)),
      ...(step ? this.deed(step, state, names) : [this.onward(chapter)]),
    ];
  }

  /** What the strip does for the visitor in this step. */
  private deed(step: Step, state: HostState, names: Names): HTMLElement[] {
    if (step.does === "fix") return [this.fixButton()];
    const seat = step.does === "owner" ? state.seats[1] : step.does === "assistant" ? state.seats[0] : undefined;
    if (!seat) return [];
    const name = step.does === "owner" ? names.owner : names.assistant;
    return [primary(`Sit at ${name}’s Outlook`, "sit", () => this.events.seat(seat.id))];
  }

  private fixButton(): HTMLElement {
    return primary("Pretend it was fixed", "fix", () => this.events.fix());
  }

  private onward(chapter: Chapter): HTMLElement {
    const next = CHAPTERS[CHAPTERS.indexOf(chapter) + 1];
    if (next)
      return el(
        "a",
        { class: "go", href: situationAddress(next.file), "data-strip": "next" },
        `Next: ${next.name}`,
        icon(ICONS.next),
      );
    return primary("See the list", "list", () => this.picker.open());
  }

  private described(state: HostState): HTMLElement[] {
    const { fix, evidence } = state;
    const said =
      fix?.done === true ? `Just now ${fix.by} ${fix.deed}. Press ↻ in the pane: it checks again.` : state.description;
    return [
      el("p", { role: "status" }, el("b", {}, state.title), " ", said),
      ...(evidence === null ? [] : [copyButton(evidence)]),
      ...(fix?.done === false ? [this.fixButton()] : []),
    ];
  }

  private seats(state: HostState): HTMLElement[] {
    if (state.seats.length === 0) return [];
    const buttons = state.seats.map((person, at) =>
      el(
        "button",
        {
          type: "button",
          "aria-pressed": String(person.id === state.user.id),
          title: `${person.name}’s Outlook`,
          "data-seat": person.id,
          click: () => this.events.seat(person.id),
        },
        firstName(person.name),
        el("small", {}, at === 0 ? "assistant" : "owner"),
      ),
    );
    return [el("div", { class: "seats", role: "group", "aria-label": "Whose Outlook" }, ...buttons)];
  }
}

function firstName(name: string): string {
  return name.split(" ")[0] ?? name;
}

function namesIn({ seats, user, fix }: HostState): Names {
  return {
    assistant: firstName((seats[0] ?? user).name),
    owner: firstName((seats[1] ?? user).name),
    fixer: fix?.by ?? "whoever can",
    deed: fix?.deed ?? "put it right",
  };
}

function primary(label: string, name: string, press: () => void): HTMLElement {
  return el("button", { type: "button", class: "go", "data-strip": name, click: press }, label);
}

/** What IT sent is pasted by the person: the lab only puts it on the clipboard. */
function copyButton(evidence: string): HTMLElement {
  const button = el("button", { type: "button", class: "plain" }, icon(ICONS.save), "Copy IT’s evidence");
  button.addEventListener("click", () => {
    void navigator.clipboard.writeText(evidence).then(() => {
      button.lastChild?.replaceWith("Copied: paste it into the pane");
    });
  });
  return button;
}
