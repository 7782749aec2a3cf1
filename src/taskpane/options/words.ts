/** The setting of options in sentences. */
import type { OptionsEnd } from "../../app/options/apply";
import type { OptionsFailure } from "../../app/options/failure";
import type { GraphFailure } from "../../conversion/ports/graph";
import { sayNames, sayOptions, sayValue, type OptionsKey } from "../../locales/sayOptions";
import { overall, type OptionsPlan, type Verdict } from "../../options/plan";
import type { OptionsState } from "./state";

/** Everything that a plan will change, one sentence each. */
export function previewLines(
  { fields, roles, invite }: OptionsPlan,
  series: boolean,
  language: string,
): readonly string[] {
  if (fields.length + roles.length === 0) return [sayOptions("previewNothing")];
  return [
    ...fields.map(({ field, before, after }) =>
      sayOptions("previewField", {
        what: sayOptions(field),
        after: sayValue(field, after),
        before: sayValue(field, before),
      }),
    ),
    ...roles.map(({ person: { name, address }, to }) =>
      sayOptions(to === "coorganizer" ? "previewCoorganizer" : "previewNoCoorganizer", { name, address }),
    ),
    ...(series ? [sayOptions("previewSeries")] : []),
    invite.length === 0
      ? sayOptions("previewNoMail")
      : sayOptions("previewInvite", {
          names: sayNames(
            invite.map(({ name }) => name),
            language,
          ),
        }),
  ];
}

const VERDICTS = {
  set: "resultSet",
  notSet: "resultNotSet",
  unclear: "resultUnclear",
} as const satisfies Record<Verdict, OptionsKey>;

export interface EndWords {
  readonly tone: "good" | "missing";
  readonly title: string;
  readonly lines: readonly string[];
  /** The server's own words, for IT. */
  readonly technical: string | null;
}

export function endWords(end: OptionsEnd, undo: boolean, language: string): EndWords {
  const invited = end.invited.length > 0 ? [sayOptions("invited", { names: namesOf(end.invited, language) })] : [];
  const bad = (title: OptionsKey, text: OptionsKey, failure: GraphFailure | null = null): EndWords => ({
    tone: "missing",
    title: sayOptions(title),
    lines: [sayOptions(text), ...invited],
    technical: failure && technicalOf(failure),
  });
  switch (end.kind) {
    case "judged":
      return judgedWords(end, undo, language, invited);
    case "refused":
      if (end.failure.kind === "throttled") return bad("endBusy", "failBusyText");
      if (end.what === "invite") return bad("endRefusedInvite", "endRefusedInviteText", end.failure);
      return bad("endRefused", "endRefusedText", end.failure);
    case "conflict":
      return bad("endConflict", "endConflictText");
    case "lost":
      return bad("endLost", "endLostText");
    case "unknown":
      return bad("endUnknown", "endUnknownText", end.failure);
    case "notRead":
      return bad("endNotRead", "endNotReadText", end.failure);
    // Both lead to another screen.
    case "stale":
    case "token":
      return bad("endConflict", "endConflictText");
  }
}

function judgedWords(
  { judged }: Extract<OptionsEnd, { kind: "judged" }>,
  undo: boolean,
  language: string,
  invited: readonly string[],
): EndWords {
  const verdict = overall(judged);
  const lines = [
    ...judged.fields.map(({ field, after, verdict: one }) =>
      sayOptions(VERDICTS[one], { what: `${sayOptions(field)}: ${sayValue(field, after)}` }),
    ),
    ...judged.roles.map(({ person: { name }, to, verdict: one }) =>
      sayOptions(VERDICTS[one], {
        what: sayOptions(to === "coorganizer" ? "coorganizerOf" : "attendeeOf", { name }),
      }),
    ),
    ...(judged.lost.length > 0 ? [sayOptions("lost", { names: sayNames(judged.lost, language) })] : []),
    ...invited,
  ];
  const titles = { partly: "donePartly", notSet: "doneNotSet", unclear: "doneUnclear" } as const;
  if (verdict !== "set") return { tone: "missing", title: sayOptions(titles[verdict]), lines, technical: null };
  const title = sayOptions(undo ? "doneUndone" : "doneSet");
  return { tone: "good", title, lines: [...lines, sayOptions("doneSetText")], technical: null };
}

function namesOf(people: readonly { readonly name: string }[], language: string): string {
  return sayNames(
    people.map(({ name }) => name),
    language,
  );
}

export function technicalOf(failure: GraphFailure): string {
  switch (failure.kind) {
    case "http":
      return [`HTTP ${failure.status}`, failure.code, failure.message, failure.requestId ?? ""]
        .filter((part) => part !== "")
        .join("\n");
    case "malformed":
      return failure.message;
    case "throttled":
    case "noAnswer":
    case "lost":
    case "cancelled":
      return failure.kind;
  }
}

export interface FailureWords {
  readonly title: string;
  readonly text: string;
  readonly technical: string | null;
  /** Another account would help. */
  readonly signIn: boolean;
}

export function failureWords(failure: OptionsFailure): FailureWords {
  const words = (title: OptionsKey, text: OptionsKey, more: Partial<FailureWords> = {}): FailureWords => ({
    title: sayOptions(title),
    text: sayOptions(text),
    technical: null,
    signIn: false,
    ...more,
  });
  switch (failure.kind) {
    case "consent":
      return words("failConsent", "failConsentText", { signIn: true });
    case "gone":
      return words("failGone", "failGoneText");
    case "wrongPerson": {
      const { owner, signedIn } = failure;
      return {
        ...words("failGone", "failGoneText"),
        title: sayOptions("failWrongPerson", { owner }),
        text: sayOptions("failWrongPersonText", { signedIn }),
        signIn: true,
      };
    }
    case "notOrganizer":
      return words("failNotOrganizer", "failNotOrganizerText");
    case "notOnline":
      return words("failNotOnline", "failNotOnlineText");
    case "notFound":
      return words("failNotFound", "failNotFoundText");
    case "denied":
      return words("failDenied", "failDeniedText", { technical: technicalOf(failure.failure) });
    case "busy":
      return words("failBusy", "failBusyText");
    case "server":
      return words("failServer", "failServerText", { technical: technicalOf(failure.failure) });
    case "offline":
    case "cancelled":
    case "token":
      return words("failOffline", "failOfflineText");
  }
}

/** Said aloud when it changes. */
export function announcementOf(state: OptionsState, language: string): string {
  switch (state.phase) {
    case "reading":
      return sayOptions("reading");
    case "applying":
      return sayOptions(`step_${state.step}`);
    case "ended":
      return endWords(state.end, state.undo, language).title;
    case "failed":
      return failureWords(state.failure).title;
    case "choosing":
      return state.stale ? sayOptions("stale") : "";
    case "signedOut":
    case "undoing":
    case "broken":
      return "";
  }
}
