import { expect, test } from "@jest/globals";
import {
  AuthError,
  BrowserAuthError,
  ClientAuthError,
  InteractionRequiredAuthError,
  ServerError,
} from "@azure/msal-browser";
import type { TokenFailure } from "../app/gather/ports";
import { isBrokenBridge, SignInProblem, tokenFailure } from "./failures";

const consent = "AADSTS65001: The user or administrator has not consented to use the application.";
const admin = "AADSTS90094: The grant requires administrator permission.";

const CASES: readonly [string, unknown, Partial<TokenFailure>][] = [
  [
    "consent is missing",
    new InteractionRequiredAuthError("consent_required", "", consent),
    { kind: "signInNeeded", code: "AADSTS65001", message: consent },
  ],
  [
    "no session",
    new InteractionRequiredAuthError("login_required", "", "login"),
    { kind: "signInNeeded", code: "login_required", message: "login" },
  ],
  [
    "only an admin may consent",
    new InteractionRequiredAuthError("consent_required", "", admin),
    { kind: "adminConsentNeeded", code: "AADSTS90094", message: admin },
  ],
  [
    "an admin has to approve a request",
    new ServerError("x", "", "AADSTS90095: Admin consent is required."),
    { kind: "adminConsentNeeded", code: "AADSTS90095", message: "AADSTS90095: Admin consent is required." },
  ],
  ["Outlook's broker was closed", new ClientAuthError("user_canceled", ""), { kind: "popupCancelled" }],
  ["the window was closed", new BrowserAuthError("user_cancelled", ""), { kind: "popupCancelled" }],
  [
    "consent was declined",
    new ServerError("access_denied", "", "AADSTS65004: The user declined to consent."),
    { kind: "popupCancelled" },
  ],
  ["the window was blocked", new BrowserAuthError("popup_window_error", ""), { kind: "popupBlocked" }],
  ["the window came up empty", new BrowserAuthError("empty_window_error", ""), { kind: "popupBlocked" }],
  ["no network", new ClientAuthError("no_network_connectivity", ""), { kind: "offline" }],
  [
    "MSAL's own file did not come",
    Object.assign(new Error("Loading chunk msal failed."), { name: "ChunkLoadError" }),
    { kind: "offline" },
  ],
  ["no account yet", new BrowserAuthError("no_account_error", ""), { kind: "signInNeeded", code: "no_account_error" }],
  ["the broker is switched off", new ClientAuthError("nested_app_auth_bridge_disabled", ""), { kind: "notSupported" }],
  [
    "something else",
    new AuthError("PERSISTENT", "", "broken"),
    { kind: "refused", code: "PERSISTENT", message: "broken" },
  ],
  ["no error at all", "?", { kind: "refused", code: "", message: "" }],
];

test.each(CASES)("%s", (_, error, failure) => {
  expect(tokenFailure(error)).toMatchObject(failure);
});

test("a sign-in that ended outside of MSAL keeps its own failure", () => {
  expect(tokenFailure(new SignInProblem({ kind: "popupBlocked" }))).toEqual({ kind: "popupBlocked" });
});

test.each<[string, unknown, boolean]>([
  ["a server error with every field empty", new ServerError("", "", ""), true],
  ["the broker's own failure", new ServerError("native_executor_error", "", "-2147"), true],
  ["a bridge that did not answer MSAL's first message", new BrowserAuthError("no_account_error", ""), true],
  ["a bridge that is switched off", new ClientAuthError("nested_app_auth_bridge_disabled", ""), true],
  ["a server error that says something", new ServerError("", "", "AADSTS50020: x"), false],
  ["consent that is missing", new InteractionRequiredAuthError("", "", ""), false],
  ["no network", new ClientAuthError("no_network_connectivity", ""), false],
  ["a person who said no", new ClientAuthError("user_canceled", ""), false],
  ["no error at all", "?", false],
])("%s leads to another way: %p", (_, error, broken) => {
  expect(isBrokenBridge(error)).toBe(broken);
});
