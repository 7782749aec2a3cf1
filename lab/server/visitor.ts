/** What a visitor of the demo does around the pane: opens another item, begins one, looks as somebody else, puts right what is missing. */
import type { HostMail } from "../outlook/state";
import { atTimeOf, dateOfDay, dayIn, parseMoment } from "../scenario/time";
import type { OpenSpec, Scenario } from "../scenario/types";
import { fixFor } from "./fix";
import type { LabSite } from "./site";

const HALF_AN_HOUR = 1_800_000;

/** Over the same tenant, which remembers what this organization has agreed to. */
function sit(site: LabSite, next: Scenario): void {
  site.scenario = { ...next, consent: { ...next.consent, state: site.tenant.consent } };
  site.tenant.sit(site.scenario);
}

/** A new item that was never saved is gone once its form is. */
function withoutDraft({ scenario, visitor: { draft } }: LabSite): Scenario {
  return { ...scenario, events: scenario.events.filter((event) => event.id !== draft) };
}

/**
 * @param key as the calendar's entries have it; null closes what is open
 * @param form null: as the scenario opens it, or else to read
 */
export function openAnother(site: LabSite, key: string | null, form: OpenSpec["form"] | null): void {
  const [event = null, day] = key === null ? [] : key.split("/");
  const at = day === undefined ? {} : { occurrence: /^\d+$/.test(day) ? dateOfDay(Number(day)) : day };
  const { open } = site.visitor.home;
  const isHome = event !== null && event === open.event && at.occurrence === open.occurrence;
  const next: OpenSpec = isHome && form === null ? open : { event, form: form ?? "read", ...at };
  const scenario = withoutDraft(site);
  site.visitor.draft = null;
  sit(site, { ...scenario, open: next });
}

/** In the calendar of whoever owns what the scenario is about, on the day that is looked at. */
export function beginNew(site: LabSite, day: number): void {
  const base = withoutDraft(site);
  const { home } = site.visitor;
  const calendar = home.events.find((event) => event.id === home.open.event)?.calendar ?? home.client.user;
  const taken = base.events.filter((event) => event.calendar === calendar);
  const moment = (text: string): number => parseMoment(text, base.timeZone) ?? 0;
  const ten = parseMoment("1970-01-05T10:00", base.timeZone) ?? 0;
  let start = atTimeOf(day, ten, base.timeZone);
  const isFree = (time: number): boolean =>
    taken.every((event) => time + HALF_AN_HOUR <= moment(event.start) || time >= moment(event.end));
  while (!isFree(start) && dayIn(start, base.timeZone) === day) start += HALF_AN_HOUR;
  site.visitor.drafts += 1;
  site.visitor.draft = `new-event-${site.visitor.drafts}`;
  const times = { start: new Date(start).toISOString(), end: new Date(start + HALF_AN_HOUR).toISOString() };
  sit(site, {
    ...base,
    events: [...base.events, { id: site.visitor.draft, calendar, subject: "", ...times }],
    open: { event: site.visitor.draft, form: "compose", saved: false },
  });
}

/** The item stays the one that the scenario is about; each sees it in the owner's calendar. */
export function lookAs(site: LabSite, person: string): void {
  if (!site.scenario.people.some(({ id }) => id === person)) return;
  const scenario = withoutDraft(site);
  site.visitor.draft = null;
  const isHome = person === site.visitor.home.client.user;
  const { event } = site.visitor.home.open;
  const client = isHome ? site.visitor.home.client : { ...site.visitor.home.client, user: person };
  sit(site, { ...scenario, client, open: isHome ? site.visitor.home.open : { event, form: "read" } });
}

/** The owner or an admin puts right what is missing; the pane hears nothing of it until it asks. */
export function putRight(site: LabSite): void {
  const fix = fixFor(site.visitor.home, site.scenario.client.user);
  if (!fix || site.visitor.fixed) return;
  site.tenant.happen(fix.happens);
  site.visitor.fixed = { fix, requests: site.tenant.requests.length };
}

/** A mail that somebody sent from a window of the add-in's. It lies in the other's inbox, and nowhere else. */
export function takeMail(site: LabSite, mail: Omit<HostMail, "from">): void {
  site.visitor.mails.push({ ...mail, from: site.scenario.client.user });
}
