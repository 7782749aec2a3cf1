/** Everything that one remedy says to one fixer, before it is laid out. */
import type { Fixer, Remedy } from "../checks/finding";
import { remedyData } from "./catalogue";
import type { MessageContext } from "./context";
import type { Cmdlets, Shell } from "./remedy.types";
import { canSay, cmdletParams, valuesOf } from "./values";
import type { RemedyWording, RemedyWords, Sentence } from "./words.types";

export interface CmdletText {
  readonly purpose: Cmdlets["purpose"];
  readonly heading: string;
  readonly lines: readonly string[];
}

export interface RemedyText {
  readonly title: string;
  /** What the owner is asked, in the delegate's own words; null for anybody else. */
  readonly ask: string | null;
  readonly steps: readonly string[];
  readonly cmdlets: readonly CmdletText[];
  /** "It can take up to 1 hour until this has effect.", or null. */
  readonly wait: string | null;
}

const SHELLS: Readonly<Partial<Record<Fixer, readonly Shell[]>>> = {
  exchangeAdmin: ["exchangeOnline", "exchangeOnPremises"],
  teamsAdmin: ["teams"],
  skypeAdmin: ["skype"],
};

/** The ways for the owner, each with its heading where there are several. */
export function outlookWays(
  wording: RemedyWording,
  context: MessageContext,
  words: RemedyWords,
): readonly { readonly heading: Sentence | null; readonly steps: readonly Sentence[] }[] {
  const ways = wording.inOutlook;
  if (!ways) return [{ heading: null, steps: wording.steps }];
  const { inWebOrNew, inClassicWindows, inMac } = words.message;
  // On the organization's own server the new Outlook does not work, and only Outlook for Windows makes whole delegates.
  if (context.mailbox === "onPremises" && ways.classicWindows && context.ownerOutlook !== "mac")
    return [
      { heading: context.ownerOutlook === "classicWindows" ? null : inClassicWindows, steps: ways.classicWindows },
    ];
  switch (context.ownerOutlook) {
    case "web":
    case "newWindows":
      return [{ heading: null, steps: ways.webOrNew ?? wording.steps }];
    case "classicWindows":
      return [{ heading: null, steps: ways.classicWindows ?? wording.steps }];
    case "mac":
      return [{ heading: null, steps: ways.mac ?? wording.steps }];
    case null:
      return [
        ...(ways.webOrNew ? [{ heading: inWebOrNew, steps: ways.webOrNew }] : []),
        ...(ways.classicWindows ? [{ heading: inClassicWindows, steps: ways.classicWindows }] : []),
        ...(ways.mac && !ways.classicWindows ? [{ heading: inMac, steps: ways.mac }] : []),
      ];
  }
}

function stepsFor(remedy: Remedy, context: MessageContext, words: RemedyWords): readonly Sentence[] {
  const wording = words.remedies[remedy.id];
  const onSide =
    context.mailbox === null || remedy.by !== "exchangeAdmin" ? undefined : wording.onSide?.[context.mailbox];
  if (onSide) return onSide;
  const forFixer = wording.forFixer?.[remedy.by];
  if (forFixer) return forFixer;
  if (remedy.by !== "owner") return wording.steps;
  return outlookWays(wording, context, words).flatMap(({ heading, steps }) =>
    heading === null ? steps : [heading, ...steps],
  );
}

function headingOf(cmdlets: Cmdlets, words: RemedyWords): string {
  const { look, fix, undo, withRole, shells } = words.message;
  const purpose = words.fill({ check: look, fix, undo }[cmdlets.purpose]);
  return words.fill(withRole, {
    purpose,
    shell: words.fill(shells[cmdlets.shell]),
    versions: cmdlets.versions,
    role: cmdlets.role,
  });
}

/** The cmdlets for this fixer: those of their own shells, and of the side where the owner's mailbox is. None without both people. */
export function cmdletsFor(remedy: Remedy, context: MessageContext, words: RemedyWords): readonly CmdletText[] {
  const params = cmdletParams(remedy, context);
  if (params === null) return [];
  const shells = SHELLS[remedy.by] ?? [];
  const wrongSide: Shell | null =
    context.mailbox === null ? null : context.mailbox === "online" ? "exchangeOnPremises" : "exchangeOnline";
  return remedyData(remedy.id)
    .cmdlets.filter((cmdlets) => shells.includes(cmdlets.shell) && cmdlets.shell !== wrongSide)
    .map((cmdlets) => ({
      purpose: cmdlets.purpose,
      heading: headingOf(cmdlets, words),
      lines: cmdlets.lines(params),
    }))
    .filter((cmdlets) => cmdlets.lines.length > 0);
}

/** Title, steps and cmdlets of one remedy for the person who does it. A step that names a detail nobody knows is left out. */
export function remedyText(remedy: Remedy, context: MessageContext, words: RemedyWords): RemedyText {
  const wording = words.remedies[remedy.id];
  const known = valuesOf(remedy, context, words);
  // What the delegate does herself makes sense without a name; what others are asked for does not.
  const values = remedy.by === "you" ? { ownerName: words.fill(words.message.theOwner), ...known } : known;
  const title = remedy.by === "owner" ? wording.title : (wording.titleForOthers ?? wording.title);
  return {
    title: words.fill(title, { ownerName: words.fill(words.message.theOwner), ...values }),
    ask: remedy.by === "owner" && wording.ask !== undefined ? words.fill(wording.ask, values) : null,
    steps: stepsFor(remedy, context, words)
      .filter((step) => canSay(step, values, words))
      .map((step) => words.fill(step, values)),
    cmdlets: cmdletsFor(remedy, context, words),
    wait: remedy.wait === null ? null : words.fill(words.message.wait, { duration: words.duration(remedy.wait) }),
  };
}
