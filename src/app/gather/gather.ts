/** From the outside world to one object of facts: Outlook and the token side by side, then one Graph round trip. */
import type { AdminEvidence } from "../../delegation/evidence/evidence.types";
import type { Fact, Unknown } from "../../delegation/facts/fact";
import { unknown, valueOf } from "../../delegation/facts/fact";
import type { Facts, FactSettings, OutlookItem, SkypeFacts } from "../../delegation/facts/facts";
import type { GatherAnswer, GraphPort, Token } from "../../conversion/ports/graph";
import type { IdentityPort, TokenFailure } from "./ports";
import type { OutlookPort, OutlookSnapshot } from "../../conversion/ports/outlook";
import type { SkypePort } from "../../providers/skype/ports";
import type { StoragePort } from "../../lib/storage";
import type { Result } from "../../lib/result";
import { failed } from "../../lib/result";
import type { Settings } from "../../settings/types";
import { tokenUnknown } from "./tokenUnknown";
import type { Found } from "./findEvent";
import { findEvent, NOTHING_FOUND } from "./findEvent";
import type { ItemMailbox } from "./owner";
import { namesTwoOwners, ownerFact, mailboxOfItem, withoutShared } from "./owner";
import { viewWindow } from "../../delegation/readings/matchingRows";

export interface GatherDeps {
  readonly outlook: OutlookPort;
  readonly identity: IdentityPort;
  readonly graph: GraphPort;
  /** Loads the Skype client; called only when the facts ask for it. */
  readonly skype?: () => Promise<SkypePort>;
  readonly settings: Settings;
  /** Epoch ms. */
  readonly now: () => number;
  /** What outlives the page; left out: nothing does. */
  readonly storage?: StoragePort;
}

export interface GatherOptions {
  /** Opens the sign-in window: only from a click. */
  readonly interactive: boolean;
  /** A sign-in has succeeded before: a token that is refused all the same is not mended by another one. */
  readonly signedIn?: boolean;
  /** A sign-in that has just failed, told in place of asking once more. */
  readonly refusal?: TokenFailure | null;
  readonly evidence?: Fact<AdminEvidence> | null;
  /** Which of the candidates the person meant; "new": none of them. */
  readonly choice?: Choice | null;
  /** Called once, with what Outlook alone tells. */
  readonly onPartial?: (facts: Facts) => void;
}

export type Choice = { readonly kind: "event"; readonly id: string } | { readonly kind: "new" };

export interface Gathered {
  readonly facts: Facts;
  readonly token: Token | null;
}

const NOT_ASKED = unknown("notAsked", "graph");
const NOTHING: Found = { ...NOTHING_FOUND, event: NOT_ASKED };

/** Skype was not asked: nothing gave a reason to. */
export const SKYPE_NOT_TRIED: SkypeFacts = {
  state: "notTried",
  ownerInDelegators: unknown("notAsked", "ucwa"),
  groupProblem: null,
  delegatorCount: unknown("notAsked", "ucwa"),
  serverVersion: unknown("notAsked", "ucwa"),
  homePool: unknown("notAsked", "ucwa"),
  canSchedule: unknown("notAsked", "ucwa"),
};

