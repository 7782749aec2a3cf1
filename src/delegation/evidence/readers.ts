/** Readers of single fields. `undefined` means: of another type than it should be. */
import { isObject } from "../../lib/json";
import type { ExchangeEvidence, SkypeEvidence, TeamsEvidence } from "./evidence.types";

export type Reader<T> = (value: unknown) => T | undefined;

/** A reader for every field: the compiler holds the tables below to the types. */
export type Readers<T> = { readonly [K in keyof Required<T>]: Reader<Required<T>[K]> };

/** Long enough for any name, short enough for any page. */
const LONGEST = 512;

const text: Reader<string> = (value) => (typeof value === "string" && value.length <= LONGEST ? value : undefined);
const flag: Reader<boolean> = (value) => (typeof value === "boolean" ? value : undefined);
const count: Reader<number> = (value) =>
  typeof value === "number" && Number.isInteger(value) && value >= 0 ? value : undefined;

const list: Reader<readonly string[]> = (given) => {
  // Windows PowerShell's ConvertTo-Json writes some lists as { "value": [...], "Count": n }.
  const value = isObject(given) && Object.hasOwn(given, "Count") ? given["value"] : given;
  if (!Array.isArray(value) || value.length > 1000) return undefined;
  const items = value.map(text);
  return items.every((item) => item !== undefined) ? items : undefined;
};

function orNull<T>(reader: Reader<T>): Reader<T | null> {
  return (value) => (value === null ? null : reader(value));
}

/** Regardless of case: some of it is typed by hand. */
function oneOf<T extends string>(...values: readonly T[]): Reader<T> {
  return (value) =>
    typeof value === "string" ? values.find((one) => one.toLowerCase() === value.trim().toLowerCase()) : undefined;
}

const ewsPolicy = orNull(oneOf("EnforceAllowList", "EnforceBlockList"));
const hosting = oneOf("onPremises", "online", "none");

export const exchangeReaders: Readers<ExchangeEvidence> = {
  location: oneOf("online", "onPremises"),
  calendarRights: list,
  sharingFlags: list,
  sendOnBehalf: flag,
  fullAccess: flag,
  sendAs: flag,
  hiddenFromAddressLists: flag,
  delegateType: oneOf("User", "Group"),
  ownerType: text,
  ewsEnabledOrganisation: orNull(flag),
  ewsEnabledMailbox: orNull(flag),
  ewsPolicyOrganisation: ewsPolicy,
  ewsPolicyMailbox: ewsPolicy,
  ewsAllowList: list,
  ewsAllowListMailbox: list,
  defaultOnlineMeetingProvider: orNull(text),
  applicationAccessPolicyDenies: flag,
  delegateCount: count,
};

export const teamsReaders: Readers<TeamsEvidence> = {
  meetingPolicy: orNull(text),
  allowPrivateMeetingScheduling: flag,
  allowOutlookAddIn: flag,
  preferredProviderForIslands: orNull(oneOf("TeamsAndSfb", "Teams")),
  coexistenceMode: orNull(text),
  licensed: flag,
  ownerTenant: orNull(text),
  delegateTenant: orNull(text),
};

export const skypeReaders: Readers<SkypeEvidence> = {
  serverVersion: orNull(text),
  ownerEnterpriseVoice: flag,
  delegateEnterpriseVoice: flag,
  ownerHosting: hosting,
  delegateHosting: hosting,
  ownerPool: orNull(text),
  delegatePool: orNull(text),
  enableDelegation: orNull(flag),
  enableExchangeDelegateSync: orNull(flag),
  delegates: list,
  delegateCount: count,
  ownerClient: orNull(oneOf("windows", "windowsBasic", "mac", "mobile")),
  ownerClientMapi: orNull(flag),
  lastSync: orNull(text),
};

/** The fields that are there and of the right type; `dropped` is told of those of a wrong type, `ignored` of those nobody knows. */
export function readFields<T>(
  raw: Readonly<Record<string, unknown>>,
  readers: Readers<T>,
  told: { readonly dropped: (field: string) => void; readonly ignored: (field: string) => void },
): { [K in keyof T]?: T[K] } {
  const read: { [K in keyof T]?: T[K] } = {};
  for (const key in readers) {
    if (!Object.hasOwn(raw, key)) continue;
    const value = readers[key](raw[key]);
    if (value === undefined) told.dropped(key);
    else read[key] = value;
  }
  for (const key of Object.keys(raw)) if (!Object.hasOwn(readers, key)) told.ignored(key);
  return read;
}
