/** What the runner prints, as a schema: the published names that scripts may rely on. */
import * as v from "valibot";

const CHECK = v.pipe(v.string(), v.regex(/^[A-Za-z]+$/), v.description("id of a check; docs/checks.md lists them"));
const FIXERS = [
  "you",
  "owner",
  "exchangeAdmin",
  "teamsAdmin",
  "skypeAdmin",
  "entraAdmin",
  "desktopSupport",
  "addinAdmin",
  "nobody",
] as const;

const utc = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/),
  v.description("ISO 8601, UTC"),
);
const lowerAddress = v.pipe(v.string(), v.regex(/^[^A-Z\s]+@[^A-Z\s]+$/), v.description("SMTP address in lower case"));
const duration = v.pipe(v.string(), v.regex(/^P/), v.description("ISO 8601 duration"));
const ms = v.pipe(v.number(), v.minValue(0));

const finding = v.strictObject({
  check: CHECK,
  status: v.picklist(["pass", "fail", "unknown", "notApplicable"]),
  deciding: v.boolean(),
  fixedBy: v.pipe(v.array(v.picklist(FIXERS)), v.description("who can fix it, preferred first")),
  wait: v.nullable(duration),
  headline: v.string(),
});

const request = v.strictObject({
  to: v.picklist(["graph", "ucwa", "token"]),
  method: v.string(),
  path: v.pipe(v.string(), v.description("decoded, without service root and query; for tokens the bridge's method")),
  status: v.pipe(v.nullable(v.pipe(v.number(), v.integer())), v.description("null: never answered, or cut")),
  batch: v.exactOptional(v.pipe(v.number(), v.integer(), v.description("number of the batch that held it"))),
});

const VERDICT = v.picklist(["ready", "alreadyOnline", "cannot", "blocked", "notCertain"]);
const many = v.pipe(v.number(), v.integer(), v.minValue(0));

const round = v.strictObject({
  owners: v.array(
    v.strictObject({
      address: lowerAddress,
      kind: v.picklist(["person", "shared", "room", "group", "unknown"]),
      verdict: VERDICT,
      fixedBy: v.array(v.picklist(FIXERS)),
    }),
  ),
  items: v.array(
    v.strictObject({
      owner: lowerAddress,
      subject: v.string(),
      start: utc,
      kind: v.picklist(["single", "series"]),
      can: v.picklist(["convert", "no"]),
      why: v.pipe(v.nullable(v.string()), v.description("code; null where it can be converted")),
      mails: v.pipe(many, v.description("messages that its conversion sends")),
      result: v.nullable(
        v.picklist(["converted", "pending", "notConverted", "skipped", "failed", "uncertain", "notReached"]),
      ),
    }),
  ),
  summary: v.strictObject({
    meetings: many,
    people: many,
    minutes: v.pipe(ms, v.description("planned")),
    over: v.pipe(many, v.description("requests, mails or recipients that exceeded a limit")),
  }),
  restarts: many,
});

export const outcomeSchema = v.strictObject({
  scenario: v.pipe(v.string(), v.description("the file's name")),
  act: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(0), v.description("of a story, from 0"))),
  verdict: v.nullable(VERDICT),
  route: v.nullable(v.picklist(["graph", "outlookButton", "ownMeeting"])),
  owner: v.nullable(lowerAddress),
  delegate: v.nullable(lowerAddress),
  item: v.nullable(
    v.strictObject({
      kind: v.picklist(["single", "series", "occurrence", "exception"]),
      subject: v.string(),
      start: utc,
      end: utc,
    }),
  ),
  findings: v.array(finding),
  preview: v.nullable(
    v.strictObject({
      sentences: v.array(v.string()),
      people: v.pipe(v.number(), v.integer(), v.minValue(0), v.description("how many people get mail")),
      upTo: v.pipe(v.boolean(), v.description("true: at most so many")),
    }),
  ),
  conversion: v.nullable(
    v.strictObject({
      outcome: v.picklist(["converted", "pending", "notConverted", "uncertain", "failed", "declined"]),
      organizer: v.nullable(lowerAddress),
      provider: v.nullable(v.string()),
      joinUrl: v.nullable(v.string()),
      message: v.string(),
    }),
  ),
  messages: v.array(
    v.strictObject({
      to: v.pipe(v.nullable(v.string()), v.description("null: the person chooses")),
      subject: v.string(),
      text: v.pipe(v.string(), v.description("plain text, whole")),
    }),
  ),
  evidence: v.nullable(v.strictObject({ used: v.boolean(), why: v.string() })),
  after: v.exactOptional(
    v.strictObject({ isOnlineMeeting: v.boolean(), joinUrl: v.nullable(v.string()), textKept: v.boolean() }),
  ),
  rights: v.exactOptional(v.array(v.strictObject({ owner: lowerAddress, person: lowerAddress, role: v.string() }))),
  options: v.exactOptional(
    v.nullable(v.strictObject({ lobby: v.string(), presenters: v.string(), coorganizers: v.array(lowerAddress) })),
  ),
  round: v.exactOptional(round),
  requests: v.array(request),
  unhandled: v.array(v.string()),
  written: v.strictObject({
    changes: v.array(v.strictObject({ item: v.string(), field: v.string(), before: v.unknown(), after: v.unknown() })),
    mails: v.array(v.strictObject({ to: v.array(v.string()), for: v.string(), item: v.string() })),
  }),
  milliseconds: v.strictObject({ firstPaint: v.nullable(ms), verdict: v.nullable(ms) }),
});