/** Never rejects for anything the outside world does: what did not answer is unknown, with the reason. */
export async function gatherFacts(deps: GatherDeps, options: GatherOptions, signal: AbortSignal): Promise<Gathered> {
  const { outlook, identity, graph, settings } = deps;
  const began = deps.now();
  const asking: Promise<Result<Token, TokenFailure>> = options.refusal
    ? Promise.resolve(failed(options.refusal))
    : options.interactive
      ? identity.interactive(signal)
      : identity.silent(signal);

  const snapshot = await outlook.read(signal);
  const item = valueOf(snapshot.item) ?? null;
  const home = item === null ? null : mailboxOfItem(item, snapshot.user);
  const start = blankFacts(snapshot, item, home, options, settings, began);
  options.onPartial?.(start);

  // On-premises nothing but Skype can answer; it need not wait for a token that will not come.
  const onPremises = valueOf(snapshot.client.accountType) === "enterprise";
  const earlySkype = onPremises ? askSkype(start, deps, signal) : null;

  const withoutToken = async (why: Unknown): Promise<Gathered> => {
    const unanswered: Fact<never> = { ...why, source: "graph" };
    const skype = (await earlySkype) ?? SKYPE_NOT_TRIED;
    const facts = {
      ...start,
      token: why,
      me: unanswered,
      calendar: unanswered,
      event: unanswered,
      opened: unanswered,
      view: unanswered,
      skype,
    };
    return { facts, token: null };
  };

  const given = await asking;
  if (!given.ok) return withoutToken(tokenUnknown(given.error));

  const token = given.value;
  const itemId = graphIdOf(item?.itemId, outlook);
  const { choice = null } = options;
  const askedId = choice?.kind === "event" ? choice.id : (graphIdOf(item?.seriesId, outlook) ?? itemId);
  const isNew = choice?.kind === "new";
  const askIn = async (at: OutlookItem | null, place: ItemMailbox | null): Promise<Asked> => {
    const request = {
      mailbox: place?.person.address ?? null,
      own: place?.own ?? false,
      eventId: askedId,
      window: at === null ? null : viewWindow(at),
    };
    const answer = await graph.gather(request, token, signal);
    if (at === null || place === null) return { answer, found: { ...NOTHING_FOUND, event: answer.event } };
    const search = { item: at, client: snapshot.client, home: place, itemId, askedId, answer, isNew };
    return { answer, found: refusedToken(answer) ? NOTHING : await findEvent(search, graph, token, signal) };
  };
  const first = await askIn(item, home);
  const { answer } = first;
  const notAccepted = refusedToken(answer);
  // A token that was signed in for and is refused all the same: a rule stands in the way, not the person.
  const signedIn = options.interactive || options.signedIn === true;
  if (notAccepted) return withoutToken({ ...notAccepted, reason: signedIn ? "denied" : "signInNeeded" });
  const place =
    item !== null && home?.told === true && !first.found.event.known && namesTwoOwners(item, snapshot.client)
      ? await inEither(item, snapshot, askIn)
      : { item, home, ...first };

  const facts: Facts = {
    ...start,
    ...placed(place, snapshot, deps.now()),
    token: { known: true, value: token.account, source: "token", at: deps.now() },
    me: answer.me,
  };
  const skype = (await earlySkype) ?? (ownerIsOnSkype(answer) ? await askSkype(facts, deps, signal) : SKYPE_NOT_TRIED);
  return { facts: { ...facts, skype }, token };
}

interface Asked {
  readonly answer: GatherAnswer;
  readonly found: Found;
}

interface Place extends Asked {
  readonly item: OutlookItem | null;
  /** null: could not be told. */
  readonly home: ItemMailbox | null;
}

/** Outlook names two owners, and the item is not in the first one's calendar: in the other's, or nobody can tell whose it is. */
async function inEither(
  item: OutlookItem,
  snapshot: OutlookSnapshot,
  askIn: (item: OutlookItem, home: ItemMailbox | null) => Promise<Asked>,
): Promise<Place> {
  const bare = withoutShared(item);
  const other = mailboxOfItem(bare, snapshot.user);
  const second = await askIn(bare, other);
  if (second.found.event.known) return { item: bare, home: other, ...second };
  const nowhere: GatherAnswer = { me: second.answer.me, calendar: NOT_ASKED, event: NOT_ASKED, view: NOT_ASKED };
  return { item: bare, home: null, answer: nowhere, found: NOTHING };
}

type PlaceFacts = "item" | "owner" | "calendar" | "organizersCalendar" | "view" | keyof Found;

