import { checkById } from "../../providers/registry";
import type { Facts } from "../facts/facts";
import type { CheckAnswer, CheckId, Status } from "../checks/finding";

/** What one check says of some facts. */
export function judge(id: CheckId, facts: Facts): CheckAnswer {
  return checkById(id).evaluate(facts);
}

/** The status that goes with a code. */
export function statusOf(id: CheckId, code: string): Status | undefined {
  const codes: Readonly<Record<string, Status>> = checkById(id).codes;
  return codes[code];
}
