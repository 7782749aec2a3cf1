/** What a language must say about remedies. Kept beside the data so that the wording files are held to it. */
import type { Fixer } from "../checks/finding";
import type { RemedyId } from "./remedyIds";
import type { Shell } from "./remedy.types";

/** The Outlook that the owner uses, where it is known. */
export type OwnerOutlook = "web" | "newWindows" | "classicWindows" | "mac";

/** A message of the wording's own, as it is written or compiled: filled by `fill`, and by nothing else. */
export type Sentence = string | { readonly one?: string; readonly other: string } | readonly unknown[];

/**
 * `{ownerName}` and `{delegateName}` are people, `{me}` is the delegate where she speaks of herself. A step with a placeholder that
 * has no value is left out, so a step that names a detail stands beside one that does without.
 */
export interface RemedyWording {
  /** What is asked for, as an instruction. */
  readonly title: Sentence;
  /** Where the title speaks to the owner ("your calendar"): for everybody else. */
  readonly titleForOthers?: Sentence;
  /** To the owner: the question in one line, for the subject. */
  readonly ask?: Sentence;
  /** To the owner: why it is needed, in one or two sentences. */
  readonly because?: Sentence;
  /** To IT: what happens, in one sentence. */
  readonly problem?: Sentence;
  /** To the owner: how long it takes, where it is more than a minute. */
  readonly takes?: Sentence;
  /** For everybody who can do it by hand. */
  readonly steps: readonly Sentence[];
  /** Instead of `steps`, for the owner in one Outlook: at most four. */
  readonly inOutlook?: Readonly<Partial<Record<"webOrNew" | "classicWindows" | "mac", readonly Sentence[]>>>;
  /** Instead of `forFixer`, for an Exchange admin where it is known on which side the owner's mailbox is. */
  readonly onSide?: Readonly<Record<"online" | "onPremises", readonly Sentence[]>>;
  /** Instead of `steps`, for one fixer; [] where the cmdlets say all. */
  readonly forFixer?: Readonly<Partial<Record<Fixer, readonly Sentence[]>>>;
}

export interface MessageWording {
  /** "me": the delegate, where she speaks of herself. */
  readonly me: Sentence;
  readonly theOwner: Sentence;
  readonly providers: Readonly<Record<"teams" | "skype", Sentence>>;
  /** {ask}, {meeting} */
  readonly subjectOwner: Sentence;
  /** {title}, {count}: how many more. */
  readonly subjectIt: Sentence;
  readonly subjectItMore: Sentence;
  /** A meeting in a subject line and in a sentence: {subject}, {when}. */
  readonly meetingShort: Sentence;
  readonly meeting: Sentence;
  readonly greetingOwner: Sentence;
  readonly greetingIt: Sentence;
  /** {provider}, {meeting}; without a meeting, and to IT, {provider} only. */
  readonly introOwner: Sentence;
  readonly introOwnerAny: Sentence;
  readonly introIt: Sentence;
  readonly introItNobody: Sentence;
  /** Before the address of the page where the owner can do it at once. */
  readonly inBrowser: Sentence;
  readonly orInOutlook: Sentence;
  readonly minute: Sentence;
  readonly each: Sentence;
  readonly first: Sentence;
  readonly then: Sentence;
  readonly please: Sentence;
  readonly together: Sentence;
  readonly wait: Sentence;
  readonly stays: Sentence;
  readonly staysAfter: Sentence;
  readonly inWebOrNew: Sentence;
  readonly inClassicWindows: Sentence;
  readonly inMac: Sentence;
  readonly look: Sentence;
  readonly fix: Sentence;
  readonly undo: Sentence;
  readonly withRole: Sentence;
  readonly shells: Readonly<Record<Shell, Sentence>>;
  readonly script: Sentence;
  readonly scriptOnly: Sentence;
  readonly thanks: Sentence;
  readonly signature: Sentence;
  readonly signatureIt: Sentence;
}

export interface RemedyWords {
  readonly remedies: Readonly<Record<RemedyId, RemedyWording>>;
  readonly message: MessageWording;
  readonly fill: (message: Sentence, params?: Readonly<Record<string, string | number>>) => string;
  /** The values that a sentence asks for. */
  readonly names: (message: Sentence) => readonly string[];
  /** "1 hour" from an ISO 8601 duration. */
  readonly duration: (iso: string) => string;
  /** "Tue 24 Nov, 14:00–15:00" from ISO 8601 times; "" where they are none. */
  readonly when: (start: string, end: string) => string;
}
