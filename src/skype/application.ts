/** The session on the home pool: made once, made again when the server has let it go (learn.microsoft.com/skype-sdk/ucwa/applications_ref). */
import { failed, ok, type Result } from "../lib/result";
import type { Answered, Client } from "./client";
import { problem, type Problem } from "./errors";
import { embeddedOf, linkOf, textOf, type Link, type Resource } from "./resource";
import { isObject } from "../lib/json";

export interface Application {
  /** Address of the application: its relative links are resolved against it. */
  readonly url: string;
  readonly resource: Resource;
  /** "sip:..." of the signed-in person, or null where the server did not say. */
  readonly me: string | null;
  /** Host of the home pool. */
  readonly pool: string;
}

/** All three are required, and 100 characters at most. English, so that the server's messages for IT are predictable. */
export interface ApplicationName {
  readonly userAgent: string;
  readonly endpointId: string;
  readonly culture: string;
}

/** 201, or 200 where the server hands back the one that it has. */
export async function createApplication(
  client: Client,
  applications: Link,
  name: ApplicationName,
  signal: AbortSignal,
): Promise<Result<Application, Problem>> {
  const body = { userAgent: name.userAgent.slice(0, 100), endpointId: name.endpointId, culture: name.culture };
  const answer = await client.ask(applications, { method: "POST", body }, signal);
  if (!answer.ok) return answer;
  const { resource, url } = answer.value;
  const self = linkOf(resource, "self", url);
  if (!self)
    return failed(problem("unreachable", "The server made an application without an address.", answer.value.status));
  const me = embeddedOf(resource, "me")[0];
  return ok({ url: self.href, resource, me: me ? textOf(me, "uri") : null, pool: new URL(self.href).hostname });
}

/** A part of the application ("people", "onlineMeetings"), embedded or behind a link. null: not allowed. */
export async function partOf(
  client: Client,
  application: Application,
  rel: string,
  signal: AbortSignal,
): Promise<Result<Answered | null, Problem>> {
  const inside = embeddedOf(application.resource, rel)[0];
  if (inside && isObject(inside["_links"])) {
    return ok({ url: application.url, status: 200, etag: textOf(inside, "etag"), resource: inside });
  }
  const link = linkOf(application.resource, rel, application.url);
  return link ? client.ask(link, {}, signal) : ok(null);
}
