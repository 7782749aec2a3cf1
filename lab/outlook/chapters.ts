/** The two minutes that a visitor of the demo gives: three chapters, each a situation of the lab with a few steps. */
import type { HostState } from "./state";

/**
 * In the chapters everybody has opened the add-in before, as most people on most days: what it then keeps in the mailbox. Each
 * setting is JSON, and the add-in's own text in it is JSON once more.
 */
export const SEEN_BEFORE: Readonly<Record<string, unknown>> = {
  onBehalf: JSON.stringify(JSON.stringify({ welcomed: true })),
};

export function isChapter(file: string | null): boolean {
  return CHAPTERS.some((chapter) => chapter.file === file);
}

/** What the page has noticed since the situation was loaded. */
export interface Noticed {
  /** The add-in has opened a window with a mail. */
  readonly asked: boolean;
}

export interface Step {
  /** Two or three words for the row of steps. */
  readonly name: string;
  /** What to do now. */
  say(names: Names): string;
  done(state: HostState, noticed: Noticed): boolean;
  /** What the strip itself does for the visitor. */
  readonly does?: "fix" | "owner" | "assistant";
}

export interface Names {
  readonly assistant: string;
  readonly owner: string;
  /** "the Teams admin", or the owner by name. */
  readonly fixer: string;
  /** What the fixer did, after the name. */
  readonly deed: string;
}

export interface Chapter {
  readonly file: string;
  readonly name: string;
  readonly steps: readonly Step[];
  /** When every step is done. */
  end(names: Names): string;
}

const isOnline = ({ open }: HostState): boolean => open !== null && open.joinUrl !== null;
const sitsAt = (state: HostState, seat: 0 | 1): boolean => state.user.id === state.seats[seat]?.id;

const checkAgain: Step = {
  name: "Check again",
  say: ({ fixer, deed }) => `Just now ${fixer} ${deed}. Press ↻ in the pane: it checks again.`,
  done: ({ fix }) => fix?.checked === true,
};
const add: Step = {
  name: "Add Teams",
  say: () => "Press the blue button in the pane. It says who gets mail before anything changes; then confirm.",
  done: isOnline,
};

export const CHAPTERS: readonly Chapter[] = [
  {
    file: "ready.json",
    name: "Make it online",
    steps: [
      {
        name: "Open",
        say: ({ assistant, owner }) =>
          `${assistant} looks after ${owner}’s calendar. Press one of ${owner}’s meetings in it.`,
        done: ({ open }) => open !== null,
      },
      add,
    ],
    end: () => "There it is: Teams on the tile, and the link in the meeting. Now the day when it isn’t allowed:",
  },
  {
    file: "owner-without-teams.json",
    name: "It’s blocked",
    steps: [
      {
        name: "Ask",
        say: ({ fixer }) =>
          `Outlook shows no reason. The pane knows it, and who can fix it. Press the blue button: the mail to ${fixer} is already written.`,
        done: (_, { asked }) => asked,
      },
      {
        name: "Fixed",
        say: ({ fixer }) => `A person would wait now. You needn’t: play ${fixer}.`,
        done: ({ fix }) => fix?.done === true,
        does: "fix",
      },
      checkAgain,
    ],
    end: () => "Green: the same meeting, now possible. Sometimes it’s the owner who has to allow it:",
  },
  {
    file: "read-only.json",
    name: "Ask the owner",
    steps: [
      {
        name: "Ask",
        say: ({ assistant, owner }) =>
          `${assistant} may only read ${owner}’s calendar. Press the blue button in the pane, and send the mail.`,
        done: (_, { asked }) => asked,
      },
      {
        name: "The owner’s Outlook",
        say: ({ owner }) => `The mail is on its way. Go and sit in front of ${owner}’s Outlook.`,
        done: (state) => sitsAt(state, 1) || state.fix?.done === true,
        does: "owner",
      },
      {
        name: "Allowed",
        say: ({ owner }) => `This is ${owner}’s Outlook; the mail says what to do. Let ${owner} do it.`,
        done: ({ fix }) => fix?.done === true,
        does: "fix",
      },
      {
        name: "Back",
        say: ({ assistant }) => `Allowed. Back to ${assistant}: the pane looks again when it opens.`,
        done: (state) => sitsAt(state, 0),
        does: "assistant",
      },
      add,
    ],
    end: () => "That was the whole way. Every other situation is in the list:",
  },
];
