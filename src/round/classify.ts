/** Rows of a calendar judged by the pane's own checks: what can be converted in a round, and why the others cannot. */
import { sameAddress } from "../delegation/address";
import { CHECKS } from "../delegation/checks/index";
import { known, unknown, valueOf, type Fact } from "../delegation/fact";
import type {
  Facts,
  FactSettings,
  GraphUser,
  MeetingEvent,
  OwnerCalendar,
  Person,
  TokenAccount,
} from "../delegation/facts";
import type { CheckId, Fixer, Status } from "../delegation/finding";
import { extractLinks } from "../delegation/links/extractLinks";
import { joinLinkObjectId } from "../delegation/links/joinLinkObjectId";
import { meetingLink } from "../delegation/links/meetingLink";
import type { VerdictKind } from "../delegation/verdict.types";
import type { RoundRow, WhyNot } from "./types";

/** What is known of an owner before any of her meetings is looked at. */
export interface OwnerFacts {
  readonly owner: Person;
  /** The delegate's own calendar. */
  readonly own: boolean;
  readonly calendar: Fact<OwnerCalendar>;
  readonly me: Fact<GraphUser>;
  readonly token: Fact<TokenAccount>;
  readonly settings: FactSettings;
  /** Epoch ms. */
  readonly now: number;
}

const NOT_ASKED = unknown("notAsked", "outlook");

/** Facts without a form: what only Outlook tells is not asked. */
function factsOf(of: OwnerFacts, event: Fact<MeetingEvent>): Facts {
  const user = valueOf(of.token);
  const me = valueOf(of.me);
  const address = me?.mail ?? user?.username ?? "";
  return {
    now: of.now,
    client: {
      host: "unknown",
      hostVersion: null,
      mailboxSet: null,
      nestedAppAuth: true,
      accountType: NOT_ASKED,
      form: "none",
      displayLanguage: "",
    },
    user: address === "" ? NOT_ASKED : known({ address, name: user?.name ?? address }, "token", of.now),
    item: NOT_ASKED,
    owner: known(of.owner, "graph", of.now),
    token: of.token,
    me: of.me,
    calendar: of.calendar,
    event,
    opened: event,
    ownCopy: unknown("notAsked", "graph"),
    view: unknown("notAsked", "graph"),
    skype: {
      state: "notTried",
      ownerInDelegators: unknown("notAsked", "ucwa"),
      groupProblem: null,
      delegatorCount: unknown("notAsked", "ucwa"),
      serverVersion: unknown("notAsked", "ucwa"),
      homePool: unknown("notAsked", "ucwa"),
      canSchedule: unknown("notAsked", "ucwa"),
    },
    evidence: unknown("notAsked", "evidence"),
    settings: of.settings,
  };
}

interface Judged {
  readonly check: CheckId;
  readonly status: Status;
  readonly code: string;
  readonly fixedBy: readonly Fixer[];
}

function judge(facts: Facts, ids: readonly CheckId[]): readonly Judged[] {
  return CHECKS.filter(({ id }) => ids.includes(id)).map((check) => {
    const { status, code, fixedBy = [] } = check.evaluate(facts);
    return { check: check.id, status, code, fixedBy };
  });
}

export interface OwnerVerdict {
  readonly verdict: VerdictKind;
  readonly fixedBy: readonly Fixer[];
  /** Every check that decides before a meeting exists, with its answer. */
  readonly checks: readonly Judged[];
}

/** What decides before a meeting exists. */
const OF_OWNER: readonly CheckId[] = ["editRight", "consent", "tokenAccount", "teamsAllowed"];

export function judgeOwner(of: OwnerFacts): OwnerVerdict {
  const checks = judge(factsOf(of, unknown("notAsked", "graph")), OF_OWNER);
  const first =
    checks.find(({ status }) => status === "fail") ?? checks.find(({ status }) => status === "unknown") ?? null;
  const verdict = first === null ? "ready" : first.status === "fail" ? "blocked" : "notCertain";
  return { verdict, fixedBy: first?.fixedBy ?? [], checks };
}

const OF_ROW: readonly CheckId[] = ["cancelled", "notOnlineYet", "organizer", "over"];

