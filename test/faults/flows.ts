/** What a person does in the pane, from where faults are armed to where the pane rests. */
import type { Deed } from "../../src/taskpane/events";
import type { Scenario } from "../../lab/scenario/types";
import type { Stage } from "./stage";

export interface Flow {
  readonly name: string;
  readonly scenario: string;
  readonly change?: (scenario: Scenario) => Scenario;
  /** The key of the item in the tenant. */
  readonly item: string;
  /** Before anything goes wrong. */
  readonly before: (stage: Stage) => Promise<void>;
  /** What is pressed while it goes wrong, one after the other, as long as the pane offers it. */
  readonly presses: readonly Deed[];
  /** Something is written on the way. */
  readonly writes?: true;
  /** What the person wanted in the end. */
  readonly wants: "verdict" | "online" | "ownMeeting" | "formLink" | "token";
}

const CHECK: Deed = { type: "check" };
const CONVERT: Deed = { type: "convert", action: "main" };
const CONFIRM: Deed = { type: "confirm" };
const OWN: Deed = { type: "confirmOwn", choice: { accessLevel: null, lobbyBypass: null } };

const press =
  (...deeds: readonly Deed[]) =>
  async (stage: Stage): Promise<void> => {
    for (const deed of deeds) await stage.press(deed);
  };
const nothing = (): Promise<void> => Promise.resolve();

/** The form was opened before the meeting went online, and holds what the person typed. */
async function formWithoutLink(stage: Stage): Promise<void> {
  const { item } = stage.world;
  const typed = item.body.html();
  await press(CHECK, CONVERT, CONFIRM)(stage);
  item.body.setHtml(typed);
  await stage.press(CHECK);
}

const linkSoon = (scenario: Scenario): Scenario => ({
  ...scenario,
  events: scenario.events.map((event) => ({ ...event, onConvert: { linkAfterReads: 9 } })),
});

export const FLOWS: readonly Flow[] = [
  { name: "check", scenario: "ready", item: "budget", before: nothing, presses: [CHECK], wants: "verdict" },
  {
    name: "check, form",
    scenario: "unsaved-edits",
    item: "budget",
    before: nothing,
    presses: [CHECK],
    wants: "verdict",
  },
  { name: "check again", scenario: "ready", item: "budget", before: press(CHECK), presses: [CHECK], wants: "verdict" },
  {
    name: "check, Skype",
    scenario: "skype-ready",
    item: "budget",
    before: nothing,
    presses: [CHECK],
    wants: "verdict",
  },
  {
    name: "sign in",
    scenario: "consent-user",
    item: "budget",
    before: press(CHECK),
    presses: [{ type: "signIn" }],
    wants: "token",
  },
  {
    name: "convert",
    scenario: "ready",
    item: "budget",
    before: press(CHECK),
    presses: [CONVERT, CONFIRM],
    wants: "online",
    writes: true,
  },
  {
    name: "convert, form",
    scenario: "unsaved-edits",
    item: "budget",
    before: press(CHECK),
    presses: [CONVERT, CONFIRM],
    wants: "online",
    writes: true,
  },
  {
    name: "convert, new item",
    scenario: "new-unsaved",
    item: "kickoff",
    before: press(CHECK),
    presses: [CONVERT, CONFIRM],
    wants: "online",
    writes: true,
  },
  {
    name: "convert, series",
    scenario: "series-exception",
    item: "",
    before: press(CHECK),
    presses: [CONVERT, CONFIRM],
    wants: "online",
    writes: true,
  },
  {
    name: "look again",
    scenario: "link-late",
    change: linkSoon,
    item: "budget",
    before: press(CHECK, CONVERT, CONFIRM),
    presses: [{ type: "goOn" }],
    wants: "online",
    writes: true,
  },
  {
    name: "link into form",
    scenario: "unsaved-edits",
    item: "budget",
    before: formWithoutLink,
    presses: [{ type: "convert", action: "formLink" }, CONFIRM],
    wants: "formLink",
  },
  {
    name: "own Skype meeting",
    scenario: "skype-own-meeting",
    item: "budget",
    before: press(CHECK),
    presses: [{ type: "chooseOwn" }, OWN],
    wants: "ownMeeting",
    writes: true,
  },
];

/** Whether the screen has the button. */
export function offers(stage: Stage, deed: Deed): boolean {
  const { phase } = stage.pane.get();
  switch (deed.type) {
    case "confirm":
      return phase === "confirming";
    case "confirmOwn":
      return phase === "choosingOwn";
    case "convert":
    case "chooseOwn":
    case "signIn":
      return phase === "assessed";
    case "goOn":
      return phase === "converted" || phase === "ownMade";
    default:
      return true;
  }
}
