/** The meetings that may be the one that was opened, for the person to choose from. */
import { isPrivate } from "../readings/privacy";
import { valueOf } from "../facts/fact";
import type { Facts } from "../facts/facts";
import type { Candidate } from "./verdict.types";

/** More are not told apart by anybody. */
const MOST = 20;

export function candidatesOf(facts: Facts): readonly Candidate[] {
  return (valueOf(facts.candidates) ?? []).slice(0, MOST).map((row) => {
    const { id, subject, start, end, location, preview } = row;
    const when = { start: new Date(start).toISOString(), end: new Date(end).toISOString() };
    if (isPrivate(row.sensitivity)) return { id, ...when, subject: "", location: "", preview: "" };
    return { id, ...when, subject, location, preview: preview ?? "" };
  });
}
