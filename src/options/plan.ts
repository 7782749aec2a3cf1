/** What will change of a meeting's options, made before anything is changed, and what came of it. */
import { isInvited, isSame, lostFrom, roleOf, withRoles, type RoleChange } from "./people";
import {
  FIELDS,
  type Candidate,
  type Choices,
  type Field,
  type Guest,
  type MeetingOptions,
  type OptionsPatch,
} from "./types";

export interface Wish extends Choices {
  /** Addresses of those who are to be co-organizers, of the candidates that are offered. */
  readonly coorganizers: readonly string[];
}

export interface FieldChange {
  readonly field: Field;
  /** null: not known. */
  readonly before: string | boolean | null;
  readonly after: string | boolean;
}

export interface OptionsPlan {
  readonly fields: readonly FieldChange[];
  readonly roles: readonly RoleChange[];
  /** Not invited yet: invited first, and each gets mail. */
  readonly invite: readonly Candidate[];
}

export const NO_CHANGE: OptionsPlan = { fields: [], roles: [], invite: [] };

export function changesNothing({ fields, roles }: OptionsPlan): boolean {
  return fields.length + roles.length === 0;
}

/**
 * Whether roles can be written at all: the list goes back whole, so every role in it must be one that is known, and everybody must
 * have a name by which the service takes her back.
 */
export function canWritePeople({ people }: Pick<MeetingOptions, "people">): boolean {
  return (
    people !== null && people.every(({ role, upn, identity }) => role !== null && (upn !== null || identity !== null))
  );
}

/** As the meeting is, in the form of a wish. */
export function asItIs(meeting: MeetingOptions, candidates: readonly Candidate[]): Wish {
  const { lobby, admitters, presenters, record, people } = meeting;
  const coorganizers = candidates.filter((one) => roleOf(one, people ?? []) === "coorganizer");
  return { lobby, admitters, presenters, record, coorganizers: coorganizers.map(({ address }) => address) };
}

export function planChange(
  meeting: MeetingOptions,
  guests: readonly Guest[],
  candidates: readonly Candidate[],
  wish: Wish,
): OptionsPlan {
  const fields = FIELDS.flatMap((field): FieldChange[] => {
    const after = wish[field];
    return after === null || after === meeting[field] ? [] : [{ field, before: meeting[field], after }];
  });
  if (!canWritePeople(meeting)) return { ...NO_CHANGE, fields };
  const roles = candidates.flatMap((person): RoleChange[] => {
    const from = roleOf(person, meeting.people ?? []);
    const wanted = wish.coorganizers.includes(person.address);
    if (wanted === (from === "coorganizer")) return [];
    return [{ person, from, to: wanted ? "coorganizer" : "attendee" }];
  });
  const invite = roles.filter(({ person, to }) => to === "coorganizer" && !isInvited(person, guests));
  return { fields, roles, invite: invite.map(({ person }) => person) };
}

/** Somebody else has changed the very thing meanwhile: what was shown before the confirmation is no longer true. */
export function isStale(plan: OptionsPlan, now: MeetingOptions): boolean {
  const fields = plan.fields.some(({ field, before, after }) => now[field] !== before && now[field] !== after);
  if (fields || plan.roles.length === 0) return fields;
  if (!canWritePeople(now)) return true;
  return plan.roles.some(({ person, from, to }) => {
    const role = roleOf(person, now.people ?? []);
    // Whoever was invited meanwhile came in as an attendee.
    return role !== from && role !== to && !(from === null && role === "attendee");
  });
}

/** @param now as read just before the write. learn.microsoft.com/graph/api/onlinemeeting-update: the list of attendees is always the full one */
export function patchOf({ fields, roles }: OptionsPlan, now: MeetingOptions): OptionsPatch {
  const chosen = Object.fromEntries(fields.map(({ field, after }) => [field, after]));
  const lobby = "lobby" in chosen && now.dialIn !== null ? { dialIn: now.dialIn } : {};
  const presenters = chosen["presenters"] ?? now.presenters;
  const list = roles.length > 0 || ("presenters" in chosen && presenters === "roleIsPresenter");
  return { ...chosen, ...lobby, ...(list && now.people !== null ? { people: withRoles(now.people, roles) } : {}) };
}

export type Verdict = "set" | "notSet" | "unclear";

export interface Judged {
  readonly fields: readonly (FieldChange & { readonly verdict: Verdict })[];
  readonly roles: readonly (RoleChange & { readonly verdict: Verdict })[];
  /** Names of those who were in the list and are not in it any more. */
  readonly lost: readonly string[];
}

/** By what was read back. @param before as read just before the write */
export function judge(plan: OptionsPlan, before: MeetingOptions, seen: MeetingOptions): Judged {
  return {
    fields: plan.fields.map((change) => ({ ...change, verdict: verdictOf(seen[change.field], change.after) })),
    roles: plan.roles.map((change) => {
      if (seen.people === null) return { ...change, verdict: "unclear" };
      const found = seen.people.find((one) => isSame(change.person, one));
      return { ...change, verdict: found ? verdictOf(found.role, change.to) : "notSet" };
    }),
    lost:
      seen.people === null
        ? []
        : lostFrom(before.people ?? [], seen.people).map(({ name, upn }) => name || (upn ?? "")),
  };
}

function verdictOf(seen: string | boolean | null, wanted: string | boolean): Verdict {
  if (seen === null) return "unclear";
  return seen === wanted ? "set" : "notSet";
}

export function overall({ fields, roles, lost }: Judged): Verdict | "partly" {
  const all = [...fields, ...roles].map(({ verdict }) => verdict);
  if (lost.length > 0) return "partly";
  if (all.every((one) => one === "set")) return "set";
  if (all.every((one) => one === "notSet")) return "notSet";
  return all.includes("set") || all.includes("notSet") ? "partly" : "unclear";
}

/** Takes back what was set; an invitation that was sent stays. What was not known before cannot be put back. */
export function undoOf({ fields, roles }: Judged): OptionsPlan {
  return {
    fields: fields.flatMap(({ verdict, field, before, after }) =>
      verdict === "notSet" || before === null ? [] : [{ field, before: after, after: before }],
    ),
    roles: roles.flatMap(({ verdict, person, from, to }) =>
      verdict === "notSet" ? [] : [{ person, from: to, to: from ?? "attendee" }],
    ),
    invite: [],
  };
}
