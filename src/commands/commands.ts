/** The page behind the ribbon command. No React, no window: a silent look and one line in the notification bar. */
import type { GatherDeps } from "../app/gather/gather";
import { createGraph } from "../graph/graph";
import { withAnotherToken } from "../identity/challenge";
import { createIdentity } from "../identity/msal";
import { browserStorage } from "../lib/browserStorage";
import { notify } from "../outlook/notifications";
import { createOutlook } from "../outlook/outlook";
import { member, method, office } from "../outlook/raw";
import { readSettings } from "../settings/parse";
import { runCheck } from "./check";

/** As named in the manifest. */
const NAME = "check";
/** ms; the notice is written locally. */
const NOTICE_TIMEOUT = 8_000;

/** @throws where the settings in the page are missing or wrong */
function ports(): GatherDeps {
  const settings = readSettings(document);
  if (!settings.ok) throw new Error(settings.error.key);
  const outlook = createOutlook(settings.value);
  // eslint-disable-next-line no-restricted-globals -- the browser's fetch is handed to the adapter here, and used nowhere else
  const send = (url: string, init: RequestInit): Promise<Response> => fetch(url, init);
  const identity = createIdentity(settings.value, outlook);
  return {
    outlook,
    identity,
    graph: createGraph(settings.value, withAnotherToken(send, identity)),
    settings: settings.value,
    now: () => Date.now(),
    storage: browserStorage,
  };
}

function check(event: unknown): void {
  void runCheck(
    { ports, notify: (message, signal) => notify(message, "information", { timeout: NOTICE_TIMEOUT, signal }) },
    () => method(event, "completed")?.(),
  );
}

// Office.js takes commands only from a page that has asked whether it is ready.
method(office(), "onReady")?.();
// Newer clients find a command by its association, older ones by its global name.
method(member(office(), "actions"), "associate")?.(NAME, check);
Reflect.set(window, NAME, check);
