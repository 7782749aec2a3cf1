/** Skype for Business and Lync behind the port: loaded only when the mailbox is on-premises or Skype is the owner's provider. */
import { known, unknown, type Fact } from "../delegation/facts/fact";
import type { EmailAddress, SkypeFacts, UcwaState } from "../delegation/facts/facts";
import type { SkypeMeetingOptions, SkypePort, UcwaFailure } from "../providers/skype/ports";
import { failed, ok, type Result } from "../lib/result";
import type { Settings } from "../settings/types";
import { createApplication, partOf, type Application } from "./application";
import { createClient, type Answered, type Client } from "./client";
import { discover, discoveryRoots, homePool } from "./discovery";
import { applicationGone, problem, type Problem } from "./errors";
import { noGroups, readGroups } from "./groups";
import { domainOf } from "../delegation/facts/address";
import { create, createBody, list, pick, readOptions } from "./meetings";
import { linkOf } from "./resource";
import { framesIn, type OpenXFrame } from "./xframe";

export interface SkypeEnv {
  readonly openFrame: OpenXFrame;
  readonly now: () => number;
  readonly endpointId: string;
}

export interface Skype extends SkypePort {
  /** Signs out of this page: the frames go, and with them the tokens. */
  dispose(): void;
}

interface Session {
  readonly client: Client;
  readonly application: Application;
}

const NAME = { userAgent: "On Behalf", culture: "en-US" };

/** Nothing is asked before the first call; then one session serves them all. Addresses of another delegate start a new one. */
export function createSkype(settings: Settings, env: Partial<SkypeEnv> = {}): Skype {
  const timeoutMs = settings.timeouts.ucwa;
  const { now = Date.now, endpointId = crypto.randomUUID() } = env;
  const openFrame = env.openFrame ?? framesIn(window);

  let addresses: readonly string[] = [];
  let client: Client | null = null;
  let session: Session | null = null;
  let options: SkypeMeetingOptions | null = null;

  function forget(): void {
    client?.dispose();
    client = session = options = null;
  }

  /** The owner's domain comes from an item: it is asked only where the deployment names it. */
  function places(): { roots: readonly string[]; rule: Parameters<typeof createClient>[0] } {
    const [delegate, owner] = addresses.map(domainOf);
    const allowed = settings.skype.allowedDomains;
    const named = (domain: string): boolean =>
      allowed.some((entry) => entry.replace(/^\*?\./, "").toLowerCase() === domain);
    const domains = [delegate, owner && named(owner) ? owner : null].filter((domain) => typeof domain === "string");
    const roots = discoveryRoots(settings.skype.discoveryRoots, domains);
    return {
      roots,
      rule: {
        roots: roots.map((root) => new URL(root).host),
        domains: allowed.length > 0 ? allowed : domains.slice(0, 1),
      },
    };
  }

  async function open(signal: AbortSignal): Promise<Result<Session, Problem>> {
    if (session) return ok(session);
    const { roots, rule } = places();
    if (roots.length === 0) return failed(problem("notFound", "No address says where Skype for Business is."));
    client ??= createClient(rule, openFrame, timeoutMs, now);
    const root = await discover({ client, timeoutMs }, roots, signal);
    if (!root.ok) return root;
    const applications = await homePool(client, root.value, signal);
    if (!applications.ok) return applications;
    const application = await createApplication(client, applications.value, { ...NAME, endpointId }, signal);
    if (!application.ok) return application;
    session = { client, application: application.value };
    return ok(session);
  }

  /** Does the work; once more with a new application where the server has let the old one go (then nothing was done). */
  async function inSession<T>(
    signal: AbortSignal,
    work: (session: Session) => Promise<Result<T, Problem>>,
  ): Promise<Result<T, Problem>> {
    const opened = await open(signal);
    if (!opened.ok) return opened;
    const first = await work(opened.value);
    if (first.ok || !applicationGone(first.error)) return first;
    session = null;
    const again = await open(signal);
    return again.ok ? work(again.value) : again;
  }

  async function withMeetings<T>(
    signal: AbortSignal,
    work: (client: Client, meetings: Answered, application: Application) => Promise<Result<T, Problem>>,
  ): Promise<Result<T, UcwaFailure>> {
    const done = await inSession(signal, async ({ client: asked, application }) => {
      const meetings = await partOf(asked, application, "onlineMeetings", signal);
      if (!meetings.ok) return meetings;
      if (!meetings.value)
        return failed(problem("forbidden", "The server lets this person schedule no meetings.", 403));
      return work(asked, meetings.value, application);
    });
    return done.ok ? done : failed(done.error.failure);
  }

  async function knownOptions(
    asked: Client,
    meetings: Answered,
    signal: AbortSignal,
  ): Promise<Result<SkypeMeetingOptions, Problem>> {
    if (options) return ok(options);
    const read = await readOptions(asked, meetings, signal);
    if (read.ok) options = read.value;
    return read;
  }

  async function gather(owner: EmailAddress, delegate: EmailAddress, signal: AbortSignal): Promise<SkypeFacts> {
    if (addresses[0] !== delegate || addresses[1] !== owner) {
      if (addresses[0] !== delegate) forget();
      addresses = [delegate, owner];
    }
    const seen = await inSession(signal, async ({ client: asked, application }) => {
      const groups = await readGroups(asked, application, [owner], now, signal);
      // A group that the server keeps to itself says nothing about the rest of what it told.
      if (!groups.ok && applicationGone(groups.error)) return groups;
      const meetings = await partOf(asked, application, "onlineMeetings", signal);
      const canSchedule: Fact<boolean> = meetings.ok
        ? known(
            meetings.value !== null && linkOf(meetings.value.resource, "myOnlineMeetings", meetings.value.url) !== null,
            "ucwa",
            now(),
          )
        : unknown("serverError", "ucwa");
      const version = asked.version();
      return ok({
        state: groups.ok ? ("ok" as const) : stateWithoutGroups(groups.error),
        ...(groups.ok ? groups.value : noGroups(groups.error)),
        canSchedule,
        serverVersion: version === null ? unknown("absent", "ucwa") : known(version, "ucwa", now()),
        homePool: known(application.pool, "ucwa", now()),
      });
    });
    return seen.ok ? seen.value : nothingSeen(seen.error);
  }

  return {
    gather,
    options: (signal) => withMeetings(signal, (asked, meetings) => knownOptions(asked, meetings, signal)),
    createOwnMeeting: (request, signal) =>
      withMeetings(signal, async (asked, meetings, application) => {
        const chosen = await knownOptions(asked, meetings, signal);
        if (!chosen.ok) return chosen;
        const body = createBody(request, chosen.value, application.me, now());
        return create(asked, meetings, body, signal);
      }),
    findMeeting: (subject, expires, signal) =>
      withMeetings(signal, async (asked, meetings) => {
        const all = await list(asked, meetings, signal);
        return all.ok ? ok(pick(all.value, { subject, expires })) : all;
      }),
    dispose: forget,
  };
}

/** The person is signed in; a server that only keeps the groups to itself has been reached well enough. */
function stateWithoutGroups({ state, failure }: Problem): UcwaState {
  return failure.kind === "http" && state !== "originNotAllowed" && state !== "hostRefused" && state !== "signInRefused"
    ? "ok"
    : state;
}

function nothingSeen(error: Problem): SkypeFacts {
  const groups = noGroups(error);
  const why = groups.ownerInDelegators.known ? unknown("notAsked", "ucwa") : groups.ownerInDelegators;
  return { ...groups, state: error.state, groupProblem: null, serverVersion: why, homePool: why, canSchedule: why };
}
