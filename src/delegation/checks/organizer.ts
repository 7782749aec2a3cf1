import { anySameAddress, isSmtp } from "../facts/address";
import { unknownFromGraph, unknownFromOutlook } from "../readings/cause";
import { defineCheck } from "./defineCheck";
import { lineOf, seenLine } from "../readings/evidenceLine";
import { remedy } from "../remedies/remedy";
import { eventOf, isCloud, itemOf, noItem, ownerAddresses } from "../readings/situation";
import { valueOf } from "../facts/fact";
import type { Facts, Person } from "../facts/facts";
import type { Params } from "./finding";

/** The same person under another address (an alias, a renamed mailbox): Outlook shows the same name. */
function sameName(facts: Facts, organizer: Person): boolean {
  const name = facts.owner.known ? facts.owner.value.name.trim().toLowerCase() : "";
  return name !== "" && name === organizer.name.trim().toLowerCase();
}

/** Whom to ask; left out where nobody knows. */
function organizerParams(facts: Facts): Params {
  const person = eventOf(facts)?.organizer ?? valueOf(itemOf(facts)?.organizer ?? facts.owner);
  const name = person?.name.trim() || person?.address.trim();
  return name ? { organizer: name } : {};
}

/** Only the organizer's own copy can be made online: is the owner the organizer? */
export const organizer = defineCheck({
  id: "organizer",
  group: "deciding",
  subject: "meeting",
  codes: {
    owner: "pass",
    someoneElse: "fail",
    ownCopy: "fail",
    ownCopyOfOwners: "fail",
    otherAddress: "unknown",
    unknown: "unknown",
  },
  reads: ["item", "owner", "event", "ownCopy", "organizersCalendar", "side", "people", "cause"],
  remedies: ["askOrganizer", "openOwnersItem"],
  sources: [
    "learn.microsoft.com/graph/api/resources/event",
    "learn.microsoft.com/graph/outlook-create-event-in-shared-delegated-calendar",
  ],
  decides: () => true,
  judge(facts) {
    const item = itemOf(facts);
    const no = { fixedBy: ["nobody"], remedies: [remedy("askOrganizer", organizerParams(facts))] } as const;
    if (facts.ownCopy.known && facts.ownCopy.value) {
      const theirs = facts.organizersCalendar;
      // She may change the organizer's calendar: there the meeting can be made online, and nowhere else.
      const { organizer: name } = organizerParams(facts);
      if (theirs.known && theirs.value.canEdit === true && name !== undefined) {
        return {
          code: "ownCopyOfOwners",
          params: { owner: name },
          evidence: [
            lineOf("ownCopy", facts.ownCopy, (value) => value),
            lineOf("canEdit", theirs, (calendar) => calendar.canEdit),
          ],
          fixedBy: ["you"],
          remedies: [remedy("openOwnersItem", { ownerName: name })],
        };
      }
      return { code: "ownCopy", evidence: [lineOf("ownCopy", facts.ownCopy, (value) => value)], ...no };
    }
    if (facts.event.known) {
      const { isOrganizer, organizer: person } = facts.event.value;
      const { source, at } = facts.event;
      if (isOrganizer !== null) {
        const evidence = [seenLine("isOrganizer", source, at, isOrganizer)];
        return isOrganizer ? { code: "owner", evidence } : { code: "someoneElse", evidence, ...no };
      }
      if (isSmtp(person?.address) && ownerAddresses(facts).length > 0) {
        const evidence = [seenLine("organizer", source, at)];
        if (anySameAddress([person.address], ownerAddresses(facts))) return { code: "owner", evidence };
        return { code: "someoneElse", evidence, ...no };
      }
    }
    if (!item) return unknownFromOutlook(facts, "item", noItem(facts));
    if (!item.organizer.known) {
      return facts.event.known || !isCloud(facts)
        ? unknownFromOutlook(facts, "organizer", item.organizer)
        : unknownFromGraph(facts, "event", facts.event);
    }
    const person = item.organizer.value;
    const evidence = [lineOf("organizer", item.organizer)];
    if (!isSmtp(person.address) || ownerAddresses(facts).length === 0) {
      if (!facts.event.known && isCloud(facts)) return unknownFromGraph(facts, "event", facts.event);
      return { code: "otherAddress", evidence };
    }
    if (anySameAddress([person.address], ownerAddresses(facts))) return { code: "owner", evidence };
    return sameName(facts, person) ? { code: "otherAddress", evidence } : { code: "someoneElse", evidence, ...no };
  },
});
