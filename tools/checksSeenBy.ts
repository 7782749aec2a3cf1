import type { Check } from "../src/delegation/checks/finding";
import { ownReads, type FactKey } from "../src/delegation/checks/reads";

/** Where a fact comes from, in the names that the products use. */
const SEEN: Readonly<Record<FactKey, string>> = {
  item: "Outlook (the open item)",
  client: "Outlook (host and requirement sets)",
  user: "Outlook (the mailbox’s user)",
  accountType: "Outlook (kind of account)",
  owner: "Outlook (shared properties, organizer), put right by Microsoft Graph",
  token: "the answer to the silent sign-in",
  me: "Microsoft Graph (the account and its addresses)",
  calendar: "Microsoft Graph (the owner’s calendar)",
  event: "Microsoft Graph (the event)",
  listed: "Microsoft Graph (the list of the calendar)",
  opened: "Microsoft Graph (the date that was opened)",
  ownCopy: "Microsoft Graph (the delegate’s own calendar)",
  view: "Microsoft Graph (the calendar at that time)",
  candidates: "Microsoft Graph (the meetings that fit)",
  organizersCalendar: "Microsoft Graph (the organizer’s calendar)",
  lastTry: "what the last change showed that was sent from this browser",
  skype: "the Skype for Business web service (UCWA)",
  evidence: "IT’s evidence",
  settings: "the add-in’s settings",
  now: "the clock",
};

/** Where a check looks, in the order of its trust: derived from what its record says that it reads. */
export function seenBy({ reads }: Pick<Check, "reads">): string {
  const own = ownReads(reads).filter((key) => key !== "now" && key !== "settings");
  const places = own.map((key) => SEEN[key]);
  if (places.length === 0) return "nobody can see it from here.";
  return `${[...new Set(places)].join(", ")}${own.length === 1 ? " only" : ""}.`;
}
