/** A provider of meetings is one record; a folder of its own, and a line in the registry. */
import type { EventProvider } from "../conversion/provider";
import type { Check } from "../delegation/checks/finding";
import type { Provider } from "../delegation/verdict/rules.types";

interface Definition<
  Id extends string,
  Deciding extends readonly Check[],
  Explaining extends readonly Check[],
> extends Provider {
  /** Never renamed: part of what is remembered. */
  readonly id: Id;
  /** Its own checks, in their order: those that decide where it serves, and those that explain. */
  readonly deciding: Deciding;
  readonly explaining: Explaining;
  /** Loads what makes a meeting of it and verifies that; null: nothing is written, Outlook's own button does it. */
  readonly convert: (() => Promise<EventProvider>) | null;
}

export function defineProvider<
  const Id extends string,
  const Deciding extends readonly Check[],
  const Explaining extends readonly Check[],
>(definition: Definition<Id, Deciding, Explaining>): Definition<Id, Deciding, Explaining> {
  return definition;
}
