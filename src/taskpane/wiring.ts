/** The one place where ports become adapters, and where the pane's work is done through them. */
import type { PeoplePorts } from "../app/people/apply";
import { known } from "../delegation/facts/fact";
import type { Finding } from "../delegation/checks/finding";
import { assessedFrom, assessItem, type AssessedItem } from "../app/assessItem";
import type { GatherDeps } from "../app/gather/gather";
import { createGraph } from "../graph/graph";
import { withAnotherToken } from "../identity/challenge";
import { createIdentity } from "../identity/msal";
import { failed } from "../lib/result";
import { findingHeadline } from "../locales/findingText";
import { createOutlook, type Outlook } from "../outlook/outlook";
import { createRoaming } from "../outlook/roaming";
import type { OutlookPort } from "../conversion/ports/outlook";
import type { RoamingPort } from "./ports";
import type { SkypePort } from "../providers/skype/ports";
import { readSettings, type SettingsProblem } from "../settings/parse";
import type { Settings } from "../settings/types";
import { createMemory } from "./memory";
import { offersOptions } from "./options/scopes";
import { browserStorage } from "../lib/browserStorage";
import type { Ended } from "./state";
import type { Deployment, Work } from "./work";

export interface Wiring {
  readonly work: Work;
  readonly outlook: OutlookPort;
  /** For the report; it comes with the code that makes findings, so never later than a finding. */
  readonly headline: (finding: Finding) => string;
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

/** @throws SettingsError */
export function wire(page: Document): Wiring {
  const settings = readSettings(page);
  if (!settings.ok) throw new SettingsError(settings.error);
  const ports = createPorts(settings.value);
  const work = createWork(ports);
  return {
    work: { ...work, look: seeingOutlook(ports.outlook, work) },
    outlook: ports.outlook,
    headline: findingHeadline,
  };
}

export interface PanePorts extends GatherDeps {
  readonly roaming?: RoamingPort;
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
  };
}

/** Where Outlook keeps nothing for add-ins. */
const FORGETFUL: RoamingPort = {
  get: () => undefined,
  set: () => Promise.resolve(failed({ kind: "notSupported", call: "roamingSettings" })),
};

export function createWork(ports: PanePorts): Work {
  const { identity, outlook } = ports;
  const memory = createMemory(ports.roaming ?? FORGETFUL);
  const deployment = (): Deployment => {
    const { authority, contacts } = ports.settings;
    return { authority, contacts, origin: window.location.origin, options: offersOptions(ports.settings) };
  };
  return {
    async look(options, signal) {
      const look = await assessItem(ports, { interactive: false, ...options }, signal);
      return { look, remembered: await memory.recall(look.assessment.owner) };
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
    withEvidence: (look, evidence) =>
      Promise.resolve(assessedFrom({ ...look.facts, evidence: known(evidence, "evidence", evidence.collectedAt) })),
  };
}

/** What the write showed is known from now on: whoever can put it right is asked from the result itself. */
function withTry(look: AssessedItem, ended: Ended): Ended {
  const { showed } = ended.result;
  if (showed === null) return ended;
  return { ...ended, look: assessedFrom({ ...look.facts, lastTry: known(showed, "lastTry", showed.at) }) };
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
