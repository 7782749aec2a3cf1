import type { EmailAddress } from "../facts";
import type { Fixer, Remedy } from "../finding";
import { remedyData } from "./catalogue";
import type { Cmdlets, RemedyParams, Shell } from "./types";
import type { OwnerOutlook, RemedyWording, RemedyWords } from "./words.types";

export interface MessagePerson {
  /** SMTP address. */
  readonly address: EmailAddress;
  /** The address is used where no name is known. */
  readonly name: string | null;
}

export interface MessageContext {
  readonly owner: MessagePerson;
  readonly delegate: MessagePerson;
  /** Which Outlook the owner uses; null: the common ones are all described. */
  readonly ownerOutlook: OwnerOutlook | null;
  /** Where the owner's mailbox is; cmdlets for the other side are left out. null: both are printed. */
  readonly mailbox: "online" | "onPremises" | null;
  /** Values that remedies share: `origin`, `clientId`, `link`, `scopes`. A remedy's own params go first. */
  readonly params: Readonly<Record<string, string | number>>;
}

export interface MessageDraft {
  /** The owner's address for the owner, else empty: nobody but the delegate knows who IT is. */
  readonly to: EmailAddress;
  readonly subject: string;
  /** Plain text, lines separated by "\n". */
  readonly body: string;
}

/** Everything that one remedy says to one fixer, before it is laid out. */
export interface RemedyText {
  readonly title: string;
  readonly steps: readonly string[];
  readonly cmdlets: readonly {
    readonly purpose: Cmdlets["purpose"];
    readonly heading: string;
    readonly lines: readonly string[];
  }[];
  /** "It can take up to 1 hour until this has effect.", or null. */
  readonly wait: string | null;
}

const IT: readonly Fixer[] = [
  "exchangeAdmin",
  "teamsAdmin",
  "skypeAdmin",
  "entraAdmin",
  "desktopSupport",
  "addinAdmin",
];

const SHELLS: Readonly<Partial<Record<Fixer, readonly Shell[]>>> = {
  exchangeAdmin: ["exchangeOnline", "exchangeOnPremises"],
  teamsAdmin: ["teams"],
  skypeAdmin: ["skype"],
};

/** Names come from servers and items: one line each, of a readable length. */
function oneLine(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > 200 ? `${line.slice(0, 199)}…` : line;
}

function paramsOf(remedy: Remedy, context: MessageContext): Record<string, string | number> {
  const named = (person: MessagePerson) => oneLine(person.name ?? "") || oneLine(person.address);
  const own = Object.entries({ ...context.params, ...remedy.params }).map(([key, value]): [string, string | number] => [
    key,
    typeof value === "string" ? oneLine(value) : value,
  ]);
  return {
    ...Object.fromEntries(own),
    ownerName: named(context.owner),
    ownerAddress: oneLine(context.owner.address),
    delegateName: named(context.delegate),
    delegateAddress: oneLine(context.delegate.address),
  };
}

function text(value: string | number | undefined): string | undefined {
  return value === undefined || value === "" ? undefined : String(value);
}

/** What the cmdlets of a remedy are filled with. */
function cmdletParams(remedy: Remedy, context: MessageContext): RemedyParams {
  const all = { ...context.params, ...remedy.params };
  const [policy, origin, clientId, pool] = [all["policy"], all["origin"], all["clientId"], all["pool"]].map(text);
  return {
    owner: context.owner.address,
    delegate: context.delegate.address,
    ...(policy === undefined ? {} : { policy }),
    ...(origin === undefined ? {} : { origin }),
    ...(clientId === undefined ? {} : { clientId }),
    ...(pool === undefined ? {} : { pool }),
  };
}

function outlookSteps(wording: RemedyWording, context: MessageContext, words: RemedyWords): readonly string[] {
  const ways = wording.inOutlook;
  if (!ways) return wording.steps;
  const { inWebOrNew, inClassicWindows, inMac } = words.message;
  // On the organization's own server the new Outlook does not work, and only Outlook for Windows makes whole delegates.
  if (context.mailbox === "onPremises" && ways.classicWindows && context.ownerOutlook !== "mac")
    return context.ownerOutlook === "classicWindows" ? ways.classicWindows : [inClassicWindows, ...ways.classicWindows];
  switch (context.ownerOutlook) {
    case "web":
    case "newWindows":
      return ways.webOrNew ?? wording.steps;
    case "classicWindows":
      return ways.classicWindows ?? wording.steps;
    case "mac":
      return ways.mac ?? wording.steps;
    case null:
      return [
        ...(ways.webOrNew ? [inWebOrNew, ...ways.webOrNew] : []),
        ...(ways.classicWindows ? [inClassicWindows, ...ways.classicWindows] : []),
        ...(ways.mac && !ways.classicWindows ? [inMac, ...ways.mac] : []),
      ];
  }
}

function headingOf(cmdlets: Cmdlets, words: RemedyWords): string {
  const { look, fix, undo, withRole, shells } = words.message;
  const purpose = { check: look, fix, undo }[cmdlets.purpose];
  return words.fill(withRole, {
    purpose,
    shell: shells[cmdlets.shell],
    versions: cmdlets.versions,
    role: cmdlets.role,
  });
}

