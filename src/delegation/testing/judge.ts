import { CHECKS } from "../checks/index";
import type { Facts } from "../facts";
import type { CheckAnswer, CheckId, Status } from "../finding";

function checkOf(id: CheckId): (typeof CHECKS)[number] {
  const check = CHECKS.find((each) => each.id === id);
  if (!check) throw new Error(`No check is called ${id}.`);
  return check;
}

/** What one check says of some facts. */
export function judge(id: CheckId, facts: Facts): CheckAnswer {
  return checkOf(id).evaluate(facts);
}

/** The status that goes with a code. */
export function statusOf(id: CheckId, code: string): Status | undefined {
  const codes: Readonly<Record<string, Status>> = checkOf(id).codes;
  return codes[code];
}
