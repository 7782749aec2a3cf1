/** The wording of what is loaded later, by key. */
import type { FactSource } from "../delegation/facts/fact";
import { more, type MoreKey } from "./en/more";
import { format, type MessageParams } from "./format";

export type { MoreKey };

export function sayMore(key: MoreKey, params: MessageParams = {}): string {
  return format(more[key], params);
}

const sourceKeys = {
  outlook: "sourceOutlook",
  graph: "sourceGraph",
  token: "sourceToken",
  ucwa: "sourceUcwa",
  evidence: "sourceEvidence",
  settings: "sourceSettings",
  lastTry: "sourceLastTry",
} as const satisfies Record<FactSource, MoreKey>;

export function sourceName(source: FactSource): string {
  return sayMore(sourceKeys[source]);
}
