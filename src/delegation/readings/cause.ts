/**
 * Why something is not known, followed to its root, and who can do something about it. What depends on an unknown carries the
 * fixers of its root: a person without a network is told of the network everywhere, never of seven missing rights.
 */
import type { Answer } from "../checks/defineCheck";
import { lineOf } from "./evidenceLine";
import type { FactName } from "./evidenceLine";
import type { Fact, Unknown, UnknownReason } from "../facts/fact";
import type { Facts } from "../facts/facts";
import type { Fixer, Remedy } from "../checks/finding";
import { remedy } from "../remedies/remedy";
import { tokenIsUsers } from "./situation";

/** The checks that own a root, those first that stand behind others. */
export const ROOTS = ["item", "consent", "tokenAccount", "ownerMailbox", "actingFor", "applicationAccess"] as const;

type Root = (typeof ROOTS)[number];

export interface Cause {
  /** The check that owns the root: its finding is listed first among the unknown. */
  readonly root: Root | null;
  readonly reason: UnknownReason;
  readonly name: FactName;
  readonly fact: Unknown;
  readonly fixedBy: readonly Fixer[];
  readonly remedies: readonly Remedy[];
}

/** "Access to OData is disabled.": an application access policy, not the person's rights. */
export function isApplicationBlocked(fact: Fact<unknown>): boolean {
  return !fact.known && /access to odata is disabled/i.test(`${fact.message ?? ""} ${fact.code ?? ""}`);
}

/** The mailbox is on-premises or has no licence. */
export function isNotInCloud(fact: Fact<unknown>): boolean {
  return (
    !fact.known &&
    /MailboxNotEnabledForRESTAPI|MailboxNotSupportedForRESTAPI/i.test(`${fact.code ?? ""} ${fact.message ?? ""}`)
  );
}

/**
 * Graph knows no mailbox under the owner's address: the person has left, belongs to another organization, is a group, or has
 * another address now. An empty 404 may come from anything on the way and says nothing.
 */
export function isNotKnownHere(fact: Fact<unknown>): boolean {
  return !fact.known && fact.reason === "notFound" && fact.status === 404 && Boolean(fact.code) && !isNotInCloud(fact);
}

function by(reason: UnknownReason): readonly Remedy[] {
  switch (reason) {
    case "signInNeeded":
    case "cancelled":
      return [remedy("signIn")];
    case "otherAccount":
      return [remedy("switchAccount")];
    case "adminConsentNeeded":
      return [remedy("grantAdminConsent")];
    case "noForm":
      return [remedy("openOwnersItem")];
    case "ambiguous":
      return [remedy("chooseItem")];
    case "denied":
      return [remedy("shareAsEditor"), remedy("shareAsEditor", {}, "exchangeAdmin")];
    case "notFound":
      return [remedy("tryAgainLater"), remedy("openOwnersItem")];
    case "notSupported":
      return [remedy("useSupportedClient"), remedy("updateClient")];
    case "notAsked":
    case "noAnswer":
    case "offline":
    case "throttled":
    case "serverError":
    case "malformed":
    case "absent":
      return [];
  }
}

function cause(root: Root | null, name: FactName, fact: Unknown, remedies = by(fact.reason)): Cause {
  const doers = [...new Set(remedies.map((each) => each.by))];
  return { root, name, fact, reason: fact.reason, remedies, fixedBy: doers.length > 0 ? doers : ["nobody"] };
}

/** Outlook gave no item: the documented reason is an owner who is hidden from the address list. */
export function noItemRemedies(): readonly Remedy[] {
  return [remedy("showInAddressList"), remedy("installForDelegate"), remedy("openOwnersItem")];
}

/** Nobody but IT can say what has become of a mailbox; the meeting may be in another calendar all the same. */
export function notKnownHereRemedies(): readonly Remedy[] {
  return [remedy("findMailbox"), remedy("openOwnersItem")];
}

function rootOfItem(facts: Facts): Cause | null {
  // A row of a calendar has no form, and lacks nothing for it.
  if (!facts.item.known) return facts.item.reason === "noForm" ? null : cause("item", "item", facts.item);
  if (facts.item.value !== null) return null;
  const none: Unknown = { known: false, reason: "notFound", source: "outlook" };
  return cause("item", "item", none, noItemRemedies());
}

function rootOfToken(facts: Facts): Cause | null {
  if (!facts.token.known) {
    const admin = facts.token.reason === "denied";
    return cause(
      "consent",
      "token",
      facts.token,
      admin ? [remedy("grantAdminConsent"), remedy("lookUpSignIn")] : by(facts.token.reason),
    );
  }
  if (tokenIsUsers(facts) !== false) return null;
  return cause("tokenAccount", "tokenAccount", { known: false, reason: "otherAccount", source: "token" });
}

/** Where nothing was asked because nobody knew whom to ask about. */
function rootOfOwner(facts: Facts): Cause | null {
  if (facts.owner.known) return null;
  const { reason } = facts.owner;
  if (reason === "ambiguous") return cause("actingFor", "owner", facts.owner, [remedy("openOwnersItem")]);
  return cause("actingFor", "owner", facts.owner, reason === "notFound" ? noItemRemedies() : by(reason));
}

/** The cause of an unknown that Outlook should have told. */
export function causeInOutlook(facts: Facts, name: FactName, fact: Unknown): Cause {
  return rootOfItem(facts) ?? cause(null, name, fact);
}

/** The cause of an unknown that Graph should have told. */
export function causeInGraph(facts: Facts, name: FactName, fact: Unknown): Cause {
  const item = rootOfItem(facts);
  if (item) return item;
  const derived = fact.reason === "notAsked" || fact.source === "token";
  const token = rootOfToken(facts);
  if (token && (derived || !facts.token.known || fact.reason === "denied" || fact.reason === "notFound")) return token;
  if (fact.reason === "notAsked") {
    const owner = rootOfOwner(facts);
    if (owner) return owner;
  }
  if (isApplicationBlocked(fact)) return cause("applicationAccess", name, fact, [remedy("allowApplicationAccess")]);
  if (isNotInCloud(fact)) return cause("ownerMailbox", name, fact, [remedy("moveMailbox")]);
  if (isNotKnownHere(facts.calendar) && !facts.calendar.known)
    return cause("ownerMailbox", "calendar", facts.calendar, notKnownHereRemedies());
  return cause(null, name, fact);
}

/** The answer of a check that depends on it. */
export function unknownAnswer(why: Cause): Answer<"unknown"> {
  return {
    code: "unknown",
    params: { reason: why.reason },
    evidence: [lineOf(why.name, why.fact)],
    remedies: why.remedies,
    fixedBy: why.fixedBy,
  };
}

export function unknownFromGraph(facts: Facts, name: FactName, fact: Unknown): Answer<"unknown"> {
  return unknownAnswer(causeInGraph(facts, name, fact));
}

export function unknownFromOutlook(facts: Facts, name: FactName, fact: Unknown): Answer<"unknown"> {
  return unknownAnswer(causeInOutlook(facts, name, fact));
}

/** The server answered and left this out: nobody can change that, unless the check knows who could look. */
export function absent(name: FactName, source: Unknown["source"], remedies: readonly Remedy[] = []): Answer<"unknown"> {
  return unknownAnswer(cause(null, name, { known: false, reason: "absent", source }, remedies));
}
