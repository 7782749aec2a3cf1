/** The small values that scenarios are made of. Each message is the phrase after "expected" in the sentence a person reads. */
import * as v from "valibot";

export const text = v.string("a text");
export const flag = v.boolean("true or false");
export const count = v.pipe(
  v.number("a whole number, 0 or more"),
  v.integer("a whole number"),
  v.minValue(0, "0 or more"),
);
export const position = v.pipe(
  v.number("a whole number from 1"),
  v.integer("a whole number"),
  v.minValue(1, "1 or more"),
);

export const filledText = v.pipe(text, v.nonEmpty("a text that is not empty"));

/** Short name of a person or an event inside the file. */
export const id = v.pipe(
  v.string("an id"),
  v.regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/, "an id of letters, digits, dots, dashes and underscores"),
);

const ADDRESS = /^[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;.]+$/;
export const address = v.pipe(v.string("an e-mail address"), v.regex(ADDRESS, "an e-mail address"));

export function isAddress(value: string): boolean {
  return ADDRESS.test(value);
}

const guidMessage = "a GUID, as 0f0e0d0c-0b0a-4908-8706-050403020100";
export const guid = v.pipe(
  v.string(guidMessage),
  v.regex(/^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$/, guidMessage),
);

const host = "a host name";
export const hostName = v.pipe(v.string(host), v.regex(/^[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?$/, host));

const dateMessage = "a date, as 2026-11-25";
export const date = v.pipe(v.string(dateMessage), v.regex(/^\d{4}-\d{2}-\d{2}$/, dateMessage));

const instantMessage = "a date and time with offset, as 2026-11-25T09:00:00+01:00";
export const instant = v.pipe(
  v.string(instantMessage),
  v.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/, instantMessage),
);

const momentMessage = "a date and time, as 2026-11-25T09:00 or with an offset behind it";
export const moment = v.pipe(
  v.string(momentMessage),
  v.regex(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?$/, momentMessage),
);

const durationMessage = "an ISO 8601 duration, as PT30M";
export const duration = v.pipe(
  v.string(durationMessage),
  v.regex(/^P(?=\d|T\d)(\d+W)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+(\.\d+)?S)?)?$/, durationMessage),
);

export function oneOf<const Values extends readonly string[]>(values: Values) {
  return v.picklist(values, `one of ${values.join(", ")}`);
}

/** What a field says that it expects, when there is nothing. */
function wanted(schema: v.ObjectEntries[string]): string {
  return v.safeParse(schema, undefined).issues?.[0].message ?? "a value";
}

/** An object that refuses fields it does not know, and says which ones it does. */
export function fields<const Entries extends v.ObjectEntries>(entries: Entries) {
  const known = Object.keys(entries).join(", ");
  return v.strictObject(entries, (issue) => {
    if (issue.expected === "never") return `no such field here; known are ${known}`;
    const missing =
      issue.received === "undefined"
        ? Object.entries(entries).find(([name]) => issue.expected === `"${name}"`)
        : undefined;
    return missing === undefined ? `an object with ${known}` : wanted(missing[1]);
  });
}

export function listOf<const Item extends v.GenericSchema>(item: Item) {
  return v.array(item, "a list in square brackets");
}

export function mapOf<const Value extends v.GenericSchema>(value: Value) {
  return v.record(text, value, "an object");
}

export const opt = v.exactOptional;
