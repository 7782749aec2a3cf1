/**
 * The checks that explain, whatever the provider of meetings; those that decide stand in `deciding.ts`, those of a provider with it
 * (src/providers). A new one is its file, a line here, its words in `locales`, and a row in the table of its group's test;
 * everything else is derived.
 */
import { actingFor } from "./actingFor";
import { addressList } from "./addressList";
import { applicationAccess } from "./applicationAccess";
import { client } from "./client";
import { delegateFlag } from "./delegateFlag";
import { fullAccessSendAs } from "./fullAccessSendAs";
import { lastTry } from "./lastTry";
import { ownerKind } from "./ownerKind";
import { ownerMailbox } from "./ownerMailbox";
import { sameOrganisation } from "./sameOrganisation";
import { sendOnBehalf } from "./sendOnBehalf";

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