/** What is known of the place where the item was looked for. */
function placed({ item, home, answer, found }: Place, snapshot: OutlookSnapshot, now: number): Pick<Facts, PlaceFacts> {
  const isCopy = valueOf(found.ownCopy) === true;
  const doubted = item !== null && !item.shared.known && item.shared.reason === "ambiguous";
  return {
    item: snapshot.item.known && item !== null ? { ...snapshot.item, value: item } : snapshot.item,
    owner:
      item === null
        ? unknown("absent", "outlook")
        : doubted && home === null
          ? unknown("ambiguous", "outlook")
          : isCopy
            ? snapshot.user
            : ownerFact(home, item, answer.calendar, now),
    // The organizer's calendar says nothing about the delegate's own copy.
    calendar: isCopy ? NOT_ASKED : answer.calendar,
    organizersCalendar: isCopy ? answer.calendar : NOT_ASKED,
    view: answer.view,
    ...found,
  };
}

/** Nobody was let in: Graph did not accept the token at all. */
function refusedToken({ me, calendar, event, view }: GatherAnswer): Unknown | null {
  const asked = [me, calendar, event, view].filter((fact) => fact.known || fact.reason !== "notAsked");
  const refused = asked.filter((fact): fact is Unknown => !fact.known && fact.status === 401);
  const [first] = refused;
  return first !== undefined && refused.length === asked.length ? { ...first, source: "token" } : null;
}

function graphIdOf(id: Fact<string | null> | undefined, outlook: OutlookPort): string | null {
  const told = id === undefined ? null : (valueOf(id) ?? null);
  return told === null ? null : outlook.toGraphId(told);
}

function blankFacts(
  snapshot: OutlookSnapshot,
  item: OutlookItem | null,
  home: ItemMailbox | null,
  options: GatherOptions,
  settings: Settings,
  now: number,
): Facts {
  return {
    now,
    client: snapshot.client,
    user: snapshot.user,
    accountType: snapshot.client.accountType,
    item: snapshot.item,
    owner: item === null ? unknown("absent", "outlook") : ownerFact(home, item, NOT_ASKED, now),
    token: unknown("notAsked", "token"),
    me: NOT_ASKED,
    calendar: NOT_ASKED,
    event: NOT_ASKED,
    listed: false,
    opened: NOT_ASKED,
    ownCopy: NOT_ASKED,
    view: NOT_ASKED,
    candidates: NOT_ASKED,
    organizersCalendar: NOT_ASKED,
    skype: SKYPE_NOT_TRIED,
    evidence: options.evidence ?? unknown("notAsked", "evidence"),
    lastTry: unknown("notAsked", "lastTry"),
    settings: factSettings(settings),
  };
}

/** The part of the deployment settings that rules look at. */
export function factSettings(settings: Settings): FactSettings {
  const { meetingHosts, clientId, scopes, adminConsentRedirect, skype } = settings;
  return { meetingHosts, clientId, scopes, adminConsentRedirect, skypeEnabled: skype.enabled };
}

function ownerIsOnSkype({ calendar, event }: GatherAnswer): boolean {
  const onPremises = [calendar, event].some((fact) => !fact.known && fact.code === "MailboxNotEnabledForRESTAPI");
  return onPremises || valueOf(calendar)?.defaultProvider === "skypeForBusiness";
}

async function askSkype(facts: Facts, { skype, settings }: GatherDeps, signal: AbortSignal): Promise<SkypeFacts> {
  const owner = valueOf(facts.owner);
  const user = valueOf(facts.user);
  if (!skype || !settings.skype.enabled || !owner || !user) return SKYPE_NOT_TRIED;
  let port: SkypePort;
  try {
    port = await skype();
  } catch {
    // Its file did not come.
    return { ...SKYPE_NOT_TRIED, state: "unreachable", ownerInDelegators: unknown("offline", "ucwa") };
  }
  return port.gather(owner.address, user.address, signal);
}
