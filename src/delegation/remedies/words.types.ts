/** What a language must say about remedies. Kept beside the data so that the wording files are held to it. */
import type { Fixer } from "../finding";
import type { RemedyId } from "../remedyIds";
import type { Shell } from "./types";

/** The Outlook that the owner uses, where it is known. */
export type OwnerOutlook = "web" | "newWindows" | "classicWindows" | "mac";

/** Structurally the same as the wording's own Message. */
type Counted = string | { readonly one: string; readonly other: string };

export interface RemedyWording {
  /** An instruction: "Share the calendar with {delegateName} as Editor". */
  readonly title: string;
  /** Where the title speaks to the owner ("your calendar"): for everybody else. */
  readonly titleForOthers?: string;
  /**
   * For everybody who can do it by hand. A step with a placeholder that has no value is left out, so a step that names a
   * detail stands beside one that does without.
   */
  readonly steps: readonly string[];
  /** Instead of `steps`, for the owner in one Outlook. */
  readonly inOutlook?: Readonly<Partial<Record<"webOrNew" | "classicWindows" | "mac", readonly string[]>>>;
  /** Instead of `forFixer`, for an Exchange admin where it is known on which side the owner's mailbox is. */
  readonly onSide?: Readonly<Record<"online" | "onPremises", readonly string[]>>;
  /** Instead of `steps`, for one fixer; [] where the cmdlets say all. */
  readonly forFixer?: Readonly<Partial<Record<Fixer, readonly string[]>>>;
}

export interface MessageWording {
  readonly subjectOwner: string;
  readonly subjectIt: string;
  readonly greetingOwner: string;
  readonly greetingIt: string;
  readonly introOwner: string;
  readonly introIt: string;
  readonly together: string;
  readonly first: string;
  readonly then: string;
  readonly wait: string;
  readonly inWebOrNew: string;
  readonly inClassicWindows: string;
  readonly inMac: string;
  readonly look: string;
  readonly fix: string;
  readonly undo: string;
  readonly withRole: string;
  readonly shells: Readonly<Record<Shell, string>>;
  readonly closing: string;
}

export interface RemedyWords {
  readonly remedies: Readonly<Record<RemedyId, RemedyWording>>;
  readonly message: MessageWording;
  readonly fill: (message: Counted, params: Readonly<Record<string, string | number>>) => string;
  /** "1 hour" from an ISO 8601 duration. */
  readonly duration: (iso: string) => string;
}
