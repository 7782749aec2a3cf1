/** "People for whom I am a delegate": the authoritative answer to whether the owner's delegation is in effect. */
import { known, unknown, type Fact, type UnknownReason } from "../delegation/facts/fact";
import type { SkypeFacts, UcwaState } from "../delegation/facts/facts";
import { failed, ok, type Result } from "../lib/result";
import { partOf, type Application } from "./application";
import type { Answered, Client } from "./client";
import type { Problem } from "./errors";
import { embeddedOf, linkOf, linksOf, textOf, textsOf, type Resource } from "./resource";
import { isObject } from "../lib/json";

export type GroupFacts = Pick<SkypeFacts, "ownerInDelegators" | "groupProblem" | "delegatorCount">;

/** More than any delegate may have owners (25), so that a list of links cannot keep us busy. */
const MOST_CONTACTS = 60;

/** Lower case, without scheme and parameters: "SIP:Mark@contoso.com;user=phone" is mark@contoso.com. */
export function sipAddress(uri: string): string {
  const [address = ""] = uri.replace(/^sips?:/i, "").split(/[;?]/, 1);
  return address.trim().toLowerCase();
}

/** By SIP address first, then by any of the contact's e-mail addresses. @param owner SMTP or SIP addresses of the owner */
export function isOwner(contact: Resource, owner: readonly string[]): boolean {
  const wanted = owner.map(sipAddress);
  const uri = textOf(contact, "uri");
  if (uri !== null && wanted.includes(sipAddress(uri))) return true;
  return textsOf(contact, "emailAddresses").some((address) => wanted.includes(sipAddress(address)));
}

/**
 * Which problem of the groups an error is. The documentation gives 403 to two of them and tells them apart by words only
 * (learn.microsoft.com/skype-sdk/ucwa/delegatorsgroup_ref); the application asks for English, so the words are known.
 */
export function groupProblem({ failure }: Problem): SkypeFacts["groupProblem"] {
  if (failure.kind !== "http") return null;
  const words = `${failure.subcode} ${failure.message}`;
  if (/InvalidExchangeServerVersion/i.test(words)) return "mailboxMoved";
  if (/TooMany(Groups|Contacts)|LimitExceeded/i.test(words)) return "tooMany";
  if (failure.status === 403) return /pending/i.test(words) ? "contactPending" : "forbidden";
  return null;
}

function reasonOf(state: UcwaState, status: number): UnknownReason {
  if (state === "notFound") return "notFound";
  if (state === "noUcwa") return "notSupported";
  const refused = ["hostRefused", "originNotAllowed", "passwordOnly", "passiveOnly", "signInRefused", "forbidden"];
  return refused.includes(state) || status === 401 || status === 403 ? "denied" : "serverError";
}

function couldNot({ state, failure }: Problem): Fact<never> {
  switch (failure.kind) {
    case "http": {
      const { status, message } = failure;
      const code = failure.subcode === "" || failure.subcode === "None" ? failure.code : failure.subcode;
      const detail = { code, ...(message === "" ? {} : { message }), ...(status > 0 ? { status } : {}) };
      return unknown(reasonOf(state, status), "ucwa", detail);
    }
    case "noAnswer":
      return unknown("noAnswer", "ucwa");
    case "lost":
      return unknown("offline", "ucwa");
    case "malformed":
      return unknown("malformed", "ucwa", { message: failure.message });
    case "cancelled":
      return unknown("cancelled", "ucwa");
  }
}

/** The same reason for every answer that the groups would have given. */
export function noGroups(reason: UnknownReason | Problem): GroupFacts {
  const why = typeof reason === "string" ? unknown(reason, "ucwa") : couldNot(reason);
  return {
    ownerInDelegators: why,
    delegatorCount: why,
    groupProblem: typeof reason === "string" ? null : groupProblem(reason),
  };
}

interface Delegators {
  readonly hasOwner: boolean;
  readonly count: number;
}

const noContacts: Problem = {
  state: "ok",
  failure: { kind: "malformed", message: "The server's list of contacts is no list." },
};

/**
 * The contacts, embedded, behind links one by one, or some of them each way. A contact that cannot be read is a problem only
 * where none of the others is the owner: an incomplete list is never a no.
 */
async function searchContacts(
  client: Client,
  page: Answered,
  owner: readonly string[],
  signal: AbortSignal,
): Promise<Result<Delegators, Problem>> {
  const inside = embeddedOf(page.resource, "contact");
  const read = new Set(inside.flatMap((contact) => linkOf(contact, "self", page.url)?.href ?? []));
  const links = linksOf(page.resource, "contact", page.url);
  const count = Math.max(inside.length, links.length);
  if (count === 0 && !isObject(page.resource["_links"])) return failed(noContacts);
  if (inside.some((contact) => isOwner(contact, owner))) return ok({ hasOwner: true, count });
  let unread: Problem | null = null;
  for (const link of links.filter(({ href }) => !read.has(href)).slice(0, MOST_CONTACTS)) {
    const answer = await client.ask(link, {}, signal);
    if (answer.ok && isOwner(answer.value.resource, owner)) return ok({ hasOwner: true, count });
    if (!answer.ok) unread ??= answer.error;
    if (signal.aborted) break;
  }
  return unread ? failed(unread) : ok({ hasOwner: false, count });
}

/** null: the person has no such group, for nobody has made her a delegate, or the server shows none. "notAllowed": no list of groups at all. */
async function delegators(
  client: Client,
  application: Application,
  owner: readonly string[],
  signal: AbortSignal,
): Promise<Result<Delegators | "groupAbsent" | "notAllowed", Problem>> {
  const people = await partOf(client, application, "people", signal);
  if (!people.ok) return people;
  const myGroups = people.value && linkOf(people.value.resource, "myGroups", people.value.url);
  if (!myGroups) return ok("notAllowed");
  const groups = await client.ask(myGroups, {}, signal);
  if (!groups.ok) return groups;
  const { resource, url } = groups.value;
  let group = embeddedOf(resource, "delegatorsGroup")[0];
  if (!group || !linkOf(group, "groupContacts", url)) {
    const link = linkOf(resource, "delegatorsGroup", url);
    if (!link) return ok("groupAbsent");
    const answer = await client.ask(link, {}, signal);
    if (!answer.ok) {
      const { failure } = answer.error;
      return failure.kind === "http" && failure.status === 404 ? ok("groupAbsent") : failed(answer.error);
    }
    group = answer.value.resource;
  }
  const contacts = linkOf(group, "groupContacts", url);
  if (!contacts && embeddedOf(group, "contact").length === 0) return ok("notAllowed");
  const page = contacts ? await client.ask(contacts, {}, signal) : ok({ ...groups.value, resource: group });
  return page.ok ? searchContacts(client, page.value, owner, signal) : page;
}

/** @param owner SMTP and SIP addresses of the owner. @param now epoch ms */
export async function readGroups(
  client: Client,
  application: Application,
  owner: readonly string[],
  now: () => number,
  signal: AbortSignal,
): Promise<Result<GroupFacts, Problem>> {
  const read = await delegators(client, application, owner, signal);
  if (!read.ok) return read;
  if (read.value === "groupAbsent") return ok({ ...noGroups("absent"), groupProblem: "groupAbsent" });
  if (read.value === "notAllowed") return ok({ ...noGroups("denied"), groupProblem: "forbidden" });
  const { hasOwner, count } = read.value;
  return ok({
    ownerInDelegators: known(hasOwner, "ucwa", now()),
    delegatorCount: known(count, "ucwa", now()),
    groupProblem: null,
  });
}
