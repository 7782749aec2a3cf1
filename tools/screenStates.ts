/** Every state of the pane that a person can see, for the contact sheets of docs/screens.md. */
import type { PaneAction } from "../lab/cli/pane";

/** A press that leads to another report, or something that opens in place and makes none. */
export type Reach =
  | { readonly press: PaneAction }
  | { readonly open: string }
  | { readonly type: readonly [field: string, text: string] };

/** Beside light and dark, which every state is taken in. */
export type Extra = "forcedColors" | "zoom" | "longNames" | "rightToLeft";

export interface ScreenState {
  readonly name: string;
  readonly scenario: string;
  readonly reach?: readonly Reach[];
  /** The picture is taken as soon as this is there; else once nothing is in flight. */
  readonly asSoonAs?: string;
  /** The first opening: the welcome stays. */
  readonly welcome?: true;
  readonly extra?: readonly Extra[];
}

export interface ScreenGroup {
  readonly file: string;
  readonly title: string;
  readonly states: readonly ScreenState[];
}

const press = (action: PaneAction): Reach => ({ press: action });
/** `first` of what the selector finds, or a `data-action`. */
const open = (name: string): Reach => ({ open: name });
const ALL: readonly Extra[] = ["forcedColors", "zoom", "longNames", "rightToLeft"];

