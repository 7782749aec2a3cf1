/** JSON batching (learn.microsoft.com/graph/json-batching): what a batch must look like, and in which order its parts run. */
export interface BatchPart {
  readonly id: string;
  readonly method: string;
  readonly url: string;
  readonly headers: Headers;
  readonly body: unknown;
  readonly dependsOn: readonly string[];
}

const MOST = 20;

/** @returns the parts, or the reason for refusing the whole batch */
export function readBatch(body: unknown): readonly BatchPart[] | string {
  const requests = isRecord(body) ? body["requests"] : undefined;
  if (!Array.isArray(requests) || requests.length === 0) return "Invalid batch payload format.";
  if (requests.length > MOST) return `Number of batch request steps exceeds the maximum value of ${MOST}.`;
  const parts: BatchPart[] = [];
  for (const entry of requests) {
    const part = readPart(entry);
    if (typeof part === "string") return part;
    if (parts.some((other) => other.id.toLowerCase() === part.id.toLowerCase()))
      return "Request Ids in a batch must be unique.";
    parts.push(part);
  }
  for (const [index, part] of parts.entries()) {
    // Only to what stands before, so that no circle can come about.
    const before = parts.slice(0, index).map((other) => other.id);
    if (!part.dependsOn.every((id) => before.includes(id)))
      return `Request ${part.id} depends on a request that does not stand before it.`;
  }
  return parts;
}

function readPart(entry: unknown): BatchPart | string {
  if (!isRecord(entry)) return "Invalid batch payload format.";
  const { id, method, url, headers = {}, body, dependsOn = [] } = entry;
  if (typeof id !== "string" || id === "" || typeof method !== "string" || typeof url !== "string")
    return "Invalid batch payload format.";
  if (!isRecord(headers) || !Array.isArray(dependsOn)) return "Invalid batch payload format.";
  const named = new Headers(Object.entries(headers).map(([name, value]): [string, string] => [name, String(value)]));
  if (body !== undefined && !named.has("content-type")) return `Request ${id} has a body but no Content-Type header.`;
  return { id, method: method.toUpperCase(), url, headers: named, body, dependsOn: dependsOn.map(String) };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
