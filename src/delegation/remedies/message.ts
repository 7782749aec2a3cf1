/** The mail to one person about everything that is theirs to do. */
import { makeScript } from "../evidence/makeScript";
import type { ScriptPart } from "../evidence/scriptParts";
import type { EmailAddress } from "../facts/facts";
import type { Fixer, Remedy } from "../checks/finding";
import { distinct } from "./asks";
import { addressOf, type MessageContext } from "./context";
import { outlookWays, remedyText, type RemedyText } from "./text";
import { canSay, cmdletParams, shortLine, valuesOf, type Values } from "./values";
import type { RemedyWords } from "./words.types";

export interface MessageDraft {
  /** The owner's address for the owner, a contact of the deployment for IT; "" where only the delegate knows who that is. */
  readonly to: EmailAddress;
  readonly subject: string;
  /** Plain text, lines separated by "\n". */
  readonly body: string;
}

const LONGEST_SUBJECT_OF_MEETING = 60;

function meetingOf(context: MessageContext, words: RemedyWords, form: "meeting" | "meetingShort"): string | null {
  const { meeting } = context;
  if (!meeting) return null;
  const subject = shortLine(meeting.subject);
  const when = words.when(meeting.start, meeting.end);
  if (subject === "" || when === "") return null;
  const cut = form === "meetingShort" && subject.length > LONGEST_SUBJECT_OF_MEETING;
  return words.fill(words.message[form], {
    subject: cut ? `${subject.slice(0, LONGEST_SUBJECT_OF_MEETING - 1)}…` : subject,
    when,
  });
}

/** What has to be known before anybody can be written to about this. null: nothing. */
export function messageNeeds(
  fixer: Fixer,
  remedies: readonly Remedy[],
  context: MessageContext,
  words: RemedyWords,
): "owner" | "delegate" | null {
  if (context.delegate === null) return "delegate";
  if (context.owner !== null) return null;
  if (fixer === "owner") return "owner";
  const theirs = remedies.filter(({ by }) => by === fixer);
  const namesOwner = ({ id }: Remedy): boolean => {
    const { title, titleForOthers = title, problem = title } = words.remedies[id];
    return [titleForOthers, problem].some((text) => words.names(text).some((name) => name.startsWith("owner")));
  };
  return theirs.some((remedy) => namesOwner(remedy) || NEEDS_CMDLETS.includes(remedy.by)) ? "owner" : null;
}

/** Those whose remedies are cmdlets about the owner's mailbox or account. */
const NEEDS_CMDLETS: readonly Fixer[] = ["exchangeAdmin", "teamsAdmin", "skypeAdmin"];

function numbered(steps: readonly string[]): string[] {
  return steps.map((step, index) => `${index + 1}. ${step}`);
}

function ownerSteps(remedy: Remedy, context: MessageContext, words: RemedyWords): string[] {
  const values = valuesOf(remedy, context, words);
  return outlookWays(words.remedies[remedy.id], context, words).flatMap(({ heading, steps }) => [
    ...(heading === null ? [] : [words.fill(heading)]),
    ...numbered(steps.filter((step) => canSay(step, values, words)).map((step) => words.fill(step, values))),
    "",
  ]);
}

function longestWait(remedies: readonly Remedy[]): string | null {
  const minutes = (iso: string): number => {
    const [, days = "0", hours = "0", rest = "0"] = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?$/.exec(iso) ?? [];
    return (Number(days) * 24 + Number(hours)) * 60 + Number(rest);
  };
  const waits = remedies.flatMap(({ wait }) => (wait === null ? [] : [wait]));
  return waits.toSorted((a, b) => minutes(b) - minutes(a))[0] ?? null;
}

