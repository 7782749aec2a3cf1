/** The checks that decide for every provider of meetings, in their order: they are loaded before all others. */
import { cancelled } from "./cancelled";
import { consent } from "./consent";
import { editRight } from "./editRight";
import { item } from "./item";
import { notOnlineYet } from "./notOnlineYet";
import { organizer } from "./organizer";
import { over } from "./over";
import { privateItem } from "./privateItem";
import { saved } from "./saved";
import { tokenAccount } from "./tokenAccount";

export const DECIDING = [
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
] as const;
