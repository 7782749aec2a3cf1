import { failed, ok, type Result } from "../../lib/result";
import { anySameAddress } from "../facts/address";
import type { EmailAddress } from "../facts/facts";
import { findDocuments } from "./findDocuments";
import { isObject } from "../../lib/json";
import { exchangeReaders, readFields, skypeReaders, teamsReaders } from "./readers";
import type { AdminEvidence, ExchangeEvidence, SkypeEvidence, TeamsEvidence } from "./evidence.types";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const OLDEST = 7 * DAY;
/** IT's clock and this one may differ a little. */
const CLOCK_SKEW = 10 * MINUTE;
const LONGEST_TEXT = 500_000;
/** More of them help nobody. */
const MOST_NOTICES = 20;

export interface EvidenceContext {
  readonly owner: EmailAddress;
  readonly delegate: EmailAddress;
  /** Further addresses of the same people: aliases, user principal name. */
  readonly ownerAddresses?: readonly EmailAddress[];
  readonly delegateAddresses?: readonly EmailAddress[];
  /** Epoch ms. */
  readonly now: number;
}

export type EvidencePart = "exchange" | "teams" | "skype";

/** Part of it was used; `field` and `message` are untrusted text, shortened. */
export type EvidenceNotice =
  | { readonly kind: "old"; readonly collectedAt: number }
  | { readonly kind: "unknownField"; readonly field: string }
  | { readonly kind: "wrongType"; readonly field: string }
  | { readonly kind: "partFailed"; readonly part: string; readonly message: string }
  | { readonly kind: "partTruncated" };

/** Nothing of it was used. */
export type EvidenceProblem =
  | { readonly kind: "empty" }
  | { readonly kind: "tooLong" }
  | { readonly kind: "scriptNotRun" }
  | { readonly kind: "notEvidence" }
  | { readonly kind: "truncated" }
  | { readonly kind: "malformed" }
  | { readonly kind: "unknownVersion"; readonly version: string }
  | { readonly kind: "otherOwner"; readonly found: string; readonly expected: string }
  | { readonly kind: "otherDelegate"; readonly found: string; readonly expected: string }
  | { readonly kind: "tooOld"; readonly collectedAt: number }
  | { readonly kind: "fromFuture"; readonly collectedAt: number }
  | { readonly kind: "nothingCollected"; readonly messages: readonly string[] };

export interface ReadEvidence {
  readonly evidence: AdminEvidence;
  readonly notices: readonly EvidenceNotice[];
}

/** Untrusted text for a sentence: one line, short. */
function short(value: unknown): string {
  const line = (typeof value === "string" ? value : value === undefined ? "" : JSON.stringify(value))
    .replace(/\s+/g, " ")
    .trim();
  return line.length > 160 ? `${line.slice(0, 159)}…` : line;
}

/** Epoch ms, from ISO 8601 as the script prints it, or from a number of ms; undefined for anything else. */
function readTime(value: unknown): number | undefined {
  const time = typeof value === "string" && /^\d{4}-\d\d-\d\dT/.test(value) ? Date.parse(value) : value;
  return typeof time === "number" && Number.isFinite(time) ? time : undefined;
}

type Document = Readonly<Record<string, unknown>>;

/** Version, people and time: reasons to use nothing of it. */
function refusal(document: Document, context: EvidenceContext): EvidenceProblem | null {
  if (!Object.hasOwn(document, "version")) return { kind: "notEvidence" };
  if (document["version"] !== 1) return { kind: "unknownVersion", version: short(document["version"]) };
  const { owner, delegate } = document;
  if (typeof owner !== "string" || typeof delegate !== "string") return { kind: "malformed" };
  if (!anySameAddress([owner], [context.owner, ...(context.ownerAddresses ?? [])]))
    return { kind: "otherOwner", found: short(owner), expected: context.owner };
  if (!anySameAddress([delegate], [context.delegate, ...(context.delegateAddresses ?? [])]))
    return { kind: "otherDelegate", found: short(delegate), expected: context.delegate };
  const collectedAt = readTime(document["collectedAt"]);
  if (collectedAt === undefined) return { kind: "malformed" };
  if (collectedAt > context.now + CLOCK_SKEW) return { kind: "fromFuture", collectedAt };
  if (context.now - collectedAt > OLDEST) return { kind: "tooOld", collectedAt };
  return null;
}

const KNOWN = new Set(["version", "collectedAt", "owner", "delegate", "problems", "exchange", "teams", "skype"]);

interface Parts {
  readonly exchange?: ExchangeEvidence;
  readonly teams?: TeamsEvidence;
  readonly skype?: SkypeEvidence;
}

