import { createRoot } from "react-dom/client";
import { createCalendars } from "../graph/calendars";
import { createEventCalls } from "../graph/events";
import { createGate, gated } from "../graph/gate";
import { createTransport } from "../graph/transport";
import { withAnotherToken } from "../identity/challenge";
import { createIdentity } from "../identity/msal";
import { ROUND_LEFT } from "../lib/roundLeft";
import { limitsWith } from "../round/limits";
import { sayDesk } from "../locales/sayDesk";
import { readSettings } from "../settings/parse";
import type { Settings } from "../settings/types";
import { createStore } from "../taskpane/store";
import { App } from "./App";
import { memoryJournal, openJournal } from "./round/journalDb";
import { daysFrom, rangeOf } from "./round/range";
import { markRound } from "./round/reportMark";
import { createRunner, type DeskPorts } from "./round/runner";
import { begin, transition } from "./round/transition";

export function mount(root: HTMLElement): void {
  const settings = readSettings(document);
  if (!settings.ok) {
    root.textContent = sayDesk("settingsWrong", {
      field: settings.error.key === "invalid" ? settings.error.field : settings.error.key,
    });
    return;
  }
  const run = createRunner(createPorts(settings.value));
  const first = begin(rangeFrom(window.location.hash));
  const store = createStore(first.state, transition, run);
  store.subscribe(() => markRound(store.get()));
  markRound(store.get());
  createRoot(root).render(<App store={store} />);
  for (const effect of first.effects) run(effect, store.dispatch);
}

/** "#round?days=30" names a range. */
function rangeFrom(hash: string) {
  const days = Number(new URLSearchParams(hash.split("?")[1] ?? "").get("days"));
  const now = Date.now();
  return Number.isInteger(days) && days > 0 && days < 1_000 ? daysFrom(now, days) : rangeOf("month", now);
}

const LOCK = "on-behalf-round";

function createPorts(settings: Settings): DeskPorts {
  const limits = limitsWith({
    messagesPerMinute: settings.mailsPerMinute,
    recipientsPerDay: settings.recipientsPerDay,
  });
  const gate = createGate(limits.inFlight, limits.keptFree);
  const identity = createIdentity(settings);
  // eslint-disable-next-line no-restricted-globals -- the browser's fetch is handed to the adapter here, and used nowhere else
  const send = (url: string, init: RequestInit): Promise<Response> => fetch(url, init);
  const transport = createTransport(settings, withAnotherToken(send, identity));
  const slow = gated(transport, gate, "run");
  return {
    settings,
    limits,
    identity,
    graph: createEventCalls(slow, settings.graphRoot),
    // What the person waits for may use the place that a run leaves free.
    calendars: createCalendars(gated(transport, gate, "person"), settings.graphRoot),
    journal: async (person) => (await openJournal(person)) ?? memoryJournal(),
    left(count) {
      try {
        if (count > 0) window.localStorage.setItem(ROUND_LEFT, String(count));
        else window.localStorage.removeItem(ROUND_LEFT);
      } catch {
        // Where nothing is kept, the pane says nothing.
      }
    },
    now: () => Date.now(),
    random: () => Math.random(),
    wait: (ms, signal) =>
      new Promise((resolve) => {
        const timer = setTimeout(end, ms);
        function end(): void {
          clearTimeout(timer);
          signal.removeEventListener("abort", end);
          resolve();
        }
        signal.addEventListener("abort", end);
        if (signal.aborted) end();
      }),
    async exclusively(work) {
      return navigator.locks.request(LOCK, { ifAvailable: true }, async (lock) => {
        if (lock === null) return false;
        await work();
        return true;
      });
    },
  };
}
