/** Facts in, verdict and findings out, with every check and every provider that there is. */
import type { Fact } from "../delegation/facts/fact";
import type { Facts, MeetingEvent, MeetingFacts } from "../delegation/facts/facts";
import { assessBy } from "../delegation/verdict/assessBy";
import {
  assessMailboxBy,
  assessMeetingBy,
  type Mailbox,
  type MailboxAssessment,
  type MeetingAssessment,
} from "../delegation/verdict/meeting";
import type { Rules } from "../delegation/verdict/rules.types";
import type { Assessment } from "../delegation/verdict/verdict.types";
import { CHECKS, PROVIDERS } from "./registry";

export const RULES: Rules = { checks: CHECKS, providers: PROVIDERS };

/** The open item. */
export function assess(facts: Facts): Assessment {
  return assessBy(RULES, facts);
}

/** One row of a calendar. */
export function assessMeeting(
  mailbox: Mailbox,
  event: Fact<MeetingEvent>,
  more: Partial<MeetingFacts> = {},
): MeetingAssessment {
  return assessMeetingBy(RULES, mailbox, event, more);
}

/** An owner before any of her meetings. */
export function assessMailbox(mailbox: Mailbox): MailboxAssessment {
  return assessMailboxBy(RULES, mailbox);
}
