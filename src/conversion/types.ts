/** The plan that is shown before anything is written, the steps while it runs, and what was seen at the end. */
import type { EmailAddress, LastTry, MeetingEvent } from "../delegation/facts/facts";
import type { Fixer } from "../delegation/checks/finding";
import type { EventRef } from "./ports/graph";

export type StepId = "save" | "find" | "write" | "wait" | "verify" | "form";

/** How many people get mail at most. `upTo`: groups, or invitations not sent yet, make it a bound. */
export interface MailCount {
  readonly people: number;
  readonly upTo: boolean;
  /** For a series: one mail for the series and one per changed occurrence. */
  readonly mailsEach: number;
}

export interface Plan {
  readonly ownerName: string;
  readonly owner: EmailAddress;
  readonly own: boolean;
  readonly subject: string;
  readonly series: boolean;
  /** Opened was one occurrence or exception of it. */
  readonly openedOccurrence: boolean;
  readonly changedOccurrences: { readonly count: number; readonly complete: boolean } | null;
  readonly mails: MailCount;
  readonly form: "read" | "compose";
  /** Compose and not saved: saving creates the item in the owner's calendar. */
  readonly saveFirst: boolean;
  readonly steps: readonly StepId[];
  /** null while the item is not saved yet. */
  readonly event: EventRef | null;
  /** The server's body before it goes online: by what is new in it later, the block is found. null or absent: not known. */
  readonly bodyBefore?: MeetingEvent["body"];
  /** The person writes into the form beside what the server holds; its Send or Save is still to come. */
  readonly unsavedEdits: boolean;
  /** An online meeting elsewhere exists already, and the person asked for Teams as well. */
  readonly secondLink: string | null;
}

export type Outcome = "converted" | "pending" | "notConverted" | "uncertain" | "failed" | "declined";

/** The button to press next in Outlook's own form. */
export type NextButton = "send" | "save" | "close" | "nothing";

/**
 * What has left for the servers, and what was seen of it since: carried from one try to the next, so that nothing is sent twice
 * and nothing that was seen is unsaid by a look that fails.
 */
export interface WriteMemory {
  /** What happened for certain, in earlier tries too. */
  readonly stepsDone: readonly StepId[];
  /** The form was saved: a new item exists in the owner's calendar. "perhaps": Outlook did not answer. */
  readonly saved: "no" | "perhaps" | "yes";
  /** Where the item was found on the server. */
  readonly event: EventRef | null;
  /** As read before the change left; null: not read. */
  readonly before: MeetingEvent | null;
  /** When the change left, epoch ms; null: it has not left, or it is known that it changed nothing. */
  readonly sentAt: number | null;
  /** Whether the answer to the change showed the event online. */
  readonly answer: "none" | "online" | "offline";
  /** As a read last showed it online since. */
  readonly online: MeetingEvent | null;
}

export const NOTHING_SENT: WriteMemory = {
  stepsDone: [],
  saved: "no",
  event: null,
  before: null,
  sentAt: null,
  answer: "none",
  online: null,
};

/** What exists on the server now that was not there before, where the conversion did not get to its end. */
export type Changed = "nothing" | "saved" | "perhapsSaved";

export interface ConversionResult {
  readonly outcome: Outcome;
  /** Wording key under `results`, with its parameters. */
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
  /** As seen on the server, lower case, or null. */
  readonly organizer: EmailAddress | null;
  readonly provider: string | null;
  /** https and of a known provider host, else null. */
  readonly joinUrl: string | null;
  readonly next: NextButton;
  /** What the open form holds: the block was put in and read back, or could not be verified (then `formAdvice` says what to do). */
  readonly formHoldsBlock: boolean | null;
  readonly fixedBy: readonly Fixer[];
  readonly stepsDone: readonly StepId[];
  readonly stepFailed: StepId | null;
  /** Whether "Go on" makes sense: nothing is done twice. */
  readonly canGoOn: boolean;
  /** The server's own code and words, for IT. */
  readonly technical: string | null;
  /** null: something may have changed, as the code says; or there is nothing to tell. */
  readonly changed: Changed | null;
  /** For "Go on" and for looking again; null: nothing was to be sent. */
  readonly sent: WriteMemory | null;
  /** What the next look has to know of it; null: nothing stands against another try. */
  readonly showed: LastTry | null;
}
