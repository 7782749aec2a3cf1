/**
 * The lab's server: one process, two ports of localhost. The host page (Outlook) has one, the pane the other, as two
 * sites of the same name: Office.js trusts a parent whose host name is the pane's own. Every other https host that a
 * page asks for is led to the pane's port by the browser's resolver rules, and answered by the tenant or reported.
 */
import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer } from "node:https";
import type { Server } from "node:https";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import type { Scenario } from "../scenario/types";
import { createTenant } from "../tenant/tenant";
import type { Tenant } from "../tenant/tenant.types";
import type { FormAction } from "../outlook/state";
import { createPlatform, type SignInRequest } from "../identity/platform";
import { bundles } from "./bundles";
import { certificate } from "./certificate";
import { guard } from "./http";
import { readFunctionName } from "./manifest";
import { CLIENT_ID } from "./paneParts";
import { paneSite } from "./paneSite";
import { parentSite } from "./parentSite";
import { newVisitor } from "./site";
import type { LabSite, Picker } from "./site";

export interface LabOptions {
  readonly scenario: Scenario;
  /** The scenario's file name, for the page's picker. */
  readonly file?: string;
  /** Folder of the built add-in. */
  readonly dist: string;
  /** Another tenant in place of the lab's own. */
  readonly createTenant?: (scenario: Scenario) => Tenant;
  /** The host page's port; the pane's is the next. Any two free ports when left out. */
  readonly port?: number;
  /** Page of the pane within `dist`. */
  readonly panePage?: string;
  /** Somebody sits at the sign-in page; when left out, wherever there is a picker. */
  readonly attended?: boolean;
  /** Scenarios that the page offers, and how to read one by its file name. */
  readonly picker?: Picker;
}

export interface Lab {
  /** What the sign-in page and its token service were asked, in order. */
  readonly signIns: readonly SignInRequest[];
  /** Where the host page is now; a scenario that denies storage moves it to a site that is not the pane's. */
  readonly hostUrl: string;
  /** The page for many meetings, as a tab of its own opens it. */
  readonly deskUrl: string;
  readonly tenant: Tenant;
  /** Requests for hosts that nobody here plays, with the reason. */
  readonly unhandled: readonly string[];
  /** What Outlook's form sent to the server, in order: the add-in's saving and the form's own buttons. */
  readonly submitted: readonly FormAction[];
  /** Requests that the tenant has not answered yet. */
  readonly inFlight: number;
  /** Arguments that make Chromium trust this server's key, and reach nothing but this server. */
  readonly browserArgs: readonly string[];
  /** Puts another situation in place of this one; pages opened before are of the old one. */
  load(scenario: Scenario, file?: string): void;
  /** Somebody else sits down, or opens something else, over the same tenant; pages opened from now on are theirs. */
  sit(scenario: Scenario, jumps: LabSite["jumps"]): void;
  /** Lets so many ms pass for the servers, and for pages opened from now on. */
  skip(ms: number): void;
  /** Scheme, host and port of the add-in's own pages. */
  readonly paneUrl: string;
  close(): Promise<void>;
}

const ROOT = join(__dirname, "..", "..");

/** Rejects where a port is taken or the lab's scripts do not compile. */
export async function startLab(options: LabOptions): Promise<Lab> {
  const [{ key, cert, spki }, scripts, functionName] = await Promise.all([
    certificate(join(ROOT, ".cache")),
    bundles(),
    readFunctionName(join(ROOT, "manifest.xml")),
  ]);
  const serve = (handle: (incoming: IncomingMessage, outgoing: ServerResponse) => Promise<void>): Server =>
    createServer({ key, cert }, (incoming, outgoing) => guard(outgoing, handle(incoming, outgoing)));

  const newTenant = options.createTenant ?? ((scenario: Scenario) => createTenant(scenario));
  const platform = createPlatform(options.scenario, {
    attended: options.attended ?? options.picker !== undefined,
    clientId: CLIENT_ID,
    redirectUris: () => [`${site.paneOrigin}/auth.html`],
    issued: (token, objectId, scopes) => site.tenant.accept(token, objectId, scopes),
  });
  const site: LabSite = {
    platform,
    scenario: options.scenario,
    file: options.file ?? null,
    visitor: newVisitor(options.scenario),
    tenant: newTenant(options.scenario),
    scripts,
    functionName,
    dist: options.dist,
    panePage: options.panePage ?? "taskpane.html",
    picker: options.picker ?? null,
    parentOrigin: "",
    paneOrigin: "",
    roamingSettings: {},
    unhandled: [],
    submitted: [],
    inFlight: 0,
    skipped: 0,
    jumps: "no",
    load: (scenario, file) => {
      site.scenario = scenario;
      site.file = file ?? null;
      site.visitor = newVisitor(scenario);
      site.tenant = newTenant(scenario);
      platform.load(scenario);
      site.roamingSettings = {};
      site.unhandled = [];
      site.submitted = [];
      site.inFlight = 0;
      site.skipped = 0;
      site.jumps = "no";
    },
  };
  const parent = serve((incoming, outgoing) => parentSite(site, incoming, outgoing));
  const pane = serve((incoming, outgoing) => paneSite(site, incoming, outgoing));
  const parentPort = await listen(parent, options.port ?? 0);
  const panePort = await listen(pane, options.port === undefined ? 0 : options.port + 1);
  site.parentOrigin = `https://localhost:${parentPort}`;
  site.paneOrigin = `https://localhost:${panePort}`;

  return {
    get hostUrl() {
      return `${site.scenario.client.storage === "denied" ? FOREIGN_PARENT : site.parentOrigin}/`;
    },
    get deskUrl() {
      return `${site.paneOrigin}/desk.html`;
    },
    get tenant() {
      return site.tenant;
    },
    get signIns() {
      return platform.asked;
    },
    get unhandled() {
      return [...site.tenant.unhandled, ...site.unhandled];
    },
    get submitted() {
      return site.submitted;
    },
    get inFlight() {
      return site.inFlight;
    },
    browserArgs: [
      `--ignore-certificate-errors-spki-list=${spki}`,
      `--host-resolver-rules=MAP *:443 127.0.0.1:${panePort}, MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1`,
    ],
    load: (scenario, file) => {
      site.load(scenario, file);
    },
    sit: (scenario, jumps) => {
      site.scenario = scenario;
      site.jumps = jumps;
      site.tenant.sit(scenario);
    },
    skip: (ms) => {
      site.skipped += ms;
      site.tenant.skip(ms);
    },
    get paneUrl() {
      return site.paneOrigin;
    },
    close: async () => {
      platform.close();
      await Promise.all([stop(parent), stop(pane)]);
    },
  };
}

/** A host name that Office.js trusts, on a site that is not the pane's: storage is then third-party storage. */
export const FOREIGN_PARENT = "https://outlook.office.com";

function listen(server: Server, port: number): Promise<number> {
  return new Promise((done, fail) => {
    server.once("error", fail);
    server.listen(port, "127.0.0.1", () => done(portOf(server.address())));
  });
}

function portOf(address: string | AddressInfo | null): number {
  return typeof address === "object" && address !== null ? address.port : 0;
}

function stop(server: Server): Promise<void> {
  return new Promise((done) => {
    server.close(() => done());
    server.closeAllConnections();
  });
}
