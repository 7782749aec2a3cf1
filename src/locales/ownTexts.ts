/** The add-in's own sentences, so that one of them that is pasted is known too. */
import { CHECKS } from "../providers/registry";
import type { Status } from "../delegation/checks/finding";
import type { OwnText } from "../delegation/errors/error.types";
import { spellings } from "./format";
import { findings, type FindingWording } from "./findings";

/** The headlines of everything that is missing or could not be checked. */
export function ownTexts(): readonly OwnText[] {
  return CHECKS.flatMap((check) => {
    const words: Readonly<Record<string, FindingWording>> = findings[check.id];
    return Object.entries<Status>(check.codes).flatMap(([code, status]) => {
      const headline = words[code]?.headline;
      if (headline === undefined || (status !== "fail" && status !== "unknown")) return [];
      return spellings(headline).map((says) => ({ check: check.id, remedies: check.remedies, says }));
    });
  });
}
