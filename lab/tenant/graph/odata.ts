/** $select, $top, $skip and Prefer, as the Outlook part of Graph treats them. */
import type { TenantState } from "../state";
import type { GraphCall } from "./call";
import { ianaZone } from "./zones";

export type Json = Record<string, unknown>;

/** @returns the chosen fields, null for all, or the name of the first field that does not exist. */
export function selection(call: GraphCall, known: readonly string[]): readonly string[] | null | { unknown: string } {
  const select = call.query.get("$select");
  if (select === undefined) return null;
  const chosen: string[] = [];
  for (const name of select.split(",").map((part) => part.trim())) {
    const field = known.find((candidate) => candidate.toLowerCase() === name.toLowerCase());
    if (field === undefined) return { unknown: name };
    chosen.push(field);
  }
  return chosen;
}

/** Keeps the chosen fields; ids and annotations always come along. */
export function pick(json: Json, chosen: readonly string[] | null): Json {
  if (chosen === null) return json;
  return Object.fromEntries(
    Object.entries(json).filter(([key]) => key === "id" || key.startsWith("@odata.") || chosen.includes(key)),
  );
}

/** Zone of `Prefer: outlook.timezone="..."`, "UTC" without it, null for one that does not exist. */
export function preferredZone(call: GraphCall): string | null {
  const name = /outlook\.timezone\s*=\s*"([^"]*)"/i.exec(call.headers.get("prefer") ?? "")?.[1];
  if (name === undefined) return "UTC";
  return ianaZone(name) === null ? null : name;
}

export function wantsText(call: GraphCall): boolean {
  return /outlook\.body-content-type\s*=\s*"text"/i.test(call.headers.get("prefer") ?? "");
}

/**
 * A page: the rows from where the request says, and how the next page is addressed where there is one. The next page's
 * address is opaque (learn.microsoft.com/graph/paging): by $skip, or with a token that nobody can make up.
 */
export function page<Row>(
  state: TenantState,
  call: GraphCall,
  rows: readonly Row[],
): { rows: readonly Row[]; nextLink: string | null } {
  const { nextRoot, nextBy = "skip" } = state.scenario.organization?.graph ?? {};
  const top = Math.min(1000, positive(call.query.get("$top"), 10));
  const token = call.query.get("$skiptoken");
  const skip = token === undefined ? positive(call.query.get("$skip"), 0) : positive(atob64(token), 0);
  const end = skip + top;
  if (end >= rows.length) return { rows: rows.slice(skip, end), nextLink: null };
  const [path = "", search = ""] = call.sent.split("?");
  const query = new URLSearchParams(search);
  for (const name of [...query.keys()]) if (/^\$skip(token)?$/i.test(name)) query.delete(name);
  if (nextBy === "skip") query.set("$skip", String(end));
  else query.set("$skiptoken", btoa(String(end)));
  return {
    rows: rows.slice(skip, end),
    nextLink: `${nextRoot ?? call.root}/${path.replace(/^\//, "")}?${query.toString()}`,
  };
}

function atob64(token: string): string {
  try {
    return atob(token);
  } catch {
    return "";
  }
}

function positive(value: string | undefined, fallback: number): number {
  const number = Number(value ?? fallback);
  return Number.isInteger(number) && number >= 0 ? number : fallback;
}
