/** What the host page asks about the situation, and what it tells. Knows nothing of Node: a page can host it too. */
import type { FormAnswer, FormRequest, Visit } from "../outlook/state";
import type { LabSite } from "./site";
import { hostState } from "./state";
import { beginNew, lookAs, openAnother, putRight, takeMail } from "./visitor";

/**
 * @param path "~lab/state" and its like
 * @param read gives what was posted
 * @returns null where this is no such question
 */
export async function answerHost(
  site: LabSite,
  path: string,
  read: () => Promise<unknown>,
): Promise<{ readonly value: unknown } | null> {
  // Both ends are the lab's, built from the same types.
  const body = async <T>(): Promise<T> => (await read()) as T;
  switch (path) {
    case "~lab/state":
      return { value: hostState(site) };
    case "~lab/fault":
      return { value: site.tenant.outlook.officeFault((await body<{ call: string }>()).call) };
    case "~lab/form":
      return { value: submit(site, await body<FormRequest>()) };
    case "~lab/visit":
      visit(site, await body<Visit>());
      return { value: hostState(site) };
    case "~lab/settings":
      site.roamingSettings[site.scenario.client.user] = await body<Record<string, unknown>>();
      return { value: {} };
    default:
      return null;
  }
}

function visit(site: LabSite, asked: Visit): void {
  switch (asked.what) {
    case "open":
      openAnother(site, asked.key, asked.form);
      break;
    case "new":
      beginNew(site, asked.day);
      break;
    case "seat":
      lookAs(site, asked.person);
      break;
    case "fix":
      putRight(site);
      break;
    case "mail":
      takeMail(site, asked.mail);
      break;
  }
}

function submit(site: LabSite, asked: FormRequest): FormAnswer {
  const answer = perform(site, asked);
  site.submitted.push(asked.action);
  return answer;
}

function perform(site: LabSite, { action, key, calendarOf, fields }: FormRequest): FormAnswer {
  const { outlook } = site.tenant;
  if (action !== "discard") site.visitor.draft = null;
  if (action === "discard") return { key, itemId: key === null ? null : (outlook.find(key)?.ewsId ?? null) };
  const event = action === "send" ? outlook.send(key, calendarOf, fields) : outlook.save(key, calendarOf, fields);
  return { key: event.key, itemId: event.ewsId };
}
