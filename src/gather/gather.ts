/** From the outside world to one object of facts: Outlook and the token side by side, then one Graph round trip. */
import type { AdminEvidence } from "../delegation/evidence/types";
import type { Fact, Unknown } from "../delegation/fact";
import { unknown, valueOf } from "../delegation/fact";
import type { Facts, FactSettings, OutlookItem, SkypeFacts } from "../delegation/facts";
import type {
  GatherAnswer,
  GraphPort,
  IdentityPort,
  OutlookPort,
  OutlookSnapshot,
  SkypePort,
  StoragePort,
  Token,
  TokenFailure,
} from "../ports";
import type { Result } from "../result";
import { failed } from "../result";
import type { Settings } from "../settings/types";
import { tokenUnknown } from "../unknowns";
import type { Found } from "./findEvent";
import { findEvent } from "./findEvent";
import type { Whose } from "./owner";
import { ownerFact, whoseItem } from "./owner";
import { viewWindow } from "./resolve";

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
  /** Called once, with what Outlook alone tells. */
  readonly onPartial?: (facts: Facts) => void;
}

export interface Gathered {
  readonly facts: Facts;
  readonly token: Token | null;
}

const NOT_ASKED = unknown("notAsked", "graph");

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
  const whose = item === null ? null : whoseItem(item, snapshot.user);
  const start = blankFacts(snapshot, item, whose, options, settings, began);
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
  const askedId = graphIdOf(item?.seriesId, outlook) ?? itemId;
  const answer = await graph.gather(
    {
      mailbox: whose?.person.address ?? null,
      own: whose?.own ?? false,
      eventId: askedId,
      window: item === null ? null : viewWindow(item),
    },
    token,
    signal,
  );
  const notAccepted = refusedToken(answer);
  // A token that was signed in for and is refused all the same: a rule stands in the way, not the person.
  const signedIn = options.interactive || options.signedIn === true;
  if (notAccepted) return withoutToken({ ...notAccepted, reason: signedIn ? "denied" : "signInNeeded" });
  const found: Found =
    item === null || whose === null
      ? { event: answer.event, opened: NOT_ASKED, ownCopy: NOT_ASKED }
      : await findEvent({ item, client: snapshot.client, whose, itemId, askedId, answer }, graph, token, signal);

  const isCopy = valueOf(found.ownCopy) === true;
  const facts: Facts = {
    ...start,
    owner: item === null ? start.owner : isCopy ? snapshot.user : ownerFact(whose, item, answer.calendar, deps.now()),
    token: { known: true, value: token.account, source: "token", at: deps.now() },
    me: answer.me,
    // The organizer's calendar says nothing about the delegate's own copy.
    calendar: isCopy ? NOT_ASKED : answer.calendar,
    view: answer.view,
    ...found,
  };
  const skype = (await earlySkype) ?? (ownerIsOnSkype(answer) ? await askSkype(facts, deps, signal) : SKYPE_NOT_TRIED);
  return { facts: { ...facts, skype }, token };
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
  whose: Whose | null,
  options: GatherOptions,
  settings: Settings,
  now: number,
): Facts {
  return {
    now,
    client: snapshot.client,
    user: snapshot.user,
    item: snapshot.item,
    owner: item === null ? unknown("absent", "outlook") : ownerFact(whose, item, NOT_ASKED, now),
    token: unknown("notAsked", "token"),
    me: NOT_ASKED,
    calendar: NOT_ASKED,
    event: NOT_ASKED,
    opened: NOT_ASKED,
    ownCopy: NOT_ASKED,
    view: NOT_ASKED,
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
