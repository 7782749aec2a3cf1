/** Reads UCWA's JSON: links, embedded parts, dates. Nothing of it is trusted; what does not fit is left out. */
import { isObject } from "../lib/json";
import { parseUrl } from "../lib/url";

export type Resource = Readonly<Record<string, unknown>>;

export interface Link {
  /** Absolute, resolved against the address of the document that held it. */
  readonly href: string;
  /** Version of the resource behind the link, where the server gives one. */
  readonly revision: number | null;
}

/** The JSON object in a body, or null for anything else: a page of a proxy, an empty body, a bare value. */
export function parseResource(text: string): Resource | null {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}

/** One or many, whichever way the server wrote it: a lone object and an array of one mean the same. */
function asList(value: unknown): readonly Resource[] {
  return (Array.isArray(value) ? value : [value]).filter(isObject);
}

/** Links of one relation, in the server's order. `base` is the address of the document (host-relative links are usual). */
export function linksOf(resource: Resource, rel: string, base: string): readonly Link[] {
  const all = resource["_links"];
  if (!isObject(all)) return [];
  return asList(all[rel]).flatMap((entry) => {
    const href = entry["href"];
    const url = typeof href === "string" ? parseUrl(href, base) : null;
    if (!url) return [];
    const revision = Number(entry["revision"] ?? NaN);
    return [{ href: url.href, revision: Number.isFinite(revision) ? revision : null }];
  });
}

/** The first link of a relation. null: the server leaves out what the person may not use. */
export function linkOf(resource: Resource, rel: string, base: string): Link | null {
  return linksOf(resource, rel, base)[0] ?? null;
}

export function embeddedOf(resource: Resource, rel: string): readonly Resource[] {
  const all = resource["_embedded"];
  return isObject(all) ? asList(all[rel]) : [];
}

/** A non-empty text, else null. */
export function textOf(resource: Resource, key: string): string | null {
  const value = resource[key];
  return typeof value === "string" && value !== "" ? value : null;
}

export function textsOf(resource: Resource, key: string): readonly string[] {
  const value = resource[key];
  return Array.isArray(value) ? value.filter((entry): entry is string => typeof entry === "string") : [];
}

/** JSON dates are "/Date(ms)/", with an offset at times that changes nothing; ISO 8601 is read too. Epoch ms, or null. */
export function readDate(value: unknown): number | null {
  if (typeof value !== "string") return null;
  const ticks = /^\/Date\((-?\d+)(?:[+-]\d{4})?\)\/$/.exec(value)?.[1];
  const ms = ticks === undefined ? Date.parse(value) : Number(ticks);
  return Number.isFinite(ms) ? ms : null;
}

/** @param ms epoch ms */
export function writeDate(ms: number): string {
  return `/Date(${Math.round(ms)})/`;
}
