/** Where the usual options are kept: in the mailbox where Outlook runs, else in this browser. Codes only. */
import type { RoamingPort } from "../ports";
import { browserStorage } from "../../lib/browserStorage";
import type { UsualStore } from "./runner";

const ROAMING = "onBehalfOptions";
const STORAGE = "on-behalf:options";

/** Whoever shares this browser shares them: they name nobody, and are only proposed. */
export function storedInBrowser(): UsualStore {
  return { get: () => browserStorage.get(STORAGE), set: (text) => Promise.resolve(browserStorage.set(STORAGE, text)) };
}

export function storedInMailbox(roaming: RoamingPort): UsualStore {
  return {
    get: () => roaming.get(ROAMING),
    set: async (text) => (await roaming.set(ROAMING, text, new AbortController().signal)).ok,
  };
}
