/** The verdict in one line for Outlook's notification bar. */
import type { Fact } from "../delegation/facts/fact";
import type { Finding } from "../delegation/checks/finding";
import type { Assessment } from "../delegation/verdict/verdict.types";
import { commandNames, sayCommand, type CommandKey } from "../locales/sayCommand";
import { say } from "../locales/say";
import { shortenAddress } from "../locales/shorten";
import { withoutTrailing } from "../lib/text";

/** Outlook refuses longer messages: learn.microsoft.com/javascript/api/outlook/office.notificationmessagedetails */
export const LONGEST = 150;

/** Names and reasons are cut, never the instruction behind them. */
function fit(key: CommandKey, owner: string, headline: string): string {
  // A name that is written from right to left comes with two characters that keep it in its place.
  const rest = sayCommand(key, { owner: "", headline: "" }).length + 4;
  const uses = (name: string): boolean => commandNames(key, name);
  const ownerRoom = uses("owner") ? Math.min(owner.length, uses("headline") ? 30 : LONGEST - rest) : 0;
  const headlineRoom = LONGEST - rest - ownerRoom;
  return sayCommand(key, { owner: cut(owner, ownerRoom), headline: cut(headline, headlineRoom) });
}

function cut(text: string, room: number): string {
  return text.length <= room ? text : `${text.slice(0, Math.max(0, room - 1)).trimEnd()}…`;
}

export interface NoticeInput {
  readonly assessment: Assessment;
  readonly token: Fact<unknown>;
  readonly headline: (finding: Finding) => string;
}

/** Where nothing answered, nothing can be said to be in order. */
const UNANSWERED: readonly unknown[] = ["offline", "noAnswer", "serverError", "throttled", "malformed"];

function isUnanswered(finding: Finding | undefined): boolean {
  return finding?.status === "unknown" && finding.deciding && UNANSWERED.includes(finding.params["reason"]);
}

export function noticeText({ assessment, token, headline }: NoticeInput): string {
  const owner =
    assessment.ownerName ?? (assessment.owner === null ? say("theOwner") : shortenAddress(assessment.owner));
  const first = assessment.findings[0];
  const say1 = (key: CommandKey): string =>
    fit(key, owner, first ? `${withoutTrailing(headline(first), ". \u00a0")}.` : "");
  switch (assessment.verdict) {
    case "ready":
      if (assessment.route === "outlookButton") return say1("outlookButton");
      return say1(assessment.own ? "readyOwn" : "ready");
    case "alreadyOnline":
      if (assessment.formLacksLink) return say1("formLacksLink");
      if (first?.check === "lastTry" && first.status === "fail") return say1("onlineDoubtful");
      return say1(assessment.own ? "alreadyOnlineOwn" : "alreadyOnline");
    case "cannot":
      return say1("cannot");
    case "blocked":
      return say1("blocked");
    case "notCertain":
      if (!token.known && token.reason === "signInNeeded") return say1("signIn");
      if (first?.status === "fail") return say1("doubtful");
      return say1(token.known && assessment.route !== null && !isUnanswered(first) ? "notCertain" : "notFinished");
  }
}
