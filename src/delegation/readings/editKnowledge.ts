/** Everything that is known about the right to edit the owner's items, from three sources. */
import { adminLine, lineOf, seenLine } from "./evidenceLine";
import { valueOf } from "../facts/fact";
import type { Facts } from "../facts/facts";
import type { EvidenceLine } from "../checks/finding";
import { editBits } from "./permissionBits";
import type { EditBits } from "./permissionBits";
import { itemOf, tokenIsUsers } from "./situation";

export interface EditKnowledge {
  readonly bits: EditBits;
  readonly canEdit: boolean | undefined;
  /** What IT's evidence says of the calendar folder. */
  readonly admin: EditBits;
  /** IT's evidence: no right on the calendar, only full access to the mailbox. */
  readonly fullAccessOnly: boolean;
  readonly lines: readonly EvidenceLine[];
}

const ALL = new Set(["owner", "publishingeditor", "editor", "editallitems"]);
const OWN = new Set(["publishingauthor", "author", "editowneditems"]);

/**
 * Exchange's names of rights on a folder, [] for none at all.
 * Source: learn.microsoft.com/powershell/module/exchange/add-mailboxfolderpermission
 */
export function editByRights(rights: readonly string[] | undefined): EditBits {
  if (!rights) return "unknown";
  const names = rights.map((right) => right.trim().toLowerCase());
  if (names.some((name) => ALL.has(name))) return "all";
  return names.some((name) => OWN.has(name)) ? "own" : "none";
}

export function editKnowledge(facts: Facts): EditKnowledge {
  const lines: EvidenceLine[] = [];
  const shared = itemOf(facts)?.shared;
  const properties = shared?.known ? shared.value : null;
  if (shared?.known && properties)
    lines.push(lineOf("delegatePermissions", shared, () => properties.delegatePermissions));

  // Of another account's token Graph tells that other person's rights.
  const calendar = tokenIsUsers(facts) === false ? undefined : valueOf(facts.calendar);
  const canEdit = calendar?.canEdit ?? undefined;
  if (facts.calendar.known && canEdit !== undefined)
    lines.push(seenLine("canEdit", facts.calendar.source, facts.calendar.at, canEdit));

  const evidence = valueOf(facts.evidence);
  const exchange = evidence?.exchange;
  if (evidence && exchange?.calendarRights) lines.push(adminLine("calendarRights", evidence, exchange.calendarRights));
  if (evidence && exchange?.fullAccess !== undefined)
    lines.push(adminLine("fullAccess", evidence, exchange.fullAccess));
  const admin = editByRights(exchange?.calendarRights);
  return {
    bits: editBits(properties?.delegatePermissions),
    canEdit,
    admin,
    fullAccessOnly: admin === "none" && exchange?.fullAccess === true,
    lines,
  };
}
