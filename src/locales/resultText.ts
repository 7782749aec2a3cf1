/** Title and detail of a conversion's result. */
import type { HostClient } from "../delegation/facts/facts";
import type { ConversionResult } from "../conversion/types";
import { changes, results, type ResultText } from "./en/results";
import { skype } from "./en/skype";
import { format } from "./format";

/** What came of a meeting by way of Skype for Business, by the result's code. */
const skypeResults = {
  outlookButton: { title: skype.buttonTitle, detail: skype.buttonResult },
  ownMade: { title: skype.made, detail: skype.ownEndLater },
  ownMadeNotInForm: { title: skype.madeNotInForm, detail: skype.ownEndLater },
  ownMadeLocationNot: { title: skype.madeLocationNot, detail: skype.ownEndLater },
  ownNotMade: { title: skype.notMade, detail: "" },
  ownNotMadeTooMany: { title: skype.notMade, detail: skype.notMadeTooMany },
  ownNotMadeValue: { title: skype.notMade, detail: skype.notMadeValue },
  ownNotKnown: { title: skype.notKnown, detail: "" },
  ownStoppedBefore: { title: skype.stoppedBefore, detail: "" },
  ownStopped: { title: skype.stopped, detail: "" },
} as const satisfies Record<string, ResultText>;

export type SkypeResultCode = keyof typeof skypeResults;

const known: Readonly<Record<string, ResultText>> = { ...results, ...skypeResults };

export function resultTitle({ code, params }: Pick<ConversionResult, "code" | "params">): string {
  return format((known[code] ?? results.notSeen).title, params);
}

type Told = Pick<ConversionResult, "code" | "params" | "changed">;

/** Empty where the title says all. */
export function resultDetail({ code, params, changed }: Told): string {
  const detail = format((known[code] ?? results.notSeen).detail, params);
  return [changed === null ? "" : format(changes[changed], params), detail].filter((part) => part !== "").join(" ");
}

/** Both in one line. */
export function resultMessage(result: Told): string {
  const title = resultTitle(result);
  return `${/[.!?]$/.test(title) ? title : `${title}.`} ${resultDetail(result)}`.trim();
}

/** Where Outlook's own Skype button is in this client. */
export function buttonHow(host: HostClient, owner: string): string {
  switch (host) {
    case "mac":
      return format(skype.buttonMac, { owner });
    case "web":
    case "newWindows":
    case "mobile":
      return format(skype.buttonWeb, { owner });
    case "classicWindows":
    case "unknown":
      return format(skype.buttonClassicWindows, { owner });
  }
}

/** Where that does not help. */
export const buttonHelp: readonly string[] = [skype.buttonMissing, skype.buttonRefused];
