/**
 * The checks that hold for every provider of meetings, in the order in which they decide and are listed; those of a provider stand
 * with it (src/providers). A new one is its file, a line here, its words in `locales`, and a row in the table of its group's test;
 * everything else is derived.
 */
import { actingFor } from "./actingFor";
import { addressList } from "./addressList";
import { applicationAccess } from "./applicationAccess";
import { cancelled } from "./cancelled";
import { client } from "./client";
import { consent } from "./consent";
import { delegateFlag } from "./delegateFlag";
import { editRight } from "./editRight";
import { fullAccessSendAs } from "./fullAccessSendAs";
import { item } from "./item";
import { lastTry } from "./lastTry";
import { notOnlineYet } from "./notOnlineYet";
import { organizer } from "./organizer";
import { over } from "./over";
import { ownerKind } from "./ownerKind";
import { ownerMailbox } from "./ownerMailbox";
import { privateItem } from "./privateItem";
import { sameOrganisation } from "./sameOrganisation";
import { saved } from "./saved";
import { sendOnBehalf } from "./sendOnBehalf";
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

/** What was seen of this meeting before, and the rights behind it. */
export const OF_RIGHTS = [
  lastTry,
  actingFor,
  ownerMailbox,
  ownerKind,
  delegateFlag,
  sendOnBehalf,
  fullAccessSendAs,
  addressList,
] as const;

/** Whether the two can have to do with each other, and this add-in with them. */
export const OF_REACH = [sameOrganisation, applicationAccess, client] as const;
