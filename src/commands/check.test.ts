import { describe, expect, it, jest } from "@jest/globals";
import type { GatherDeps } from "../app/gather/gather";
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
});