/** In the first person, with what she does in her own Outlook: a minute's work, and nothing to look up. */
function toOwner(remedies: readonly Remedy[], context: MessageContext, words: RemedyWords): string[] {
  const { message } = words;
  const values = valuesOf(null, context, words);
  const meeting = meetingOf(context, words, "meeting");
  const why = remedies.flatMap(({ id }) => {
    const { because } = words.remedies[id];
    return because === undefined ? [] : [words.fill(because, values)];
  });
  const wait = longestWait(remedies);
  const several = remedies.length > 1;
  // Written whole on a line of its own: a mail program makes it a link.
  const link = context.mailbox === "onPremises" ? null : (context.requestLink?.(remedies.map(({ id }) => id)) ?? null);
  const takes = remedies.map(({ id }) => words.remedies[id].takes).find((text) => text !== undefined);
  return [
    words.fill(message.greetingOwner, values),
    "",
    [
      meeting === null
        ? words.fill(message.introOwnerAny, values)
        : words.fill(message.introOwner, { ...values, meeting }),
      ...new Set(why),
    ].join(" "),
    "",
    ...(link === null ? [] : [words.fill(message.inBrowser), link, ""]),
    [
      ...(link === null ? [] : [words.fill(message.orInOutlook)]),
      words.fill(takes ?? (several ? message.each : message.minute)),
    ].join(" "),
    "",
    ...remedies.flatMap((remedy, place) => [
      ...(several
        ? [
            `${words.fill(place === 0 ? message.first : message.then)} ${words.fill(words.remedies[remedy.id].title, values)}`,
            "",
          ]
        : []),
      ...ownerSteps(remedy, context, words),
    ]),
    wait === null ? words.fill(message.stays) : words.fill(message.staysAfter, { duration: words.duration(wait) }),
    "",
    words.fill(message.thanks),
    words.fill(message.signature, values),
  ];
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

const SCRIPT_PARTS: Readonly<Partial<Record<Fixer, readonly ScriptPart[]>>> = {
  exchangeAdmin: ["exchangeOnline", "exchangeOnPremises"],
  teamsAdmin: ["teams"],
  skypeAdmin: ["skype"],
};

/** The script that shows everything else, for those who can run it. */
function script(fixer: Fixer, context: MessageContext): string[] {
  const wrong =
    context.mailbox === null ? null : context.mailbox === "online" ? "exchangeOnPremises" : "exchangeOnline";
  const parts = (SCRIPT_PARTS[fixer] ?? []).filter((part) => part !== wrong);
  const params = cmdletParams({ id: "collectEvidence", by: fixer, params: {}, order: 1, wait: null }, context);
  if (parts.length === 0 || params === null) return [];
  const { owner, delegate, clientId } = params;
  const text = makeScript({
    owner,
    delegate,
    parts: Object.fromEntries(parts.map((part) => [part, true])),
    ...(clientId === undefined ? {} : { clientId }),
  });
  return text.trimEnd().split("\n");
}

/** What a meeting is about is no business of a ticket system: IT reads whose calendar it is, and no subject. */
function introToIt(context: MessageContext, words: RemedyWords, values: Values): string {
  const { introIt, introItNobody } = words.message;
  return words.fill(context.owner === null ? introItNobody : introIt, values);
}

function toIt(fixer: Fixer, remedies: readonly Remedy[], context: MessageContext, words: RemedyWords): string[] {
  const { message } = words;
  const values = valuesOf(null, context, words);
  const problems = remedies.flatMap((remedy) => {
    const { problem } = words.remedies[remedy.id];
    const known = valuesOf(remedy, context, words);
    return problem !== undefined && canSay(problem, known, words) ? [`- ${words.fill(problem, known)}`] : [];
  });
  const evidence = script(fixer, context);
  // The script stands in the mail itself, so nobody is asked for it twice.
  const asked = evidence.length === 0 ? remedies : remedies.filter(({ id }) => id !== "collectEvidence");
  const orders = [...new Set(asked.map((remedy) => remedy.order))];
  const lines = [words.fill(message.greetingIt), "", introToIt(context, words, values), ...new Set(problems), ""];
  if (asked.length > 0) lines.push(words.fill(message.please, { count: asked.length }), "");
  let number = 1;
  orders.forEach((order, place) => {
    const group = asked.filter((remedy) => remedy.order === order);
    if (orders.length > 1) lines.push(words.fill(place === 0 ? message.first : message.then));
    if (group.length > 1) lines.push(words.fill(message.together));
    for (const remedy of group) lines.push(...layOut(number++, remedyText(remedy, context, words)), "");
  });
  if (evidence.length > 0)
    lines.push(words.fill(asked.length > 0 ? message.script : message.scriptOnly), "", ...evidence, "");
  lines.push(words.fill(message.thanks), words.fill(message.signatureIt, values));
  return lines;
}

function subjectOf(fixer: Fixer, remedies: readonly Remedy[], context: MessageContext, words: RemedyWords): string {
  const { message } = words;
  // The script comes along in any case: it is the matter only where nothing else is.
  const rest = remedies.filter(({ id }) => id !== "collectEvidence");
  const asked = rest.length > 0 ? rest : remedies;
  const [first] = asked;
  if (!first) return "";
  const values = valuesOf(first, context, words);
  const wording = words.remedies[first.id];
  if (fixer === "owner") {
    const ask = words.fill(wording.ask ?? wording.title, values);
    const meeting = meetingOf(context, words, "meetingShort");
    return meeting === null ? ask : words.fill(message.subjectOwner, { ask, meeting });
  }
  const title = words.fill(wording.titleForOthers ?? wording.title, values);
  const count = asked.length - 1;
  return count === 0 ? words.fill(message.subjectIt, { title }) : words.fill(message.subjectItMore, { title, count });
}

/**
 * The one message to one fixer about everything that is theirs to do.
 * @param remedies of all findings; those of other fixers are ignored
 * @returns null where this fixer has nothing to do, for "you" and "nobody", and where `messageNeeds` something first
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
  if (theirs.length === 0 || fixer === "nobody" || fixer === "you") return null;
  if (messageNeeds(fixer, theirs, context, words) !== null) return null;
  const lines = fixer === "owner" ? toOwner(theirs, context, words) : toIt(fixer, theirs, context, words);
  return {
    to: addressOf(fixer, context),
    subject: subjectOf(fixer, theirs, context, words),
    body: lines.join("\n"),
  };
}