function readParts(document: Document, notices: EvidenceNotice[]): Parts {
  const told = (part: string) => ({
    dropped: (field: string) => notices.push({ kind: "wrongType", field: `${part}.${short(field)}` }),
    ignored: (field: string) => notices.push({ kind: "unknownField", field: `${part}.${short(field)}` }),
  });
  const part = (name: EvidencePart): Document | undefined => {
    if (!Object.hasOwn(document, name)) return undefined;
    const raw = document[name];
    if (isObject(raw)) return raw;
    notices.push({ kind: "wrongType", field: name });
    return undefined;
  };
  for (const key of Object.keys(document))
    if (!KNOWN.has(key)) notices.push({ kind: "unknownField", field: short(key) });

  const rawExchange = part("exchange");
  const rawTeams = part("teams");
  const rawSkype = part("skype");
  const exchange = rawExchange && readFields<ExchangeEvidence>(rawExchange, exchangeReaders, told("exchange"));
  const teams = rawTeams && readFields<TeamsEvidence>(rawTeams, teamsReaders, told("teams"));
  const skype = rawSkype && readFields<SkypeEvidence>(rawSkype, skypeReaders, told("skype"));
  const location = exchange?.location;
  // Rights mean different things on the two sides, so without the side none of them can be used.
  if (exchange && !location && Object.keys(exchange).length > 0)
    notices.push({ kind: "wrongType", field: "exchange.location" });
  return {
    ...(exchange && location ? { exchange: { ...exchange, location } } : {}),
    ...(teams && Object.keys(teams).length > 0 ? { teams } : {}),
    ...(skype && Object.keys(skype).length > 0 ? { skype } : {}),
  };
}

/** The newer part takes the older one's place, unless it says where it was run and nothing else: the mailbox is on the other side. */
function putTogether(older: Parts, newer: Parts): Parts {
  const bare = newer.exchange && Object.keys(newer.exchange).length === 1;
  return { ...older, ...newer, ...(bare && older.exchange ? { exchange: older.exchange } : {}) };
}

function partsThatFailed(document: Document): EvidenceNotice[] {
  const problems = document["problems"];
  return (Array.isArray(problems) ? problems : []).flatMap((problem: unknown) =>
    isObject(problem)
      ? [{ kind: "partFailed" as const, part: short(problem["part"]), message: short(problem["message"]) }]
      : [],
  );
}

function distinct(notices: readonly EvidenceNotice[]): EvidenceNotice[] {
  const seen = new Map(notices.map((notice) => [JSON.stringify(notice), notice]));
  return [...seen.values()].slice(0, MOST_NOTICES);
}

/**
 * Reads what IT's script printed, out of whatever was pasted around it. Several documents (one per shell in which the script was
 * run) are put together, the newer one first; `collectedAt` is then the oldest of them. One document that is about somebody else,
 * too old (more than 7 days), from the future or of another version refuses them all. Fields that nobody knows, or of a wrong type,
 * are left out with a notice; older than 24 hours is a notice.
 */
export function parseEvidence(pasted: string, context: EvidenceContext): Result<ReadEvidence, EvidenceProblem> {
  if (pasted.trim() === "") return failed({ kind: "empty" });
  if (pasted.length > LONGEST_TEXT) return failed({ kind: "tooLong" });
  const found = findDocuments(pasted);
  const documents = found.documents.filter(
    (document) => Object.hasOwn(document, "version") || Object.hasOwn(document, "collectedAt"),
  );
  if (documents.length === 0) {
    if (!found.marked && pasted.includes("ConvertTo-Json")) return failed({ kind: "scriptNotRun" });
    if (found.truncated) return failed({ kind: "truncated" });
    if (found.malformed) return failed({ kind: "malformed" });
    return failed({ kind: "notEvidence" });
  }
  for (const document of documents) {
    const problem = refusal(document, context);
    if (problem) return failed(problem);
  }

  const notices: EvidenceNotice[] = [];
  const timed = documents
    .map((document) => ({ document, at: readTime(document["collectedAt"]) ?? 0 }))
    .sort((a, b) => a.at - b.at);
  const parts: Parts = timed.reduce<Parts>((all, { document }) => putTogether(all, readParts(document, notices)), {});
  const failures = timed.flatMap(({ document }) => partsThatFailed(document));
  const collectedAt = Math.min(...timed.map(({ at }) => at));
  if (Object.keys(parts).length === 0)
    return failed({
      kind: "nothingCollected",
      messages: failures.flatMap((failure) => (failure.kind === "partFailed" ? [failure.message] : [])),
    });
  if (context.now - collectedAt > DAY) notices.unshift({ kind: "old", collectedAt });
  if (found.truncated) notices.push({ kind: "partTruncated" });
  return ok({
    evidence: { version: 1, collectedAt, owner: context.owner, delegate: context.delegate, ...parts },
    notices: distinct([...notices, ...failures]),
  });
}
