/** Everything that Office.js tells of the opened item, each part with a time-out of its own. */
import type { Fact } from "../delegation/facts/fact";
import { known, unknown } from "../delegation/facts/fact";
import type { OutlookItem, Person, SharedProperties } from "../delegation/facts/facts";
import { timeIn } from "../delegation/facts/times";
import type { OutlookFailure } from "../conversion/ports/outlook";
import type { Result } from "../lib/result";
import type { CallLimits } from "./call";
import { ask, toUnknown } from "./call";
import { describeHost, mailboxSet } from "./client";
import { currentItem, member, method, shown, text } from "./raw";
import { isObject } from "../lib/json";

/** Office.js's code for an item that no server has seen. */
const ITEM_NOT_SAVED = 9046;

export function formOf(item: unknown): OutlookItem["form"] {
  return method(member(item, "subject"), "getAsync") === null ? "read" : "compose";
}

function personOf(value: unknown): Person | null {
  const address = text(member(value, "emailAddress"));
  const name = shown(member(value, "displayName")) || null;
  if (address === null && name === null) return null;
  const kinds: Readonly<Record<string, NonNullable<Person["kind"]>>> = {
    user: "person",
    distributionList: "group",
    externalUser: "external",
  };
  const kind = kinds[text(member(value, "recipientType")) ?? ""];
  return { address: address ?? "", name: name ?? address ?? "", ...(kind ? { kind } : {}) };
}

function peopleOf(value: unknown): readonly Person[] | null {
  return Array.isArray(value) ? value.map(personOf).filter((person) => person !== null) : null;
}

function stringOf(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}

export function timeOf(value: unknown): number | null {
  const time = value instanceof Date ? value.getTime() : isObject(value) ? Number(method(value, "getTime")?.()) : NaN;
  return timeIn(time);
}

function sharedOf(value: unknown): SharedProperties | null {
  const owner = text(member(value, "owner"));
  const targetMailbox = text(member(value, "targetMailbox"));
  if (owner === null && targetMailbox === null) return null;
  const bits = Number(member(value, "delegatePermissions"));
  return {
    owner: owner ?? targetMailbox ?? "",
    targetMailbox: targetMailbox ?? owner ?? "",
    delegatePermissions: Number.isInteger(bits) ? bits : 0,
  };
}

function factOf<T>(answer: Result<unknown, OutlookFailure>, parse: (value: unknown) => T | null, at: number): Fact<T> {
  return answer.ok ? present(answer.value, parse, at) : toUnknown(answer.error);
}

function present<T>(value: unknown, parse: (value: unknown) => T | null, at: number): Fact<T> {
  const parsed = parse(value);
  return parsed === null ? unknown("absent", "outlook") : known(parsed, "outlook", at);
}

/** Both forms in one: a property with `getAsync` in compose, the value itself in read. */
export async function value<T>(
  item: unknown,
  name: string,
  parse: (value: unknown) => T | null,
  limits: CallLimits,
): Promise<Fact<T>> {
  const property = member(item, name);
  if (property === undefined) return unknown("notSupported", "outlook", { message: name });
  if (method(property, "getAsync") === null) return present(property, parse, limits.now());
  return factOf(await ask(property, "getAsync", [], limits), parse, limits.now());
}

async function itemId(item: unknown, limits: CallLimits): Promise<OutlookItem["itemId"]> {
  if (formOf(item) === "read") return present(member(item, "itemId"), text, limits.now());
  if (mailboxSet() < 8) return unknown("notSupported", "outlook", { message: "getItemIdAsync" });
  const answer = await ask(item, "getItemIdAsync", [], limits);
  if (!answer.ok && answer.error.kind === "refused" && answer.error.code === ITEM_NOT_SAVED) {
    return known(null, "outlook", limits.now());
  }
  return factOf(answer, text, limits.now());
}

async function shared(item: unknown, limits: CallLimits): Promise<OutlookItem["shared"]> {
  if (method(item, "getSharedPropertiesAsync") === null) {
    // The method is there only for an item in somebody else's folder; Outlook on Mac leaves it out elsewhere too.
    const tells = mailboxSet() >= 8 && describeHost() !== "mac";
    return tells
      ? known(null, "outlook", limits.now())
      : unknown("notSupported", "outlook", { message: "getSharedPropertiesAsync" });
  }
  return factOf(await ask(item, "getSharedPropertiesAsync", [], limits), sharedOf, limits.now());
}

function seriesId(item: unknown, { now }: CallLimits): OutlookItem["seriesId"] {
  const told = member(item, "seriesId");
  if (told === undefined)
    return unknown(mailboxSet() < 7 ? "notSupported" : "absent", "outlook", { message: "seriesId" });
  return known(text(told), "outlook", now());
}

async function recurring(item: unknown, limits: CallLimits): Promise<OutlookItem["recurring"]> {
  if (text(member(item, "seriesId")) !== null) return known(true, "outlook", limits.now());
  const property = member(item, "recurrence");
  if (property === undefined)
    return unknown(mailboxSet() < 7 ? "notSupported" : "absent", "outlook", { message: "recurrence" });
  if (method(property, "getAsync") === null) return known(property !== null, "outlook", limits.now());
  const told = await ask(property, "getAsync", [], limits);
  return factOf(told, (value) => value !== null && value !== undefined, limits.now());
}

async function attendees(item: unknown, limits: CallLimits): Promise<OutlookItem["attendees"]> {
  const [required, optional] = await Promise.all([
    value(item, "requiredAttendees", peopleOf, limits),
    value(item, "optionalAttendees", peopleOf, limits),
  ]);
  if (!required.known) return required;
  if (!optional.known) return optional;
  return known([...required.value, ...optional.value], "outlook", limits.now());
}

/** Null when Outlook gives no item. */
export async function readItem(limits: CallLimits): Promise<OutlookItem | null> {
  const item = currentItem();
  if (item === undefined || item === null) return null;
  const form = formOf(item);
  const [id, isRecurring, organizer, sharing, subject, start, end, location, bodyHtml, people, sensitivity] =
    await Promise.all([
      itemId(item, limits),
      recurring(item, limits),
      value(item, "organizer", personOf, limits),
      shared(item, limits),
      value(item, "subject", shown, limits),
      value(item, "start", timeOf, limits),
      value(item, "end", timeOf, limits),
      value(item, "location", shown, limits),
      ask(member(item, "body"), "getAsync", ["html"], limits).then((answer) => factOf(answer, stringOf, limits.now())),
      attendees(item, limits),
      value(item, "sensitivity", text, limits),
    ]);
  return {
    form,
    itemId: id,
    seriesId: seriesId(item, limits),
    recurring: isRecurring,
    organizer,
    shared: sharing,
    subject,
    start,
    end,
    location,
    bodyHtml,
    attendees: people,
    itemClass:
      form === "read"
        ? present(member(item, "itemClass"), text, limits.now())
        : unknown("notSupported", "outlook", { message: "itemClass" }),
    sensitivity,
  };
}
