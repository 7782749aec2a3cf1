/** The host page's questions to the lab's server. */
import type { FormAnswer, FormRequest, HostState, OfficeFault, Visit } from "./state";

async function ask<T>(path: string, body?: unknown): Promise<T> {
  const response = await fetch(path, body === undefined ? {} : { method: "POST", body: JSON.stringify(body) });
  if (!response.ok) throw new Error(`${path}: ${await response.text()}`);
  // Both ends are the lab's, built from the same types.
  return (await response.json()) as T;
}

export const server = {
  state: () => ask<HostState>("~lab/state"),
  fault: (call: string) => ask<OfficeFault | null>("~lab/fault", { call }),
  form: (request: FormRequest) => ask<FormAnswer>("~lab/form", request),
  visit: (visit: Visit) => ask<HostState>("~lab/visit", visit),
  settings: (settings: unknown) => ask<unknown>("~lab/settings", settings),
};
