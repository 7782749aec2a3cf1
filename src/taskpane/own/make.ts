/** A Skype meeting of the delegate's own, and what is said of it. Loaded when somebody makes one. */
import type { AssessedItem } from "../../app/gatherItem";
import type { GatherDeps } from "../../app/gather/gather";
import { offerOwnMeeting, ownMeetingFor } from "../../app/ownMeeting";
import type { ConversionResult } from "../../conversion/types";
import type { Facts } from "../../delegation/facts/facts";
import { browserStorage } from "../../lib/browserStorage";
import { skype as words } from "../../locales/skypeWords";
import { resultMessage, type SkypeResultCode } from "../../locales/resultText";
import { dateLanguage } from "../../locales/when";
import type { OwnMeetingResult } from "../../providers/skype/ownMeeting";
import type { UcwaFailure } from "../../providers/skype/ports";
import { ownerLabel } from "../reading";
import type { Ended, OwnMeeting } from "../state";
import type { Offered } from "../work";

const invitationWords = {
  join: words.invitationJoin,
  byPhone: words.invitationByPhone,
  conferenceId: words.invitationConferenceId,
  help: words.invitationHelp,
  legal: words.invitationLegal,
  location: words.invitationLocation,
};

export async function offerOwn(ports: GatherDeps, look: AssessedItem, signal: AbortSignal): Promise<Offered> {
  const offer = await offerOwnMeeting(ports, look, signal);
  return offer ? { kind: "offer", offer } : { kind: "refused", notice: "ownRefused" };
}

/** The last day on which the link works, for sentences. */
export function expiryDay(expires: number, { client }: Facts): string {
  return new Intl.DateTimeFormat(dateLanguage(client.displayLanguage), { dateStyle: "long" }).format(expires);
}

export async function makeOwn(
  ports: GatherDeps,
  look: AssessedItem,
  own: OwnMeeting,
  triedBefore: boolean,
  onStep: (step: "create" | "form") => void,
  signal: AbortSignal,
): Promise<Ended> {
  const deps = { ...ports, words: invitationWords, storage: browserStorage };
  const made = await ownMeetingFor(deps, look, own, triedBefore, onStep, signal);
  const { expires } = own.offer;
  return made
    ? ended(look, expires, made, signal.aborted)
    : endedWith(look, expires, { code: "ownNotMade", outcome: "failed" });
}

function ended(look: AssessedItem, expires: number, made: OwnMeetingResult, stopped: boolean): Ended {
  switch (made.kind) {
    case "made": {
      const code = !made.bodyHoldsLink ? "ownMadeNotInForm" : made.locationSet ? "ownMade" : "ownMadeLocationNot";
      const result = {
        code,
        outcome: "converted",
        organizer: made.meeting.organizerUri.replace(/^sips?:/i, "").toLowerCase(),
        provider: "skypeForBusiness",
        joinUrl: made.meeting.joinUrl,
        next: made.bodyHoldsLink ? "send" : "nothing",
        formHoldsBlock: made.bodyHoldsLink,
      } as const;
      return endedWith(look, expires, result, made.bodyHoldsLink ? undefined : made.invitation.text);
    }
    case "notMade":
      return endedWith(look, expires, {
        code: made.failure.kind === "cancelled" ? "ownStoppedBefore" : refusalCode(made.failure),
        outcome: "failed",
        canGoOn: true,
        technical: technicalOf(made.failure),
      });
    case "notKnown":
      return endedWith(look, expires, {
        code: stopped ? "ownStopped" : "ownNotKnown",
        outcome: "uncertain",
        canGoOn: true,
        technical: technicalOf(made.failure),
      });
  }
}

function refusalCode(failure: UcwaFailure): SkypeResultCode {
  if (failure.kind !== "http") return "ownNotMade";
  if (/toomany/i.test(failure.subcode)) return "ownNotMadeTooMany";
  return failure.status === 400 || /value|parameter/i.test(failure.subcode) ? "ownNotMadeValue" : "ownNotMade";
}

function technicalOf(failure: UcwaFailure): string {
  switch (failure.kind) {
    case "http":
      return `HTTP ${failure.status} ${failure.code} ${failure.subcode}: ${failure.message}`;
    case "noAnswer":
      return `no answer in ${failure.afterMs} ms`;
    case "malformed":
      return failure.message;
    case "lost":
    case "cancelled":
      return failure.kind;
  }
}

type Changes = Pick<ConversionResult, "outcome"> & Partial<ConversionResult> & { readonly code: SkypeResultCode };

function endedWith(look: AssessedItem, expires: number, changes: Changes, toCopy?: string): Ended {
  const date = expiryDay(expires, look.facts);
  const result: ConversionResult = {
    params: { owner: ownerLabel(look.assessment), date, location: words.invitationLocation },
    organizer: null,
    provider: null,
    joinUrl: null,
    next: "nothing",
    formHoldsBlock: null,
    fixedBy: [],
    stepsDone: [],
    stepFailed: null,
    canGoOn: false,
    technical: null,
    changed: null,
    sent: null,
    showed: null,
    ...changes,
  };
  const message = resultMessage(result);
  return toCopy === undefined ? { result, message } : { result, message, toCopy };
}
