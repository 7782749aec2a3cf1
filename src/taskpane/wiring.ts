/** The one place where ports become adapters, and where the pane's work is done through them. */
import type { PeoplePorts } from "../app/people/apply";
import { known } from "../delegation/facts/fact";
import type { Facts } from "../delegation/facts/facts";
import { gatherItem, type AssessedItem } from "../app/gatherItem";
import type { GatherDeps } from "../app/gather/gather";
import { createGraph } from "../graph/graph";
import { withAnotherToken } from "../identity/challenge";
import { createIdentity } from "../identity/msal";
import { failed } from "../lib/result";
import { firstAssessment } from "../providers/firstAssessment";
import { createOutlook, type Outlook } from "../outlook/outlook";
import { createRoaming } from "../outlook/roaming";
import type { OutlookPort } from "../conversion/ports/outlook";
import type { RoamingPort } from "./ports";
import type { SkypePort } from "../providers/skype/ports";
import { checkedSettings } from "../settings/checked";
import type { SettingsProblem } from "../settings/parse";
import type { Settings } from "../settings/types";
import { waitsForSignIn } from "./blockers";
import { painted } from "./frames";
import { createMemory } from "./memory";
import { offersOptions } from "./options/scopes";
import { browserStorage } from "../lib/browserStorage";
import type { Ended } from "./state";
import type { Deployment, Work } from "./work";

export interface Wiring {
  readonly work: Work;
  readonly outlook: OutlookPort;
}

/** The deployment settings in the page are missing or wrong: only the add-in's admin can help. */
export class SettingsError extends Error {
  override readonly name = "SettingsError";
  /** The field that is wrong; null where the block as a whole is missing or no JSON. */
  readonly field: string | null;
  constructor(problem: SettingsProblem) {
    super(problem.key === "invalid" ? `${problem.field}: ${problem.expected}` : problem.key);
    this.field = problem.key === "invalid" ? problem.field || null : null;
  }
}

/** Office.js itself did not come: without it nothing can be known of the item. */
export class OfficeMissingError extends Error {
  override readonly name = "OfficeMissingError";
  constructor(readonly address: string) {
    super(address);
  }
}

/** Settings that somebody has changed in the page are checked by the whole schema. @throws SettingsError */
async function settingsOf(page: Document): Promise<Settings> {
  const checked = checkedSettings(page);
  if (checked !== null) return checked;
  const { readSettings } = await import(/* webpackChunkName: "settings" */ "../settings/parse");
  const settings = readSettings(page);
  if (!settings.ok) throw new SettingsError(settings.error);
  return settings.value;
}

/** Rejects with a SettingsError. */
export async function wire(page: Document): Promise<Wiring> {
  const ports = createPorts(await settingsOf(page));
  const work = createWork(ports);
  return {
    work: { ...work, look: seeingOutlook(ports.outlook, work) },
    outlook: ports.outlook,
  };
}

export interface PanePorts extends GatherDeps {
  readonly roaming?: RoamingPort;
  /** When what was rendered is on the screen; left out: at once. */
  readonly painted?: () => Promise<void>;
  readonly people?: () => Promise<PeoplePorts>;
  readonly options?: Work["options"];
}

/** @throws OfficeMissingError */
function seeingOutlook(outlook: Outlook, work: Work): Work["look"] {
  return async (options, signal) => {
    const missing = await outlook.missingScript(signal);
    if (missing !== null) throw new OfficeMissingError(missing);
    return work.look(options, signal);
  };
}

export function createPorts(settings: Settings): PanePorts & { readonly outlook: Outlook } {
  const now = (): number => Date.now();
  const outlook = createOutlook(settings, now);
  // eslint-disable-next-line no-restricted-globals -- the browser's fetch is handed to the adapter here, and used nowhere else
  const send = (url: string, init: RequestInit): Promise<Response> => fetch(url, init);
  const identity = createIdentity(settings, outlook, now);
  const roaming = createRoaming(settings);
  let options: ReturnType<Work["options"]> | null = null;
  let skype: Promise<SkypePort> | null = null;
  return {
    outlook,
    roaming,
    options: () =>
      (options ??= import(/* webpackChunkName: "options" */ "./options/wiring").then(
        ({ createOptionsPorts }) => createOptionsPorts(settings, outlook, roaming, send),
        (error: unknown) => {
          options = null;
          throw error;
        },
      )),
    identity,
    graph: createGraph(settings, withAnotherToken(send, identity)),
    // Most mailboxes never need it.
    skype: () =>
      (skype ??= import(/* webpackChunkName: "skype" */ "../skype/skype").then(
        ({ createSkype }) => createSkype(settings),
        (error: unknown) => {
          skype = null;
          throw error;
        },
      )),
    people: async () =>
      (await import(/* webpackChunkName: "people" */ "./people/load")).createPeoplePorts(settings, outlook, send, now),
    settings,
    now,
    storage: browserStorage,
    painted,
  };
}

