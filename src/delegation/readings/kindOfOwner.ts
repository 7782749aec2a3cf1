/** Is the owner a person at all? Told by IT's evidence, or by what Outlook and Graph call the owner's address; else nobody knows. */
import { anySameAddress } from "../facts/address";
import { adminLine, seenLine } from "./evidenceLine";
import { valueOf } from "../facts/fact";
import type { Facts, Person } from "../facts/facts";
import type { EvidenceLine } from "../checks/finding";
import { eventOf, itemOf, ownerAddresses } from "./situation";

export type OwnerKind = "person" | "sharedMailbox" | "room" | "group";

export interface OwnerKindSeen {
  readonly kind: OwnerKind;
  readonly lines: readonly EvidenceLine[];
}

/** Exchange's RecipientTypeDetails. learn.microsoft.com/powershell/module/exchange/get-recipient */
function kindByExchange(type: string): OwnerKind | null {
  const name = type
    .trim()
    .toLowerCase()
    .replace(/^remote/, "");
  if (name === "sharedmailbox") return "sharedMailbox";
  if (name === "roommailbox" || name === "equipmentmailbox") return "room";
  if (name.includes("group")) return "group";
  return name === "usermailbox" || name === "linkedmailbox" ? "person" : null;
}

/** Only a group or a room is told for sure: "user" is what Outlook calls a shared mailbox, too. */
function kindByAddress(facts: Facts, people: readonly (Person | null | undefined)[]): OwnerKind | null {
  const addresses = ownerAddresses(facts);
  const named = people.find((one) => one?.kind !== undefined && anySameAddress([one.address], addresses));
  return named?.kind === "group" || named?.kind === "room" ? named.kind : null;
}

/** null: nobody has told. */
export function ownerKindOf(facts: Facts): OwnerKindSeen | null {
  const evidence = valueOf(facts.evidence);
  const type = evidence?.exchange?.ownerType;
  const byExchange = type === undefined ? null : kindByExchange(type);
  if (evidence && byExchange) return { kind: byExchange, lines: [adminLine("ownerType", evidence, type)] };
  const item = itemOf(facts);
  if (item) {
    const told = kindByAddress(facts, [valueOf(item.organizer), ...(valueOf(item.attendees) ?? [])]);
    if (told) return { kind: told, lines: [seenLine("ownerType", "outlook", null, told)] };
  }
  const event = eventOf(facts);
  const told = event ? kindByAddress(facts, [event.organizer, ...(event.attendees ?? [])]) : null;
  return told ? { kind: told, lines: [seenLine("ownerType", "graph", null, told)] } : null;
}