export const SCREENS: readonly ScreenGroup[] = [
  {
    file: "screens-ready",
    title: "First opening, ready, preview",
    states: [
      { name: "Looking", scenario: "office-silent.json", asSoonAs: "[aria-busy=true]" },
      { name: "First opening", scenario: "ready.json", welcome: true, extra: ["forcedColors", "zoom"] },
      { name: "First opening, sign in", scenario: "consent-user.json", welcome: true, extra: ["longNames"] },
      { name: "Ready", scenario: "ready.json", extra: ALL },
      { name: "Ready, one's own", scenario: "own-item.json" },
      { name: "Ready, one date of a series", scenario: "series-open-occurrence.json" },
      { name: "Preview", scenario: "ready.json", reach: [press("convert")], extra: ALL },
      { name: "Preview of a series", scenario: "series-exception.json", reach: [press("convert")] },
      { name: "Preview of a new item", scenario: "new-unsaved.json", reach: [press("convert")] },
    ],
  },
  {
    file: "screens-done",
    title: "Working and done",
    states: [
      {
        name: "Working",
        scenario: "link-never.json",
        reach: [press("convert")],
        asSoonAs: "[data-action=stop]",
        extra: ["forcedColors"],
      },
      { name: "Done", scenario: "ready.json", reach: [press("convert"), press("confirm")], extra: ALL },
      {
        name: "Done, the request for options",
        scenario: "ready.json",
        reach: [press("convert"), press("confirm"), open("main [aria-expanded=false]")],
        extra: ["longNames"],
      },
      { name: "Done in a form", scenario: "ready-compose.json", reach: [press("convert"), press("confirm")] },
      { name: "The link is late", scenario: "link-never.json", reach: [press("convert"), press("confirm")] },
      { name: "A silent no", scenario: "silent-no.json", reach: [press("convert"), press("confirm")], extra: ["zoom"] },
      { name: "Refused", scenario: "send-as-denied.json", reach: [press("convert"), press("confirm")] },
      { name: "The request was lost", scenario: "lost-request.json", reach: [press("convert"), press("confirm")] },
      {
        name: "The form lacks the link",
        scenario: "body-cannot-be-set.json",
        reach: [press("convert"), press("confirm")],
      },
    ],
  },
  {
    file: "screens-blocked",
    title: "Blocked",
    states: [
      { name: "One to ask", scenario: "read-only.json", extra: ALL },
      { name: "IT to ask", scenario: "owner-without-teams.json", extra: ALL },
      { name: "Asked", scenario: "owner-without-teams.json", reach: [open("ask")], extra: ["forcedColors"] },
      {
        name: "The message, the commands",
        scenario: "owner-without-teams.json",
        reach: [open("[data-fixer] [aria-expanded=false]"), open("[data-fixer] [aria-expanded=false]")],
        extra: ["zoom", "rightToLeft"],
      },
      { name: "Several to ask", scenario: "evidence-three-admins.json", extra: ALL },
      { name: "Full access is not enough", scenario: "report-full-access-only.json" },
      { name: "A private item", scenario: "private-no-access.json" },
      { name: "An admin has to agree", scenario: "consent-admin.json" },
      { name: "On one's own servers", scenario: "owner-on-premises.json" },
    ],
  },
  {
    file: "screens-others",
    title: "Online already, cannot, not certain",
    states: [
      { name: "Online already", scenario: "already-online.json", extra: ["forcedColors"] },
      { name: "Another provider's link", scenario: "already-online-other-provider.json" },
      { name: "The form lacks the link", scenario: "form-lacks-link.json" },
      { name: "The delegate's own link", scenario: "delegates-link.json", reach: [press("convert"), press("confirm")] },
      { name: "Somebody else's meeting", scenario: "not-organizer.json" },
      { name: "Cancelled", scenario: "cancelled.json" },
      { name: "Over", scenario: "over.json" },
      { name: "Alike meetings", scenario: "id-ambiguous.json", extra: ["longNames", "zoom"] },
      { name: "No item", scenario: "no-item.json" },
    ],
  },
  {
    file: "screens-silent",
    title: "Where something does not answer",
    states: [
      { name: "Offline", scenario: "offline.json" },
      { name: "Outlook does not answer", scenario: "office-silent.json" },
      { name: "A proxy answers", scenario: "proxy-blocks-graph.json" },
      { name: "Sign in", scenario: "consent-user.json", extra: ["zoom"] },
      { name: "Sign-in cancelled", scenario: "consent-popup-cancelled.json", reach: [press("sign-in")] },
      { name: "Pop-ups blocked", scenario: "consent-popup-blocked.json", reach: [press("sign-in")] },
      { name: "Another account", scenario: "other-account.json" },
    ],
  },
  {
    file: "screens-more",
    title: "More help",
    states: [
      { name: "More help", scenario: "ready.json", reach: [open("more-help")], extra: ["forcedColors"] },
      {
        name: "Everything checked",
        scenario: "owner-without-teams.json",
        reach: [open("more-help"), open("checked")],
        extra: ["forcedColors", "zoom"],
      },
      {
        name: "Its grounds",
        scenario: "owner-without-teams.json",
        reach: [open("more-help"), open("checked"), open("[data-check] [aria-expanded=false]")],
      },
      {
        name: "What could not be checked",
        scenario: "ready.json",
        reach: [open("more-help"), open("checked"), open("main [aria-expanded=false]")],
      },
      { name: "Evidence", scenario: "owner-on-premises.json", reach: [open("more-help"), open("evidence")] },
      {
        name: "The script",
        scenario: "ready.json",
        reach: [open("more-help"), open("evidence"), open("make-script")],
        extra: ["zoom"],
      },
      { name: "An error", scenario: "ready.json", reach: [open("more-help"), open("explain")] },
      {
        name: "An error explained",
        scenario: "ready.json",
        reach: [
          open("more-help"),
          open("explain"),
          { type: ["error-text", "Looks like you don't have permission to schedule meetings for this account"] },
          open("explain-error"),
        ],
      },
      {
        name: "An unknown error",
        scenario: "ready.json",
        reach: [
          open("more-help"),
          open("explain"),
          { type: ["error-text", "The printer is out of paper"] },
          open("explain-error"),
        ],
      },
    ],
  },
  {
    file: "screens-skype",
    title: "Skype for Business",
    states: [
      { name: "Outlook's own button", scenario: "skype-ready.json", extra: ["forcedColors"] },
      { name: "Where it is", scenario: "skype-2011-voice.json", reach: [press("convert")] },
      { name: "Refused", scenario: "skype-2011-full-access.json" },
      { name: "Not in effect yet", scenario: "skype-2011-sync.json" },
      { name: "A meeting of one's own", scenario: "skype-own-meeting.json", reach: [press("own-meeting")] },
      {
        name: "Made",
        scenario: "skype-own-meeting.json",
        reach: [press("own-meeting"), press("confirm")],
      },
      { name: "The server does not accept the add-in", scenario: "skype-origin-not-allowed.json" },
      { name: "Nobody answers", scenario: "skype-nobody-answers.json" },
    ],
  },
];
