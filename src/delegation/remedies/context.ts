/** For whom a message is written, about which meeting. */
import type { EmailAddress } from "../facts/facts";
import type { Fixer } from "../checks/finding";
import type { NonEmpty } from "../facts/nonEmpty";
import type { RemedyId } from "./remedyIds";
import type { OwnerOutlook } from "./words.types";

export interface MessagePerson {
  /** SMTP address. */
  readonly address: NonEmpty;
  /** The address is used where no name is known. */
  readonly name: string | null;
}

export interface MessageMeeting {
  readonly subject: string;
  /** ISO 8601. */
  readonly start: string;
  readonly end: string;
}

/** Where a deployment's admins are reached; whoever is not named is reached through the helpdesk. */
export type Contact = "helpdesk" | "exchangeAdmin" | "teamsAdmin" | "skypeAdmin" | "entraAdmin" | "addinAdmin";
export type Contacts = Readonly<Partial<Record<Contact, EmailAddress>>>;

export interface MessageContext {
  /** null: nobody knows yet whose calendar it is about, so it has to be asked for first. */
  readonly owner: MessagePerson | null;
  readonly delegate: MessagePerson | null;
  /** null: none is open, or nothing of it may be shown. */
  readonly meeting?: MessageMeeting | null;
  /** Which Outlook the owner uses; null: the common ones are all described. */
  readonly ownerOutlook: OwnerOutlook | null;
  /** Where the owner's mailbox is; cmdlets for the other side are left out. null: both are printed. */
  readonly mailbox: "online" | "onPremises" | null;
  readonly contacts?: Contacts;
  /** The page where the owner can do it at once, for these remedies; null: it cannot be done there. */
  readonly requestLink?: (remedies: readonly RemedyId[]) => string | null;
  /** Values that remedies share: `origin`, `clientId`, `link`, `scopes`. A remedy's own params go first. */
  readonly params: Readonly<Record<string, string | number>>;
}

const CONTACT_OF: Readonly<Partial<Record<Fixer, Contact>>> = {
  exchangeAdmin: "exchangeAdmin",
  teamsAdmin: "teamsAdmin",
  skypeAdmin: "skypeAdmin",
  entraAdmin: "entraAdmin",
  addinAdmin: "addinAdmin",
  desktopSupport: "helpdesk",
};

/** To whom a message for this fixer goes; "" where only the delegate knows. */
export function addressOf(fixer: Fixer, { owner, contacts = {} }: MessageContext): EmailAddress {
  if (fixer === "owner") return owner?.address ?? "";
  const contact = CONTACT_OF[fixer];
  return (contact && contacts[contact]) ?? (contact && contacts.helpdesk) ?? "";
}
