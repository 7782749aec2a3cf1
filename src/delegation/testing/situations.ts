/** What a table of situations must hold for some checks: facts for every code that each of them can answer with. */
import type { CheckCodes } from "../../providers/registry";
import type { Facts } from "../facts/facts";

export type Situations<Id extends keyof CheckCodes> = { readonly [C in Id]: Readonly<Record<CheckCodes[C], Facts>> };

/** One row per check and code, for `test.each`. */
export function rowsOf<Id extends keyof CheckCodes>(
  situations: Situations<Id>,
): readonly (readonly [Id, string, Facts])[] {
  const rows: (readonly [Id, string, Facts])[] = [];
  for (const id in situations) {
    for (const [code, facts] of Object.entries<Facts>(situations[id])) rows.push([id, code, facts]);
  }
  return rows;
}
