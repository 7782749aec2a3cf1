/** @jest-environment jsdom */
import { webcrypto } from "node:crypto";
import { TextDecoder, TextEncoder } from "node:util";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { parseSettings } from "../settings/parse";
import { createIdentity, type SignInPlace } from "./msal";

const parsed = parseSettings({ base: "https://a.example", clientId: "0b5e4a1f-7c3d-4e2a-9f68-1d2c3b4a5e6f" });
if (!parsed.ok) throw new Error("settings");
const settings = parsed.value;

/** Outlook's bridge, as far as MSAL needs it: it has no network. */
function installBridge(): string[] {
  const asked: string[] = [];
  const listeners = new Set<(message: string) => void>();
  Object.assign(window, {
    nestedAppAuthBridge: {
      addEventListener: (_: string, listener: (message: string) => void) => listeners.add(listener),
      removeEventListener: () => undefined,
      postMessage: (text: string) => {
        const { requestId, method } = JSON.parse(text) as { requestId: string; method: string };
        asked.push(method);
        if (method === "GetInitContext") {
          const initContext = { sdkName: "test", sdkVersion: "1", capabilities: {} };
          const begun = JSON.stringify({ messageType: "NestedAppAuthResponse", requestId, success: true, initContext });
          queueMicrotask(() => listeners.forEach((tell) => tell(begun)));
          return;
        }
        const error = { status: "NO_NETWORK", code: "", subError: "", description: "", properties: {} };
        const reply = JSON.stringify({ messageType: "NestedAppAuthResponse", requestId, success: false, error });
        queueMicrotask(() => listeners.forEach((tell) => tell(reply)));
      },
    },
  });
  return asked;
}

beforeEach(() => {
  Object.defineProperty(window, "crypto", { value: webcrypto, configurable: true });
  Object.assign(globalThis, { TextEncoder, TextDecoder });
});

afterEach(() => {
  Reflect.deleteProperty(window, "nestedAppAuthBridge");
});

test("who stops waiting for a start that others wait for, too, does not spoil it for them", async () => {
  let told: (signsIn: boolean) => void = () => undefined;
  const place: SignInPlace = {
    signsIn: (signal) =>
      new Promise((resolve) => {
        told = resolve;
        signal.addEventListener("abort", () => resolve(false));
      }),
    user: () => null,
    dialog: null,
  };
  const identity = createIdentity(settings, place);
  const first = new AbortController();
  const both = [identity.silent(first.signal), identity.silent(new AbortController().signal)] as const;
  first.abort();
  expect(await both[0]).toEqual({ ok: false, error: { kind: "cancelled" } });
  const asked = installBridge();
  told(true);
  // Through Outlook's bridge, which is what Outlook had said.
  expect(await both[1]).toEqual({ ok: false, error: { kind: "offline" } });
  expect(asked).toContain("GetToken");
});
