/** What a language must say about remedies. Kept beside the data so that the wording files are held to it. */
import type { Fixer } from "../finding";
import type { RemedyId } from "../remedyIds";
import type { Shell } from "./types";

/** The Outlook that the owner uses, where it is known. */
export type OwnerOutlook = "web" | "newWindows" | "classicWindows" | "mac";

/** Structurally the same as the wording's own Message. */
export type Sentence = string | { readonly one: string; readonly other: string };

/**
 * `{ownerName}` and `{delegateName}` are people, `{me}` is the delegate where she speaks of herself. A step with a placeholder that
 * has no value is left out, so a step that names a detail stands beside one that does without.
 */
export interface RemedyWording {
  /** What is asked for, as an instruction. */
  readonly title: string;
  /** Where the title speaks to the owner ("your calendar"): for everybody else. */
  readonly titleForOthers?: string;
  /** To the owner: the question in one line, for the subject. */
  readonly ask?: string;
  /** To the owner: why it is needed, in one or two sentences. */
  readonly because?: string;
  /** To IT: what happens, in one sentence. */
  readonly problem?: string;
  /** To the owner: how long it takes, where it is more than a minute. */
  readonly takes?: string;
  /** For everybody who can do it by hand. */
  readonly steps: readonly string[];
  /** Instead of `steps`, for the owner in one Outlook: at most four. */
  readonly inOutlook?: Readonly<Partial<Record<"webOrNew" | "classicWindows" | "mac", readonly string[]>>>;
  /** Instead of `forFixer`, for an Exchange admin where it is known on which side the owner's mailbox is. */
  readonly onSide?: Readonly<Record<"online" | "onPremises", readonly string[]>>;
  /** Instead of `steps`, for one fixer; [] where the cmdlets say all. */
  readonly forFixer?: Readonly<Partial<Record<Fixer, readonly string[]>>>;
}

export interface MessageWording {
  /** "me": the delegate, where she speaks of herself. */
  readonly me: string;
  readonly theOwner: string;
  readonly providers: Readonly<Record<"teams" | "skype", string>>;
  /** {ask}, {meeting} */
  readonly subjectOwner: string;
  /** {title}, {count}: how many more. */
  readonly subjectIt: string;
  readonly subjectItMore: Sentence;
  /** A meeting in a subject line and in a sentence: {subject}, {when}. */
  readonly meetingShort: string;
  readonly meeting: string;
  readonly greetingOwner: string;
  readonly greetingIt: string;
  /** {provider}, {meeting}; without a meeting, and to IT, {provider} only. */
  readonly introOwner: string;
  readonly introOwnerAny: string;
  readonly introIt: string;
  readonly introItNobody: string;
  readonly minute: string;
  readonly each: string;
  readonly first: string;
  readonly then: string;
  readonly please: Sentence;
  readonly together: string;
  readonly wait: string;
  readonly stays: string;
  readonly staysAfter: string;
  readonly inWebOrNew: string;
  readonly inClassicWindows: string;
  readonly inMac: string;
  readonly look: string;
  readonly fix: string;
  readonly undo: string;
  readonly withRole: string;
  readonly shells: Readonly<Record<Shell, string>>;
  readonly script: string;
  readonly scriptOnly: string;
  readonly thanks: string;
  readonly signature: string;
  readonly signatureIt: string;
}

export interface RemedyWords {
  readonly remedies: Readonly<Record<RemedyId, RemedyWording>>;
  readonly message: MessageWording;
  readonly fill: (message: Sentence, params: Readonly<Record<string, string | number>>) => string;
  /** "1 hour" from an ISO 8601 duration. */
  readonly duration: (iso: string) => string;
  /** "Tue 24 Nov, 14:00–15:00" from ISO 8601 times; "" where they are none. */
  readonly when: (start: string, end: string) => string;
}
