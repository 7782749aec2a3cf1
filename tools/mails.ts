/** `npm run -s mails [-- fixer]`: prints every mail that can be written, with real names, to be read aloud. */
import "./messages/register.js";
import type { Fixer } from "../src/delegation/checks/finding";
import { nonEmpty } from "../src/delegation/facts/nonEmpty";
import { remedyCatalogue } from "../src/delegation/remedies/catalogue";
import type { MessageContext } from "../src/delegation/remedies/context";
import { messageFor } from "../src/delegation/remedies/message";
import { remedy } from "../src/delegation/remedies/remedy";
import { remedyWords } from "../src/locales/remedyWords";

const FIXERS: readonly Fixer[] = [
  "owner",
  "exchangeAdmin",
  "teamsAdmin",
  "skypeAdmin",
  "entraAdmin",
  "desktopSupport",
  "addinAdmin",
];

const person = (address: string, name: string) => {
  const known = nonEmpty(address);
  return known && { address: known, name };
};

const context: MessageContext = {
  owner: person("annelies.peeters@contoso.com", "Annelies Peeters"),
  delegate: person("ben.okafor@contoso.com", "Ben Okafor"),
  meeting: { subject: "Budget review", start: "2026-11-24T14:00:00Z", end: "2026-11-24T15:00:00Z" },
  ownerOutlook: null,
  mailbox: "online",
  contacts: { helpdesk: "helpdesk@contoso.com" },
  params: {
    clientId: "11111111-2222-3333-4444-555555555555",
    origin: "https://addins.contoso.com",
    link: "https://login.microsoftonline.com/contoso.com/v2.0/adminconsent?client_id=11111111-2222-3333-4444-555555555555",
    scopes: "Calendars.ReadWrite.Shared, User.Read",
    pool: "pool.contoso.com",
    policy: "Executives",
  },
};

const only = process.argv[2];
for (const fixer of FIXERS.filter((one) => only === undefined || one === only))
  for (const { id } of remedyCatalogue.filter(({ by }) => by.includes(fixer))) {
    const draft = messageFor(fixer, [remedy(id, {}, fixer)], context, remedyWords);
    if (draft) console.log(`=== ${fixer}, ${id}\nTo: ${draft.to}\nSubject: ${draft.subject}\n\n${draft.body}\n`);
  }
