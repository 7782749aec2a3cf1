/** What stands in an owner's calendar, page by page: each page is judged and let go. */
import type { GraphFailure, Token } from "../../conversion/ports/graph";
import type { Result } from "../../lib/result";
import { ok } from "../../lib/result";
import { createCollector, type OwnerFacts } from "../../round/classify";
import type { RoundRow } from "../../round/types";
import type { RoundPorts } from "./ports";

/** Epoch ms. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

export interface Listed {
  readonly rows: readonly RoundRow[];
  /** False: there is more than could be followed. */
  readonly complete: boolean;
  /** What her meetings tell of the owner; null: nothing. */
  readonly ownerKind: "room" | "group" | null;
}

/** A calendar that goes on for ever is a server's mistake, not a calendar. */
const MOST_PAGES = 1_000;

export async function listRows(
  ports: RoundPorts,
  of: OwnerFacts,
  range: Range,
  token: Token,
  onRows: (rows: readonly RoundRow[]) => void,
  signal: AbortSignal,
): Promise<Result<Listed, GraphFailure>> {
  const collector = createCollector(of);
  const mailbox = { mailbox: of.owner.address, own: of.own };
  let at: Range | { readonly next: string } = range;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const answer = await ports.calendars.page(mailbox, at, token, signal);
    if (!answer.ok) return answer;
    collector.add(answer.value.events);
    onRows(collector.rows());
    const { next, complete } = answer.value;
    if (next === null) return ok({ rows: collector.rows(), complete, ownerKind: collector.ownerKind() });
    at = { next };
  }
  return ok({ rows: collector.rows(), complete: false, ownerKind: collector.ownerKind() });
}

const YEAR = 366 * 86_400_000;
/** A series is looked at this far back and ahead for changed dates: Exchange writes to everybody of each. */
const SPAN = 2 * YEAR;

/** Counts the changed dates of each series among the rows; what could not be counted stays uncounted. */
export async function countMails(
  ports: RoundPorts,
  of: OwnerFacts,
  rows: readonly RoundRow[],
  token: Token,
  onRow: (row: RoundRow) => void,
  signal: AbortSignal,
): Promise<void> {
  const uncounted = rows.filter(({ kind, why, mailsEach }) => kind === "series" && why === null && mailsEach === null);
  for (const row of uncounted) {
    if (signal.aborted) return;
    const ref = { mailbox: of.owner.address, own: of.own, id: row.eventId };
    const counted = await ports.graph.countExceptions(
      ref,
      { start: row.start - SPAN, end: row.start + SPAN },
      token,
      signal,
    );
    if (!counted.ok) continue;
    onRow({
      ...row,
      mailsEach: 1 + counted.value.count,
      moreThanCounted: row.moreThanCounted || !counted.value.complete,
    });
  }
}
