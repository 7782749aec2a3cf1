import { createRoot } from "react-dom/client";
import { createCalendars } from "../../graph/calendars";
import { createOnlineMeetings } from "../../graph/onlineMeetings";
import { sayDesk } from "../../locales/sayDesk";
import { sayOptions } from "../../locales/sayOptions";
import { readOptionsFragment } from "../../options/link";
import { readSettings } from "../../settings/parse";
import type { Settings } from "../../settings/types";
import { OPTIONS_SCOPES, offersOptions } from "../../taskpane/options/scopes";
import { storedInBrowser } from "../../taskpane/options/usualStores";
import { createStore } from "../../taskpane/store";
import { Frame } from "../Frame";
import { useDesk } from "../layout";
import { createSession } from "../session";
import { Meetings } from "./Meetings";
import { createRunner, type MeetingsPorts } from "./runner";
import { begin, transition, type MeetingsBeside } from "./state";

/** The owner's coming online meetings, and their options. */
export function mount(root: HTMLElement): void {
  const settings = readSettings(document);
  if (!settings.ok) {
    root.textContent = sayDesk("settingsWrong", {
      field: settings.error.key === "invalid" ? settings.error.field : settings.error.key,
    });
    return;
  }
  if (!offersOptions(settings.value)) {
    createRoot(root).render(<NotHere />);
    return;
  }
  const request = readOptionsFragment(window.location.hash);
  const ports = createPorts(settings.value, request);
  const run = createRunner(ports);
  const first = begin(request);
  const store = createStore(first.state, transition, run);
  createRoot(root).render(<Meetings store={store} ports={ports} />);
  for (const effect of first.effects) run(effect, store.dispatch);
}

/** The sign-in window suggests whose meeting it is. */
function createPorts(settings: Settings, request: MeetingsBeside["request"]): MeetingsPorts {
  const owner = request === null || request === "broken" ? null : request.owner;
  const { identity, transport } = createSession(settings, OPTIONS_SCOPES, owner);
  return {
    identity,
    meetings: createOnlineMeetings(transport),
    calendars: createCalendars(transport, settings.graphRoot),
    usual: storedInBrowser(),
    now: () => Date.now(),
  };
}

function NotHere() {
  const desk = useDesk();
  return (
    <Frame part="meetings" title={sayDesk("navMeetings")} phase="starting" told="">
      <p className={desk.text}>{sayOptions("noCloud")}</p>
    </Frame>
  );
}