/**
 * Title, steps and cmdlets of one remedy for the person who does it. A step that names a detail nobody knows is left out;
 * cmdlets are given to admins only, those of their own shells and of the side where the owner's mailbox is.
 */
export function remedyText(remedy: Remedy, context: MessageContext, words: RemedyWords): RemedyText {
  const wording = words.remedies[remedy.id];
  const params = paramsOf(remedy, context);
  const onSide =
    context.mailbox === null || remedy.by !== "exchangeAdmin" ? undefined : wording.onSide?.[context.mailbox];
  const steps =
    onSide ??
    wording.forFixer?.[remedy.by] ??
    (remedy.by === "owner" ? outlookSteps(wording, context, words) : wording.steps);
  const shells = SHELLS[remedy.by] ?? [];
  const wrongSide: Shell | null =
    context.mailbox === null ? null : context.mailbox === "online" ? "exchangeOnPremises" : "exchangeOnline";
  return {
    title: words.fill(remedy.by === "owner" ? wording.title : (wording.titleForOthers ?? wording.title), params),
    steps: steps
      .filter((step) => [...step.matchAll(/\{(\w+)\}/g)].every(([, name]) => text(params[name ?? ""]) !== undefined))
      .map((step) => words.fill(step, params)),
    cmdlets: remedyData(remedy.id)
      .cmdlets.filter((cmdlets) => shells.includes(cmdlets.shell) && cmdlets.shell !== wrongSide)
      .map((cmdlets) => ({
        purpose: cmdlets.purpose,
        heading: headingOf(cmdlets, words),
        lines: cmdlets.lines(cmdletParams(remedy, context)),
      }))
      .filter((cmdlets) => cmdlets.lines.length > 0),
    wait: remedy.wait === null ? null : words.fill(words.message.wait, { duration: words.duration(remedy.wait) }),
  };
}

function layOut(number: number, remedy: RemedyText): string[] {
  return [
    `${number}. ${remedy.title}`,
    ...remedy.steps.map((step) => (step.endsWith(":") ? `   ${step}` : `   - ${step}`)),
    ...remedy.cmdlets.flatMap((cmdlets) => [
      "",
      `   ${cmdlets.heading}`,
      ...cmdlets.lines.map((line) => `     ${line}`),
    ]),
    ...(remedy.wait === null ? [] : [`   ${remedy.wait}`]),
  ];
}

/** One of each: the same remedy asked for by several findings, in its earliest place; what another one includes is left out. */
function distinct(remedies: readonly Remedy[], mailbox: MessageContext["mailbox"]): Remedy[] {
  const seen = new Map<string, Remedy>();
  for (const remedy of remedies) {
    const before = seen.get(remedy.id);
    if (!before) seen.set(remedy.id, remedy);
    else if (remedy.order < before.order) seen.set(remedy.id, { ...before, order: remedy.order });
  }
  const included = new Set(
    [...seen.values()].flatMap(({ id, by }) => {
      const { includesForOwner = [], includesForExchange = { online: [], onPremises: [] } } = remedyData(id);
      if (by === "owner") return includesForOwner;
      return by === "exchangeAdmin" && mailbox !== null ? includesForExchange[mailbox] : [];
    }),
  );
  return [...seen.values()].filter(({ id }) => !included.has(id)).sort((a, b) => a.order - b.order);
}

/**
 * The one message to one fixer about everything that is theirs to do, in order: what comes first, what goes together, how long
 * each takes.
 * @param remedies of all findings; those of other fixers are ignored
 * @returns null where this fixer has nothing to do, and for "nobody"
 */
export function messageFor(
  fixer: Fixer,
  remedies: readonly Remedy[],
  context: MessageContext,
  words: RemedyWords,
): MessageDraft | null {
  const theirs = distinct(
    remedies.filter((remedy) => remedy.by === fixer),
    context.mailbox,
  );
  const [firstRemedy] = theirs;
  if (!firstRemedy || fixer === "nobody") return null;
  const params = paramsOf({ ...firstRemedy, params: {} }, context);
  const { message } = words;
  const toIt = IT.includes(fixer);
  const orders = [...new Set(theirs.map((remedy) => remedy.order))];
  const lines = [
    words.fill(toIt ? message.greetingIt : message.greetingOwner, params),
    "",
    words.fill(toIt ? message.introIt : message.introOwner, params),
    "",
  ];
  let number = 1;
  orders.forEach((order, place) => {
    const group = theirs.filter((remedy) => remedy.order === order);
    if (orders.length > 1) lines.push(`${place === 0 ? message.first : message.then}:`);
    if (group.length > 1) lines.push(message.together);
    for (const remedy of group) lines.push(...layOut(number++, remedyText(remedy, context, words)), "");
  });
  lines.push(message.closing);
  return {
    to: fixer === "owner" ? context.owner.address : "",
    subject: words.fill(toIt ? message.subjectIt : message.subjectOwner, params),
    body: lines.join("\n"),
  };
}
