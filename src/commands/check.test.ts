import { afterEach, beforeEach, describe, expect, it, jest } from "@jest/globals";
import { gatherFacts, type GatherDeps } from "../app/gather/gather";
import { FAKE_TIMERS, settle } from "../app/gather/testing/play";
import { createWorld, loadScenario } from "../app/gather/testing/world";
import { keepTry } from "../conversion/journal";
import type { StoragePort } from "../lib/storage";
import { parseSettings } from "../settings/parse";
import { runCheck, type CheckDeps } from "./check";

const parsed = parseSettings({ clientId: "00000000-0000-0000-0000-000000000001", skype: { enabled: false } });
if (!parsed.ok) throw new Error("settings");
const settings = parsed.value;

/** A pane of which nothing ever answers, unless it is said otherwise. */
function silentPorts(): GatherDeps {
  const never = () => new Promise<never>(() => undefined);
  return {
    outlook: {
      read: never,
      save: never,
      bodyType: never,
      getBody: never,
      setBody: never,
      getLocation: never,
      setLocation: never,
      seriesEnd: never,
      newMail: never,
      toGraphId: (id) => id,
      theme: () => null,
    },
    identity: { silent: never, interactive: never, signOut: never },
    graph: { gather: never, readEvent: never, readOwnCopy: never, countExceptions: never, makeOnline: never },
    settings,
    now: () => 0,
  };
}

describe("the ribbon's check", () => {
  it("completes and says so when nothing ever answers, within a minute", async () => {
    jest.useFakeTimers();
    try {
      const completed = jest.fn();
      const said: string[] = [];
      const done = runCheck({ ports: silentPorts, notify: async (message) => said.push(message) }, completed);
      await jest.advanceTimersByTimeAsync(59_000);
      await done;
      expect(completed).toHaveBeenCalledTimes(1);
      expect(said).toEqual(["The check couldn’t be finished. Press On Behalf to see why."]);
    } finally {
      jest.useRealTimers();
    }
  });

  it.each<[string, Partial<CheckDeps>]>([
    [
      "the settings are wrong",
      {
        ports: () => {
          throw new Error("settings");
        },
      },
    ],
    [
      "the notice cannot be shown",
      {
        ports: () => ({
          ...silentPorts(),
          outlook: { ...silentPorts().outlook, read: () => Promise.reject(new Error("bug")) },
        }),
        notify: () => Promise.reject(new Error("9038")),
      },
    ],
  ])("completes when %s", async (_case, deps) => {
    const completed = jest.fn();
    await runCheck({ ports: silentPorts, notify: async () => undefined, ...deps }, completed);
    expect(completed).toHaveBeenCalledTimes(1);
  });

  it("says that the settings are wrong, and where the pane says more", async () => {
    const said: string[] = [];
    const ports = (): never => {
      throw new Error("settings");
    };
    await runCheck({ ports, notify: async (message) => said.push(message) }, () => undefined);
    expect(said).toEqual([
      "On Behalf isn’t set up completely. Press On Behalf to see what its admin has to put right.",
    ]);
  });

  describe("over the lab", () => {
    beforeEach(() => {
      jest.useFakeTimers({ doNotFake: [...FAKE_TIMERS.doNotFake] });
    });
    afterEach(() => {
      jest.useRealTimers();
    });

    async function said(name: string, storage?: StoragePort): Promise<readonly string[]> {
      const { outlook, identity, graph, settings: deployed, scenario } = createWorld(loadScenario(name));
      const now = (): number => Date.parse(scenario.now);
      const ports = { outlook, identity, graph, settings: deployed, now, ...(storage && { storage }) };
      const messages: string[] = [];
      const notify = async (message: string): Promise<unknown> => messages.push(message);
      await settle(runCheck({ ports: () => ports, notify }, () => undefined));
      return messages;
    }

    it("says so where the open form lacks the link, instead of calling all well", async () => {
      expect(await said("form-lacks-link")).toEqual([
        "It’s online, but this form lacks the link. Press On Behalf before you send or save.",
      ]);
    });

    it("knows what the last try of this browser showed", async () => {
      const { scenario } = createWorld(loadScenario("ready"));
      const kept = new Map<string, string>();
      const storage: StoragePort = {
        get: (key) => kept.get(key) ?? null,
        set: (key, text) => kept.set(key, text).has(key),
      };
      const event = await eventIdIn("ready");
      await keepTry(event, { event, code: "refused", at: Date.parse(scenario.now) - 60_000 }, storage);
      expect(await said("ready", storage)).toEqual([
        "It may not work: The calendar refused the last change. Press On Behalf for more.",
      ]);
    });

    async function eventIdIn(name: string): Promise<string> {
      const { outlook, identity, graph, settings: deployed, scenario } = createWorld(loadScenario(name));
      const deps = { outlook, identity, graph, settings: deployed, now: () => Date.parse(scenario.now) };
      const { facts } = await settle(gatherFacts(deps, { interactive: false }, new AbortController().signal));
      if (!facts.event.known) throw new Error("no event");
      return facts.event.value.id;
    }
  });
});
