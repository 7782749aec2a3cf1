/** Every check, in the order of CHECK_IDS: the order in which they decide and are listed. */
import { cancelled } from "./cancelled";
import { consent } from "./consent";
import { editRight } from "./editRight";
import { item } from "./item";
import { notOnlineYet } from "./notOnlineYet";
import { organizer } from "./organizer";
import { over } from "./over";
import { privateItem } from "./privateItem";
import { saved } from "./saved";
import { teamsAllowed } from "./teamsAllowed";
import { tokenAccount } from "./tokenAccount";

export const CHECKS = [
  item,
  saved,
  organizer,
  cancelled,
  over,
  notOnlineYet,
  privateItem,
  editRight,
  consent,
  tokenAccount,
  teamsAllowed,
] as const;

type Each = (typeof CHECKS)[number];

/** The codes that a check can answer with: a closed union for each. */
export type CheckCodes = { readonly [C in Each as C["id"]]: keyof C["codes"] & string };
