/** Everything that can go wrong with one outside call, as the lab plays it. */
import type { FaultSpec, ResponseSpec } from "../../lab/scenario/types";

export type Service = "graph" | "token" | "ucwa" | "office";

/** A change of the answer that the service would have given. */
export type Mutation = "extra" | "missing" | "nulls" | "types";

export interface Fault {
  readonly name: string;
  readonly to: readonly Service[];
  /** Only where the call writes: it takes effect all the same. */
  readonly effect?: true;
  readonly fault?: Omit<FaultSpec, "to" | "method" | "path" | "nth">;
  readonly response?: Omit<ResponseSpec, "to" | "method" | "path" | "nth">;
  readonly mutation?: Mutation;
  /** Office.js alone: what it hands out in place of the value. */
  readonly value?: { readonly is: unknown };
}

const WEB: readonly Service[] = ["graph", "ucwa"];
const LATE = 90_000;

const error = (code: string, message: string): unknown => ({ error: { code, message } });
const html = "<!DOCTYPE html><html><head><title>Proxy</title></head><body><h1>Access blocked</h1></body></html>";
const HTML = { "Content-Type": "text/html" };
const JSON_TYPE = { "Content-Type": "application/json" };

function refusal(name: string, status: number, code: string, message: string): Fault {
  return { name, to: ["graph"], response: { status, headers: JSON_TYPE, body: error(code, message) } };
}

function broker(name: string, status: string, code: string, description = ""): Fault {
  return {
    name,
    to: ["token"],
    response: { status: 200, headers: JSON_TYPE, body: { success: false, error: { status, code, description } } },
  };
}

const TRANSPORT: readonly Fault[] = [
  { name: "slow", to: ["graph", "ucwa", "token", "office"], fault: { delay: 2_000 } },
  { name: "too slow", to: ["graph", "ucwa", "token", "office"], fault: { delay: LATE } },
  { name: "too slow, in effect", to: [...WEB, "office"], effect: true, fault: { delay: LATE, effect: true } },
  { name: "never", to: ["graph", "ucwa", "token", "office"], fault: { never: true } },
  { name: "never, in effect", to: [...WEB, "office"], effect: true, fault: { never: true, effect: true } },
  { name: "dropped", to: ["graph", "ucwa", "token"], fault: { drop: true } },
  { name: "dropped, in effect", to: WEB, effect: true, fault: { drop: true, effect: true } },
];

const GRAPH: readonly Fault[] = [
  refusal("400 malformed id", 400, "ErrorInvalidIdMalformed", "Id is malformed."),
  refusal("400 bad request", 400, "ErrorInvalidRequest", "The request is invalid."),
  refusal("401", 401, "InvalidAuthenticationToken", "Lifetime validation failed, the token is expired."),
  refusal("403 access denied", 403, "ErrorAccessDenied", "Access is denied. Check credentials and try again."),
  refusal("403 OData off", 403, "ErrorAccessDenied", "Access to OData is disabled."),
  refusal("403 send as", 403, "ErrorSendAsDenied", "The user account does not have the right to send as."),
  { name: "403 proxy", to: ["graph"], response: { status: 403, headers: HTML, body: html } },
  refusal("404 item", 404, "ErrorItemNotFound", "The specified object was not found in the store."),
  refusal("404 user", 404, "ErrorInvalidUser", "The requested user 'x' is invalid."),
  refusal(
    "404 mailbox",
    404,
    "MailboxNotEnabledForRESTAPI",
    "The mailbox is either inactive, soft-deleted, or is hosted on-premise.",
  ),
  { name: "404 empty", to: ["graph"], response: { status: 404 } },
  refusal("409", 409, "ErrorConflict", "A conflict occurred."),
  refusal("410", 410, "ErrorItemNotFound", "Gone."),
  refusal("412", 412, "ErrorIrresolvableConflict", "The change key is not the current one."),
];

