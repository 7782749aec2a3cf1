/** The checks that decide whether a meeting can become a Teams meeting, in their order: they are loaded before all others. */
import { cancelled } from "./cancelled";
import { consent } from "./consent";
import { editRight } from "./editRight";
import { item } from "./item";
import { lastTry } from "./lastTry";
import { notOnlineYet } from "./notOnlineYet";
import { organizer } from "./organizer";
import { over } from "./over";
import { privateItem } from "./privateItem";
import { saved } from "./saved";
import { teamsAllowed } from "./teamsAllowed";
import { tokenAccount } from "./tokenAccount";

export const DECIDING_CHECKS = [
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

/** With what the last change showed, which can take a verdict back. */
export const FIRST_CHECKS = [...DECIDING_CHECKS, lastTry] as const;
