/** Rows of a calendar judged by the pane's own checks: what can be converted in a round, and why the others cannot. */
import { sameAddress } from "../delegation/facts/address";
import { known, unknown, valueOf, type Fact } from "../delegation/facts/fact";
import type {
  FactSettings,
  GraphUser,
  MeetingEvent,
  OwnerCalendar,
  Person,
  TokenAccount,
} from "../delegation/facts/facts";
import type { CheckId, Finding, Fixer } from "../delegation/checks/finding";
import { extractLinks } from "../delegation/readings/links/extractLinks";
import { joinLinkObjectId } from "../delegation/readings/links/joinLinkObjectId";
import { meetingLink } from "../delegation/readings/links/meetingLink";
import { assessMailbox, assessMeeting } from "../providers/assess";
import type { Mailbox } from "../delegation/verdict/meeting";
import type { VerdictKind } from "../delegation/verdict/verdict.types";
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

const NOT_ASKED = unknown("notAsked", "ucwa");

function mailboxOf(of: OwnerFacts): Mailbox {
  const user = valueOf(of.token);
  const address = valueOf(of.me)?.mail ?? user?.username ?? "";
  return {
    now: of.now,
    user:
      address === "" ? unknown("noForm", "outlook") : known({ address, name: user?.name ?? address }, "token", of.now),
    accountType: unknown("noForm", "outlook"),
    owner: known(of.owner, "graph", of.now),
    token: of.token,
    me: of.me,
    calendar: of.calendar,
    skype: {
      state: "notTried",
      ownerInDelegators: NOT_ASKED,
      groupProblem: null,
      delegatorCount: NOT_ASKED,
      serverVersion: NOT_ASKED,
      homePool: NOT_ASKED,
      canSchedule: NOT_ASKED,
    },
    evidence: unknown("notAsked", "evidence"),
    settings: of.settings,
  };
}

export interface OwnerVerdict {
  readonly verdict: VerdictKind;
  /** Of which meetings in this calendar would be; null where none serves it. */
  readonly provider: string | null;
  readonly fixedBy: readonly Fixer[];
  /** What decides: the first that fails, else the first that could not be checked; null where all is well. */
  readonly because: Finding | null;
}

/** By every check that is about mailboxes and rights, before a meeting exists. */
export function judgeOwner(of: OwnerFacts): OwnerVerdict {
  const { verdict, provider, findings } = assessMailbox(mailboxOf(of));
  const deciding = findings.filter((finding) => finding.deciding);
  const because =
    deciding.find(({ status }) => status === "fail") ?? deciding.find(({ status }) => status === "unknown") ?? null;
  return { verdict, provider, fixedBy: because?.fixedBy ?? [], because };
}

/** Distinct meeting links of a body and a location. */
function linksOf(event: MeetingEvent, hosts: readonly string[]): ReadonlySet<string> {
  const texts = [event.location, event.body?.content ?? "", event.joinUrl ?? ""];
  const links = texts.flatMap(extractLinks).map((address) => meetingLink(address, hosts));
  // The case of percent escapes differs from client to client.
  const comparable = (url: string): string => url.replace(/%[\da-f]{2}/gi, (code) => code.toLowerCase());
  return new Set(links.flatMap((link) => (link === null ? [] : [comparable(link.url)])));
}

/**
 * "teams.microsoft.com/meet/<digits>?p=<code>" names neither tenant nor organizer, and stops working 60 days after its meeting
 * (Microsoft 365 message center MC772556). The server's own link follows its meeting; a pasted one belongs to another.
 */
function isShortTeamsLink(link: string): boolean {
  const url = URL.canParse(link) ? new URL(link) : null;
  return url !== null && /(^|\.)teams\./.test(url.hostname) && /^\/meet\/\d+$/.test(url.pathname);
}

/** What a row has to tell of itself. */
const OF_ROW: readonly CheckId[] = ["cancelled", "notOnlineYet", "organizer", "over"];

function whyNot(of: OwnerFacts, ready: boolean, event: MeetingEvent): WhyNot | null {
  const hosts = of.settings.meetingHosts;
  const seesPrivate = of.own || valueOf(of.calendar)?.canViewPrivateItems === true;
  if (event.sensitivity?.toLowerCase() === "private" && !seesPrivate) return "private";
  const seen = known(event, "graph", of.now);
  const { findings } = assessMeeting(mailboxOf(of), seen, { opened: seen });
  const failed = (check: CheckId): Finding | undefined =>
    findings.find((finding) => finding.check === check && finding.status === "fail");
  if (failed("cancelled")) return "cancelled";
  const online = failed("notOnlineYet");
  if (online !== undefined) {
    if (linksOf(event, hosts).size > 1) return "twoLinks";
    const delegate = valueOf(of.me)?.id?.toLowerCase();
    const [pasted] = online.code === "otherLink" ? linksOf(event, hosts) : [];
    const link = event.joinUrl ?? pasted;
    const theirs = link === undefined ? null : joinLinkObjectId(link);
    if (!of.own && theirs !== null && theirs === delegate) return "linkNotOwners";
    if (online.code !== "otherLink") return "online";
    return pasted !== undefined && isShortTeamsLink(pasted) ? "linkExpires" : "otherLink";
  }
  if (failed("organizer")) return "notOrganizer";
  if (failed("over")) return "over";
  if (findings.some(({ check, status }) => status === "unknown" && OF_ROW.includes(check))) return "notRead";
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

function kindIn(event: MeetingEvent, owner: Person): "room" | "group" | null {
  const told = (event.attendees ?? []).find(({ address }) => sameAddress(address, owner.address))?.kind;
  return told === "room" || told === "group" ? told : null;
}

export interface Collector {
  /** Takes a page of a calendar view; dates of one series become one row. Nothing of the events is kept but the rows. */
  add(events: readonly MeetingEvent[]): void;
  /** In the order of their first date. */
  rows(): readonly RoundRow[];
  /** Seen where her own address is invited as a resource or as a list; a person's and a shared mailbox's look alike. */
  ownerKind(): "room" | "group" | null;
}

/** A regular date speaks for its series; a changed one only where no regular one lies in the range. */
export function createCollector(of: OwnerFacts): Collector {
  const ready = judgeOwner(of).verdict === "ready";
  const rows = new Map<string, RoundRow>();
  const spokenFor = new Set<string>();
  let kind: "room" | "group" | null = null;
  return {
    ownerKind: () => kind,
    add(events) {
      for (const event of events) {
        kind ??= kindIn(event, of.owner);
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
