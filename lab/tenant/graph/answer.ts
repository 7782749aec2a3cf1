/** What a Graph end point answers, before it becomes a Response or a part of a batch. */
import type { ResponseSpec } from "../../scenario/types";
import { guidOf } from "../ids";
import type { TenantState } from "../state";

export interface GraphAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** undefined: no body. A string is sent as it is, anything else as JSON. */
  readonly body: unknown;
}

const JSON_TYPE = "application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8";

export function answer(
  state: TenantState,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): GraphAnswer {
  const requestId = guidOf(`request ${state.nextNumber("request")}`);
  return { status, headers: { "Content-Type": JSON_TYPE, "request-id": requestId, ...headers }, body };
}

/** Graph's error envelope; the keys of innerError vary between services, so nobody may count on them. */
export function refuse(
  state: TenantState,
  status: number,
  code: string,
  message: string,
  headers: Record<string, string> = {},
): GraphAnswer {
  const requestId = guidOf(`request ${state.nextNumber("request")}`);
  const innerError = { date: new Date(state.now()).toISOString().slice(0, 19), "request-id": requestId };
  return {
    status,
    headers: { "Content-Type": "application/json", "request-id": requestId, ...headers },
    body: { error: { code, message, innerError } },
  };
}

/** A scenario's raw answer: nothing added but a content type where a body has none. */
export function rawAnswer(response: ResponseSpec): GraphAnswer {
  const headers = { ...response.headers };
  const hasType = Object.keys(headers).some((name) => name.toLowerCase() === "content-type");
  if (!hasType && response.body !== undefined && typeof response.body !== "string")
    headers["Content-Type"] = "application/json";
  return { status: response.status, headers, body: response.body };
}

export function toResponse({ status, headers, body }: GraphAnswer): Response {
  const empty = body === undefined || [204, 205, 304].includes(status);
  return new Response(empty ? null : typeof body === "string" ? body : JSON.stringify(body), { status, headers });
}
