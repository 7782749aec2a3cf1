/**
 * A meeting in somebody's calendar, judged without a form: by the same checks and the same code as the open item. What is known of an
 * owner is gathered once; each row of her calendar is then judged on its own.
 */
import { assessBy } from "./assessBy";
import type { Fact } from "../facts/fact";
import { unknown } from "../facts/fact";
import type { Client, Facts, FactSettings, MailboxFacts, MeetingEvent, MeetingFacts } from "../facts/facts";
import type { CheckId, Finding } from "../checks/finding";
import { judge } from "./findingsOf";
import { factsBehind, type FactKey } from "../checks/reads";
import type { Rules } from "./rules.types";
import type { Assessment, VerdictKind } from "./verdict.types";
import { verdictOf } from "./verdictOf";

/** Whose calendar, who asks, and what she may do there. */
export interface Mailbox extends MailboxFacts {
  /** When it was gathered, epoch ms. */
  readonly now: number;
  readonly settings: FactSettings;
}

/** A check that could not be answered, and the facts it would have needed. */
export interface Lack {
  readonly check: CheckId;
  readonly facts: readonly FactKey[];
}

export interface MeetingAssessment extends Assessment {
  readonly lacks: readonly Lack[];
}

export interface MailboxAssessment {
  /** Could a meeting in this calendar be made online at all? */
  readonly verdict: VerdictKind;
  /** Of which online meetings would be; null where none serves. */
  readonly provider: string | null;
  readonly findings: readonly Finding[];
  readonly lacks: readonly Lack[];
}

const NO_CLIENT: Client = {
  host: "unknown",
  hostVersion: null,
  mailboxSet: null,
  nestedAppAuth: false,
  accountType: unknown("noForm", "outlook"),
  form: "none",
  displayLanguage: "",
};
const NOT_ASKED = unknown("notAsked", "graph");

/**
 * The facts of a meeting that no form shows.
 * @param event a row of the calendar; for a series its master where that was read
 * @param more what else is known of it: `listed` is true unless said otherwise
 */
export function meetingFacts(mailbox: Mailbox, event: Fact<MeetingEvent>, more: Partial<MeetingFacts> = {}): Facts {
  return {
    ...mailbox,
    client: NO_CLIENT,
    item: unknown("noForm", "outlook"),
    event,
    listed: true,
    opened: NOT_ASKED,
    ownCopy: NOT_ASKED,
    view: NOT_ASKED,
    candidates: NOT_ASKED,
    organizersCalendar: NOT_ASKED,
    lastTry: unknown("notAsked", "lastTry"),
    ...more,
  };
}

function withoutForm({ checks, providers }: Rules): Rules {
  return { checks: checks.filter(({ subject }) => subject !== "form"), providers };
}

function ofMailbox({ checks, providers }: Rules): Rules {
  return { checks: checks.filter(({ subject }) => subject === "mailbox"), providers };
}

function isMissing(facts: Facts, key: FactKey): boolean {
  const fact: unknown = facts[key];
  return typeof fact === "object" && fact !== null && "known" in fact && fact.known === false;
}

function lacksOf(facts: Facts, findings: readonly Finding[], { checks }: Rules): readonly Lack[] {
  return checks.flatMap(({ id, reads }) => {
    const open = findings.some(({ check, status }) => check === id && status === "unknown");
    return open ? [{ check: id, facts: factsBehind(reads).filter((key) => isMissing(facts, key)) }] : [];
  });
}

/** One row, judged by every check that needs no form. */
export function assessMeetingBy(
  rules: Rules,
  mailbox: Mailbox,
  event: Fact<MeetingEvent>,
  more: Partial<MeetingFacts> = {},
): MeetingAssessment {
  const facts = meetingFacts(mailbox, event, more);
  const assessment = assessBy(withoutForm(rules), facts);
  return { ...assessment, lacks: lacksOf(facts, assessment.findings, rules) };
}

/** An owner before any of her meetings: by every check that is about mailboxes and rights. */
export function assessMailboxBy(rules: Rules, mailbox: Mailbox): MailboxAssessment {
  const facts = meetingFacts(mailbox, NOT_ASKED, { listed: false });
  const { findings } = judge(ofMailbox(rules), facts);
  const provider = rules.providers.find((each) => each.serves(facts))?.id ?? null;
  return { verdict: verdictOf(findings), provider, findings, lacks: lacksOf(facts, findings, rules) };
}
