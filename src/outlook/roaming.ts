/**
 * A little text that goes with the person's mailbox from one Outlook to the next.
 * learn.microsoft.com/javascript/api/outlook/office.roamingsettings: at most 32 KB, and kept in memory until it is saved.
 */
import type { OutlookFailure } from "../conversion/ports/outlook";
import type { RoamingPort } from "../taskpane/ports";
import { failed } from "../lib/result";
import type { Result } from "../lib/result";
import type { Settings } from "../settings/types";
import { ask } from "./call";
import { member, method, office } from "./raw";

function settingsOf(): unknown {
  return member(member(office(), "context"), "roamingSettings");
}

export function createRoaming({ timeouts }: Pick<Settings, "timeouts">): RoamingPort {
  return {
    get(name) {
      try {
        return method(settingsOf(), "get")?.(name);
      } catch {
        // Outlook for Windows throws before it is ready.
        return undefined;
      }
    },
    async set(name, value, signal): Promise<Result<void, OutlookFailure>> {
      const set = method(settingsOf(), "set");
      if (set === null) return failed({ kind: "notSupported", call: "roamingSettings.set" });
      try {
        set(name, value);
      } catch {
        return failed({ kind: "refused", call: "roamingSettings.set", code: 0, message: "" });
      }
      const saved = await ask(settingsOf(), "saveAsync", [], { timeout: timeouts.officeCall, signal });
      return saved.ok ? { ok: true, value: undefined } : saved;
    },
  };
}
