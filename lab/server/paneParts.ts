/** What the lab puts into the add-in's own pages: two scripts around Office.js, and the settings. Knows nothing of Node: a page can host it too. */
import type { ClientLab } from "../pane/client";
import type { ClientSpec } from "../scenario/types";
import { merge } from "./rewrite";
import type { JsonObject } from "./rewrite";
import type { LabSite } from "./site";
import { requirementSets, startOf } from "./state";

export const CLIENT_ID = "0b5e4a1f-7c3d-4e2a-9f68-1d2c3b4a5e6f";

/** Where situations follow one another in one browser. */
function isFirst({ picker, visitor }: LabSite): boolean {
  const first = picker !== null && !visitor.paneOpened;
  visitor.paneOpened = true;
  return first;
}

export function paneScript(site: LabSite): string {
  const lab = {
    now: startOf(site.scenario) + site.skipped,
    bridge: "NestedAppAuth" in requirementSets(site.scenario.client) ? `${site.paneOrigin}/~token` : null,
    storage: site.scenario.client.storage ?? "allowed",
    isFirst: isFirst(site),
    jumps: site.jumps === "no" ? null : { mode: site.jumps, address: "/~lab/skip" },
  };
  return `const onBehalfLab = ${JSON.stringify(lab)};\n${site.scripts.pane}`;
}

const CLIENTS: Readonly<Record<ClientSpec["kind"], ClientLab>> = {
  web: { platform: null, hostName: "OutlookWebApp" },
  newWindows: { platform: null, hostName: "newOutlookWindows" },
  classicWindows: { platform: "win32", hostName: "Outlook" },
  mac: { platform: "mac", hostName: "Outlook" },
};

export function clientScript(site: LabSite): string {
  return `const onBehalfLabClient = ${JSON.stringify(CLIENTS[site.scenario.client.kind])};\n${site.scripts.client}`;
}

export function settings(site: LabSite): JsonObject {
  const own: JsonObject = {
    // Where the scenario has no such server, nobody asks for one.
    skype: { enabled: site.scenario.organization?.skype !== undefined },
    // Nobody sits at the lab's sign-in window: one that never answers is given up before the runner's own patience ends.
    timeouts: { popup: 30_000 },
    clientId: CLIENT_ID,
    graphRoot: `${site.paneOrigin}/~graph/v1.0`,
    adminConsentRedirect: `${site.paneOrigin}/consent.html`,
  };
  return merge(own, site.scenario.settings ?? {});
}
