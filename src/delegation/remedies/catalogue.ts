import type { RemedyId } from "./remedyIds";
import { exchangeRemedies } from "./exchange";
import { peopleRemedies } from "./people";
import { skypeRemedies } from "./skype";
import { teamsRemedies } from "./teams";
import type { RemedyData } from "./remedy.types";

/** Every remedy, in one list; `remedies.test.ts` holds it to `REMEDY_IDS`. */
export const remedyCatalogue: readonly RemedyData[] = [
  ...peopleRemedies,
  ...exchangeRemedies,
  ...teamsRemedies,
  ...skypeRemedies,
];

const byId: ReadonlyMap<RemedyId, RemedyData> = new Map(remedyCatalogue.map((remedy) => [remedy.id, remedy]));

/** Who, which cmdlets, how long, from which page. Throws for an id outside `REMEDY_IDS`, which is a bug. */
export function remedyData(id: RemedyId): RemedyData {
  const data = byId.get(id);
  if (!data) throw new Error(`No remedy is called ${id}.`);
  return data;
}
