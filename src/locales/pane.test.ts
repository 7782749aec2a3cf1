import { describe, expect, it } from "@jest/globals";
import { boot } from "./en/boot";
import { command } from "./en/command";
import { done } from "./en/done";
import { more, type MoreKey } from "./en/more";
import { pane, type PaneKey } from "./en/pane";
import { preview } from "./en/preview";
import { spellings, type Message } from "./format";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

const forms = spellings;
const own = { ...pane, ...preview, ...done };

const PANE_BUTTONS: readonly PaneKey[] = [
  ...(["signIn", "convert", "convertSeries", "convertAnyway", "addTeams", "ownMeeting", "showButton"] as const),
  ...(["confirm", "cancel", "stop", "goOn"] as const),
  ...([
    "checkAgain",
    "copyLink",
    "askByMail",
    "askAgain",
    "copyMessage",
    "showChecked",
    "showError",
    "showEvidence",
    "tryAgain",
  ] as const),
];
const PREVIEW_BUTTONS = ["confirmMail", "confirmMailUpTo", "confirmMailUncounted"] as const;
const MORE_BUTTONS: readonly MoreKey[] = [
  ...(["back", "makeScript", "copyScript", "pasteEvidence", "explainError"] as const),
  "copyCommands",
];
const VERBS = /^(Sign|Make|Convert|Add|Show|Go|Stop|Check|Copy|Write|See|Explain|Use|Ask|Try|Open)\b/;

function sources(folder: string): string {
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return [sources(path)];
      return /(?<!\.test)\.tsx?$/.test(entry.name) &&
        !["pane.ts", "more.ts", "preview.ts", "done.ts"].includes(entry.name)
        ? [readFileSync(path, "utf8")]
        : [];
    })
    .join("\n");
}

describe("the pane's wording", () => {
  it.each([...Object.entries(own), ...Object.entries(more), ...Object.entries(command), ...Object.entries(boot)])(
    "%s says something",
    (_key, message: Message) => {
      for (const form of forms(message)) expect(form.trim()).toBe(form === "" ? "something" : form);
    },
  );

  it.each<Message>([
    ...[...PANE_BUTTONS, ...PREVIEW_BUTTONS].map((key) => own[key]),
    ...MORE_BUTTONS.map((key) => more[key]),
  ])("the button %j begins with a verb", (message) => {
    for (const form of forms(message)) expect(form).toMatch(VERBS);
  });

  it("holds no sentence that nobody says", () => {
    const code = sources(join(__dirname, "..", "taskpane")) + sources(__dirname);
    const unused = [...Object.keys(own), ...Object.keys(more)].filter((key) => !code.includes(`"${key}"`));
    expect(unused).toEqual([]);
  });

  it("never says that something is unknown to the person", () => {
    for (const message of [...Object.values(own), ...Object.values(more)])
      for (const form of forms(message)) expect(form).not.toMatch(/\bunknown\b/i);
  });
});
