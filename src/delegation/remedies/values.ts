/** What the sentences and cmdlets of a remedy are filled with. A value that nobody knows is not there, never empty. */
import type { Remedy } from "../checks/finding";
import { nonEmpty, type NonEmpty } from "../facts/nonEmpty";
import type { MessageContext, MessagePerson } from "./context";
import type { RemedyParams } from "./remedy.types";
import type { RemedyWords, Sentence } from "./words.types";

export type Values = Readonly<Record<string, string | number>>;

/** Longer than any name; what is longer was made to fill the page. */
const LONGEST_NAME = 120;

// eslint-disable-next-line no-control-regex -- removing control characters is the point
const CONTROLS = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]+/g;

/** One line without characters that would break or reorder it. Addresses and links are never shortened: half of one leads nowhere. */
export function oneLine(text: string): string {
  return text.replace(CONTROLS, " ").replace(/\s+/g, " ").trim();
}

/** A name or subject from a server or an item: one line of a readable length. */
export function shortLine(text: string): string {
  const line = oneLine(text);
  return line.length > LONGEST_NAME ? `${line.slice(0, LONGEST_NAME - 1)}…` : line;
}

function nameOf(person: MessagePerson | null): NonEmpty | null {
  return person && (nonEmpty(shortLine(person.name ?? "")) ?? nonEmpty(oneLine(person.address)));
}

function given(values: Readonly<Record<string, string | number | null | undefined>>): Values {
  return Object.fromEntries(
    Object.entries(values).flatMap(([key, value]): [string, string | number][] => {
      const said = typeof value === "string" ? nonEmpty(oneLine(value)) : value;
      return said === null || said === undefined ? [] : [[key, said]];
    }),
  );
}

/** The placeholders of the sentences. */
export function valuesOf(remedy: Remedy | null, context: MessageContext, words: RemedyWords): Values {
  const { owner, delegate } = context;
  return given({
    ...context.params,
    ...remedy?.params,
    ownerName: nameOf(owner),
    ownerAddress: owner?.address,
    delegateName: nameOf(delegate),
    delegateAddress: delegate?.address,
    me: words.fill(words.message.me),
    provider: words.fill(words.message.providers[context.mailbox === "onPremises" ? "skype" : "teams"]),
  });
}

/** The cmdlets' own; null where the people are not both known. */
export function cmdletParams(remedy: Remedy, context: MessageContext): RemedyParams | null {
  const { owner, delegate } = context;
  if (owner === null || delegate === null) return null;
  const all: Readonly<Record<string, unknown>> = { ...context.params, ...remedy.params };
  const known = (["policy", "origin", "clientId", "pool"] as const).flatMap((key) => {
    const value = all[key];
    const said = typeof value === "string" || typeof value === "number" ? nonEmpty(String(value)) : null;
    return said === null ? [] : [[key, said] as const];
  });
  return { owner: owner.address, delegate: delegate.address, ...Object.fromEntries(known) };
}

/** Whether every placeholder has a value. */
export function canSay(sentence: Sentence, values: Values, words: RemedyWords): boolean {
  return words.names(sentence).every((name) => Object.hasOwn(values, name));
}
