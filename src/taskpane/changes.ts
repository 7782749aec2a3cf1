import type { Finding } from "../delegation/checks/finding";
import type { Change } from "./state";

/** What differs between two looks, as far as it matters to the person: what is in order now, and what is newly missing. */
export function changesBetween(before: readonly Finding[], after: readonly Finding[]): Change[] {
  const was = new Map(before.map((finding) => [finding.check, finding.status]));
  return after.flatMap((finding): Change[] => {
    const old = was.get(finding.check);
    if (finding.status === "fail" && old !== "fail") return [{ check: finding.check, now: "broken" }];
    if (finding.status === "pass" && (old === "fail" || old === "unknown"))
      return [{ check: finding.check, now: "fixed" }];
    return [];
  });
}
