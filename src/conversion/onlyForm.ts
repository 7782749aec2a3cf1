import type { Plan } from "./types";

/** The meeting is online already, and the open form gets its link: nothing is written to the server, and nobody gets mail. */
export function touchesOnlyForm({ steps }: Pick<Plan, "steps">): boolean {
  return steps.every((step) => step === "form");
}
