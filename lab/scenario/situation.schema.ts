/** The client, the open item, consent, and what goes wrong. */
import * as v from "valibot";
import { right } from "./people.schema";
import {
  count,
  date,
  duration,
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

const kind = oneOf(["web", "newWindows", "classicWindows", "mac"]);
const surroundings = {
  requirementSets: opt(mapOf(text)),
  accountType: opt(oneOf(["enterprise", "office365", "outlookCom", "gmail"])),
  permission: opt(oneOf(["restricted", "readItem", "readWriteItem", "readWriteMailbox"])),
  theme: opt(oneOf(["light", "dark"])),
  displayLanguage: opt(filledText),
  storage: opt(oneOf(["allowed", "denied"])),
  hostVersion: opt(filledText),
};

export const client = fields({ kind, user: id, ...surroundings });

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

const verdict = oneOf(["ready", "alreadyOnline", "cannot", "blocked", "notCertain"]);
const outcome = oneOf(["converted", "pending", "notConverted", "uncertain", "failed", "declined"]);
const seen = {
  fixer: opt(filledText),
  preview: opt(fields({ people: opt(count), upTo: opt(flag), says: opt(people) })),
  messages: opt(listOf(fields({ to: opt(v.nullable(filledText)), says: opt(people) }))),
  evidence: opt(fields({ used: flag, says: opt(people) })),
};

export const generation = fields({
  calendar: id,
  count,
  kind: opt(oneOf(["single", "series"])),
  changedDates: opt(count),
  link: opt(oneOf(["none", "zoom", "webex", "meet", "skype", "oldTeams"])),
  attendees: opt(v.union([count, people], "a number, or a list of ids and addresses")),
  days: opt(position),
  seed: opt(count),
});

export const meanwhile = fields({
  after: oneOf(["verdict", "preview"]),
  event: opt(id),
  set: opt(
    fields({
      subject: opt(text),
      body: opt(text),
      start: opt(moment),
      end: opt(moment),
      attendees: opt(people),
      cancelled: opt(flag),
      removed: opt(flag),
      online: opt(fields({ provider: filledText })),
    }),
  ),
  type: opt(fields({ subject: opt(text), body: opt(text) })),
  right: opt(right),
});

const DEEDS = ["check", "convert", "ask", "allow", "decline", "change", "remove", "options", "checkAgain"] as const;

export const act = fields({
  as: id,
  open: opt(
    v.union(
      [open, fields({ page: filledText }), fields({ request: count }), fields({ act: count })],
      "an item as in open, or an object with page, request or act",
    ),
  ),
  client: opt(fields({ kind: opt(kind), ...surroundings })),
  do: listOf(v.union([oneOf(DEEDS), fields({ wait: duration })], `one of ${DEEDS.join(", ")}, or { "wait": "PT10M" }`)),
  expect: opt(
    fields({
      ...seen,
      verdict: opt(verdict),
      outcome: opt(outcome),
      organizer: opt(text),
      rights: opt(listOf(fields({ owner: id, person: id, role: filledText }))),
      options: opt(fields({ lobby: opt(text), presenters: opt(text), coorganizers: opt(people) })),
      written: opt(flag),
    }),
  ),
});

export const expectation = fields({
  ...seen,
  verdict,
  convert: opt(
    fields({
      flag: opt(v.union([flag, v.literal("own")], 'true, false or "own"')),
      then: opt(oneOf(["send", "save", "discard"])),
      outcome: opt(outcome),
      organizer: opt(text),
      patches: opt(count),
      after: opt(mapOf(v.unknown())),
      says: opt(people),
    }),
  ),
});