/** By the deciding checks, and whether its screen needs no words of findings. */
function firstLook(facts: Facts): { readonly look: AssessedItem; readonly isEnough: boolean } {
  const { assessment, isFinal } = firstAssessment(facts);
  const look = { facts, assessment, words: null };
  return { look, isEnough: isFinal && (assessment.verdict === "ready" || waitsForSignIn(look)) };
}

/** Where Outlook keeps nothing for add-ins. */
const FORGETFUL: RoamingPort = {
  get: () => undefined,
  set: () => Promise.resolve(failed({ kind: "notSupported", call: "roamingSettings" })),
};

export function createWork(ports: PanePorts): Work {
  const { identity, outlook } = ports;
  let loaded: typeof import("./wholeLook") | null = null;
  const whole = async () => (loaded ??= await import(/* webpackChunkName: "findings" */ "./wholeLook"));
  const memory = createMemory(ports.roaming ?? FORGETFUL, async () => (await whole()).CHECK_IDS);
  const deployment = (): Deployment => {
    const { authority, contacts } = ports.settings;
    return { authority, contacts, origin: window.location.origin, options: offersOptions(ports.settings) };
  };
  /** What the write showed is known from now on: whoever can put it right is asked from the result itself. */
  const withTry = async ({ facts }: AssessedItem, ended: Ended): Promise<Ended> => {
    const { showed } = ended.result;
    if (showed === null) return ended;
    return { ...ended, look: (await whole()).wholeLook({ ...facts, lastTry: known(showed, "lastTry", showed.at) }) };
  };
  return {
    async look(options, signal) {
      const facts = await gatherItem(
        ports,
        {
          ...options,
          interactive: false,
          onPartial: (partial) => {
            const { look, isEnough } = firstLook(partial);
            options.onPartial(look);
            // What Outlook alone shows to be in the way, the servers seldom clear away: the words come beside their answers.
            if (!isEnough && look.assessment.verdict !== "notCertain") whole().catch(() => undefined);
          },
        },
        signal,
      );
      const { look, isEnough } = firstLook(facts);
      const remembered = await memory.recall(look.assessment.owner);
      if (loaded === null && isEnough && remembered.asks.length === 0) return { look, remembered };
      return { look: (await whole()).wholeLook(facts), remembered };
    },

    async complete({ facts }) {
      await ports.painted?.();
      return (await whole()).wholeLook(facts);
    },

    ask: async (look, fixer, typedOwner) => (await help()).ask(outlook, deployment(), look, fixer, typedOwner),
    memory,

    async signIn(signal) {
      const signedIn = await identity.interactive(signal);
      return signedIn.ok ? null : signedIn.error;
    },

    signOut: () => identity.signOut(),
    prepare: async (look, action, signal) => (await convert()).prepare(ports, look, action, signal),
    apply: async (look, plan, sent, onStep, signal) =>
      withTry(look, await (await convert()).apply(ports, look, plan, sent, onStep, signal)),
    lookForLink: async (look, plan, sent, signal) =>
      withTry(look, await (await convert()).lookAgain(ports, look, plan, sent, signal)),
    offerOwn: async (look, signal) => (await own()).offerOwn(ports, look, signal),
    makeOwn: async (look, meeting, triedBefore, onStep, signal) =>
      (await own()).makeOwn(ports, look, meeting, triedBefore, onStep, signal),
    async newMail(mail) {
      const opened = await outlook.newMail(mail, new AbortController().signal);
      return opened.ok;
    },
    people: () => ports.people?.() ?? Promise.reject(new Error("This pane has no owner’s side.")),
    options: ports.options ?? (() => Promise.reject(new Error("There are no options here."))),
    deployment,
    async withEvidence({ facts }, evidence) {
      const told = { ...facts, evidence: known(evidence, "evidence", evidence.collectedAt) };
      return (await whole()).wholeLook(told);
    },
  };
}

/** Most looks end without a conversion: its code comes when it is asked for. */
function convert(): Promise<typeof import("./convert")> {
  return import(/* webpackChunkName: "convert" */ "./convert");
}

function own(): Promise<typeof import("./own/make")> {
  return import(/* webpackChunkName: "own" */ "./own/make");
}

function help(): Promise<typeof import("./help/ask")> {
  return import(/* webpackChunkName: "help" */ "./help/ask");
}
