/** The client, the open item, consent, and what goes wrong. */
import * as v from "valibot";
import {
  count,
  date,
  fields,
  filledText,
  flag,
  id,
  listOf,
  mapOf,
  moment,
  oneOf,
  opt,
  position,
  text,
} from "./values.schema";

export const client = fields({
  kind: oneOf(["web", "newWindows", "classicWindows", "mac"]),
  user: id,
  requirementSets: opt(mapOf(text)),
  accountType: opt(oneOf(["enterprise", "office365", "outlookCom", "gmail"])),
  permission: opt(oneOf(["restricted", "readItem", "readWriteItem", "readWriteMailbox"])),
  theme: opt(oneOf(["light", "dark"])),
  displayLanguage: opt(filledText),
  storage: opt(oneOf(["allowed", "denied"])),
  hostVersion: opt(filledText),
});

const people = listOf(filledText);

export const open = fields({
  event: v.nullable(id),
  occurrence: opt(date),
  form: oneOf(["read", "compose"]),
  in: opt(id),
  saved: opt(flag),
  edits: opt(
    fields({
      subject: opt(text),
      body: opt(text),
      location: opt(text),
      start: opt(moment),
      end: opt(moment),
      addAttendees: opt(people),
      removeAttendees: opt(people),
    }),
  ),
  bodyType: opt(oneOf(["html", "text"])),
  itemId: opt(v.nullable(filledText)),
  idLateBy: opt(count),
  shared: opt(
    v.union(
      [
        v.literal("absent", '"absent"'),
        fields({ owner: opt(text), targetMailbox: opt(text), delegatePermissions: opt(count) }),
      ],
      '"absent", or an object with owner, targetMailbox, delegatePermissions',
    ),
  ),
});

export const consent = fields({
  state: opt(oneOf(["given", "user", "admin"])),
  popup: opt(oneOf(["accept", "cancel", "blocked", "never", "denied", "adminNeeded"])),
  account: opt(id),
});

const match = {
  to: oneOf(["graph", "ucwa", "token", "office"]),
  method: opt(filledText),
  path: opt(filledText),
  nth: opt(v.union([position, v.literal("every")], 'a whole number from 1, or "every"')),
};

export const fault = fields({
  ...match,
  delay: opt(count),
  never: opt(flag),
  drop: opt(flag),
  errorCode: opt(count),
  effect: opt(flag),
});

const statusMessage = "an HTTP status from 200 to 599";
export const response = fields({
  ...match,
  status: v.pipe(
    v.number(statusMessage),
    v.integer(statusMessage),
    v.minValue(200, statusMessage),
    v.maxValue(599, statusMessage),
  ),
  headers: opt(mapOf(text)),
  body: opt(v.unknown()),
  apply: opt(flag),
});

export const expectation = fields({
  verdict: oneOf(["ready", "alreadyOnline", "cannot", "blocked", "notCertain"]),
  fixer: opt(filledText),
  preview: opt(fields({ people: opt(count), upTo: opt(flag), says: opt(people) })),
  messages: opt(listOf(fields({ to: opt(v.nullable(filledText)), says: opt(people) }))),
  evidence: opt(fields({ used: flag, says: opt(people) })),
  convert: opt(
    fields({
      flag: opt(v.union([flag, v.literal("own")], 'true, false or "own"')),
      then: opt(oneOf(["send", "save", "discard"])),
      outcome: opt(oneOf(["converted", "pending", "notConverted", "uncertain", "failed", "declined"])),
      organizer: opt(text),
      patches: opt(count),
      after: opt(mapOf(v.unknown())),
      says: opt(people),
    }),
  ),
});