const SERVER: readonly Fault[] = [
  ...["1", "1.5", "Thu, 26 Nov 2026 09:00:00 GMT", "999999999", "soon"].map((after): Fault => ({
    name: `429 after ${after}`,
    to: WEB,
    response: { status: 429, headers: { "Retry-After": after } },
  })),
  { name: "429", to: WEB, response: { status: 429 } },
  ...[500, 503, 504].map((status): Fault => ({
    name: String(status),
    to: WEB,
    response: {
      status,
      headers: JSON_TYPE,
      body: error("ErrorInternalServerError", "An internal server error occurred."),
    },
  })),
  { name: "502 HTML", to: WEB, response: { status: 502, headers: HTML, body: html } },
  { name: "503 in effect", to: WEB, effect: true, response: { status: 503, apply: true } },
  { name: "504 in effect", to: WEB, effect: true, response: { status: 504, headers: HTML, body: html, apply: true } },
  { name: "412 in effect", to: ["graph"], effect: true, response: { status: 412, apply: true } },
  { name: "200 HTML", to: WEB, response: { status: 200, headers: HTML, body: html } },
  {
    name: "200 HTML in effect",
    to: WEB,
    effect: true,
    response: { status: 200, headers: HTML, body: html, apply: true },
  },
  { name: "200 truncated", to: WEB, response: { status: 200, headers: JSON_TYPE, body: '{"id":"AAMk","isOnline' } },
  {
    name: "200 truncated in effect",
    to: WEB,
    effect: true,
    response: { status: 200, headers: JSON_TYPE, body: '{"id":"AAMk","isOnline', apply: true },
  },
  { name: "200 empty", to: WEB, response: { status: 200 } },
  { name: "200 empty in effect", to: WEB, effect: true, response: { status: 200, apply: true } },
  { name: "200 null", to: WEB, response: { status: 200, headers: JSON_TYPE, body: "null" } },
  { name: "200 list", to: WEB, response: { status: 200, headers: JSON_TYPE, body: "[]" } },
  { name: "200 object", to: WEB, response: { status: 200, headers: JSON_TYPE, body: "{}" } },
  {
    name: "200 object in effect",
    to: WEB,
    effect: true,
    response: { status: 200, headers: JSON_TYPE, body: "{}", apply: true },
  },
  { name: "204 in effect", to: WEB, effect: true, response: { status: 204, apply: true } },
  {
    name: "200 huge",
    to: WEB,
    response: { status: 200, headers: JSON_TYPE, body: JSON.stringify({ id: "x".repeat(2_000_000) }) },
  },
  { name: "more fields", to: ["graph"], mutation: "extra" },
  { name: "fields missing", to: ["graph"], mutation: "missing" },
  { name: "fields null", to: ["graph"], mutation: "nulls" },
  { name: "fields of other types", to: ["graph"], mutation: "types" },
];

const UCWA: readonly Fault[] = [400, 401, 403, 404, 409].map((status): Fault => ({
  name: String(status),
  to: ["ucwa"],
  response: { status, headers: JSON_TYPE, body: { code: "ServiceFailure", message: "Refused." } },
}));

const TOKEN: readonly Fault[] = [
  broker("sign-in needed", "USER_INTERACTION_REQUIRED", "interaction_required", "AADSTS50076: MFA."),
  broker("consent needed", "USER_INTERACTION_REQUIRED", "consent_required", "AADSTS65001: consent."),
  broker("admin consent", "PERSISTENT_ERROR", "access_denied", "AADSTS90094: admin consent."),
  broker("cancelled", "USER_CANCEL", "user_canceled"),
  broker("no network", "NO_NETWORK", "no_network_connectivity"),
  broker("account gone", "ACCOUNT_UNAVAILABLE", "no_account_found"),
  broker("transient", "TRANSIENT_ERROR", "service_not_available"),
  broker("persistent", "PERSISTENT_ERROR", "server_error"),
  broker("blocked by a rule", "PERSISTENT_ERROR", "access_denied", "AADSTS53003: blocked by Conditional Access."),
  broker("switched off", "DISABLED", "nested_app_auth_bridge_disabled"),
];

const OFFICE: readonly Fault[] = [
  ...[5001, 7000, 9017, 9020, 9032, 9041].map((errorCode): Fault => ({
    name: `error ${errorCode}`,
    to: ["office"],
    fault: { errorCode },
  })),
  { name: "error 9041, in effect", to: ["office"], effect: true, fault: { errorCode: 9041, effect: true } },
  { name: "null", to: ["office"], value: { is: null } },
  { name: "nothing", to: ["office"], value: { is: undefined } },
  { name: "a number", to: ["office"], value: { is: 42 } },
  { name: "an object", to: ["office"], value: { is: { unexpected: true } } },
];

export const FAULTS: readonly Fault[] = [...TRANSPORT, ...GRAPH, ...SERVER, ...UCWA, ...TOKEN, ...OFFICE];

/** The answer with something wrong in it; what is no JSON object stays as it is. */
export function mutate(value: unknown, mutation: Mutation): unknown {
  if (Array.isArray(value)) return value.map((entry: unknown) => mutate(entry, mutation));
  if (typeof value !== "object" || value === null) return mutation === "types" ? otherType(value) : value;
  const entries = Object.entries(value);
  switch (mutation) {
    case "extra":
      return Object.fromEntries([
        ...entries.map(([name, each]) => [name, mutate(each, mutation)]),
        ["futureField", {}],
      ]);
    case "missing":
      return Object.fromEntries(entries.filter((_, index) => index % 2 === 0));
    case "nulls":
      return Object.fromEntries(entries.map(([name]) => [name, null]));
    case "types":
      return Object.fromEntries(entries.map(([name, each]) => [name, otherType(each)]));
  }
}

function otherType(value: unknown): unknown {
  switch (typeof value) {
    case "string":
      return 7;
    case "number":
      return "many";
    case "boolean":
      return value ? "yes" : "no";
    default:
      return "text";
  }
}