/** Distinct meeting links of a body and a location. */
function linksOf(event: MeetingEvent, hosts: readonly string[]): ReadonlySet<string> {
  const texts = [event.location, event.body?.content ?? "", event.joinUrl ?? ""];
  const links = texts.flatMap(extractLinks).map((address) => meetingLink(address, hosts));
  // The case of percent escapes differs from client to client.
  const comparable = (url: string): string => url.replace(/%[\da-f]{2}/gi, (code) => code.toLowerCase());
  return new Set(links.flatMap((link) => (link === null ? [] : [comparable(link.url)])));
}

function whyNot(of: OwnerFacts, ready: boolean, event: MeetingEvent): WhyNot | null {
  const hosts = of.settings.meetingHosts;
  const seesPrivate = of.own || valueOf(of.calendar)?.canViewPrivateItems === true;
  if (event.sensitivity?.toLowerCase() === "private" && !seesPrivate) return "private";
  const findings = judge(factsOf(of, known(event, "graph", of.now)), OF_ROW);
  const failed = (check: CheckId): Judged | undefined =>
    findings.find((finding) => finding.check === check && finding.status === "fail");
  if (failed("cancelled")) return "cancelled";
  const online = failed("notOnlineYet");
  if (online !== undefined) {
    if (linksOf(event, hosts).size > 1) return "twoLinks";
    const delegate = valueOf(of.me)?.id?.toLowerCase();
    const theirs = event.joinUrl === null ? null : joinLinkObjectId(event.joinUrl);
    if (!of.own && theirs !== null && theirs === delegate) return "linkNotOwners";
    return online.code === "otherLink" ? "otherLink" : "online";
  }
  if (failed("organizer")) return "notOrganizer";
  if (failed("over")) return "over";
  if (findings.some(({ status }) => status === "unknown")) return "notRead";
  if (event.isDraft === true) return "draft";
  if (event.isAllDay) return "allDay";
  if (peopleOf(of, event).people === 0) return "nobodyInvited";
  return ready ? null : "blocked";
}

/** Everybody who gets mail: rooms answer by themselves, and the organizer writes. */
function peopleOf(of: OwnerFacts, event: MeetingEvent): Pick<RoundRow, "people" | "addressed" | "moreThanCounted"> {
  const invited = (event.attendees ?? []).filter(
    ({ address }) => !sameAddress(address, event.organizer?.address) && !sameAddress(address, of.owner.address),
  );
  const distinct = (some: readonly Person[]): number =>
    new Set(some.map(({ address, name }) => address.trim().toLowerCase() || name)).size;
  return {
    people: distinct(invited.filter(({ kind }) => kind !== "room")),
    addressed: distinct(invited),
    moreThanCounted: event.attendees === null || invited.some(({ kind }) => kind === "group"),
  };
}

function isOfSeries(event: MeetingEvent): boolean {
  return event.seriesMasterId !== null && event.type !== "singleInstance";
}

function rowOf(of: OwnerFacts, ready: boolean, event: MeetingEvent): RoundRow {
  const series = isOfSeries(event);
  const eventId = (series ? event.seriesMasterId : null) ?? event.id;
  const why = whyNot(of, ready, event);
  return {
    key: `${of.owner.address.toLowerCase()}/${eventId}`,
    owner: of.owner.address.toLowerCase(),
    eventId,
    subject: why === "private" ? "" : event.subject,
    start: event.start,
    kind: series ? "series" : "single",
    why,
    ...peopleOf(of, event),
    mailsEach: series ? null : 1,
  };
}

export interface Collector {
  /** Takes a page of a calendar view; dates of one series become one row. Nothing of the events is kept but the rows. */
  add(events: readonly MeetingEvent[]): void;
  /** In the order of their first date. */
  rows(): readonly RoundRow[];
}

/** A regular date speaks for its series; a changed one only where no regular one lies in the range. */
export function createCollector(of: OwnerFacts): Collector {
  const ready = judgeOwner(of).verdict === "ready";
  const rows = new Map<string, RoundRow>();
  const spokenFor = new Set<string>();
  return {
    add(events) {
      for (const event of events) {
        const row = rowOf(of, ready, event);
        const before = rows.get(row.key);
        if (before === undefined) rows.set(row.key, row);
        else if (!spokenFor.has(row.key) && event.type === "occurrence") {
          rows.set(row.key, { ...row, start: Math.min(before.start, row.start) });
        } else continue;
        if (event.type !== "exception") spokenFor.add(row.key);
      }
    },
    rows: () => [...rows.values()],
  };
}
