import type { Finding, Fixer } from "../checks/finding";

/**
 * Whom a finding needs: the owner where she can begin, else whoever is named first. What the owner does after them is hers, too;
 * what somebody else could do in place of her is not asked for.
 */
export function doersOf({ fixedBy, remedies }: Finding): readonly Fixer[] {
  const firstOrder = Math.min(...remedies.map(({ order }) => order));
  const begins = (fixer: Fixer): boolean => remedies.some(({ by, order }) => by === fixer && order === firstOrder);
  const named = fixedBy[0] ?? "nobody";
  const leader: Fixer = named !== "you" && begins("owner") ? "owner" : named;
  const follows = leader !== "owner" && leader !== "you" && remedies.some(({ by }) => by === "owner");
  return follows ? [leader, "owner"] : [leader];
}
