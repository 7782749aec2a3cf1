/** The one schema of the deployment settings: of the file that is packaged, of the block in the page, and of what editors offer. */
import * as v from "valibot";
import { DEFAULTS } from "./defaults";
import { withoutTrailing } from "../lib/text";

/** What can be expected at a field; whoever reports it says it in words. */
export const EXPECTED = [
  "object",
  "known",
  "present",
  "text",
  "texts",
  "guid",
  "https",
  "mail",
  "host",
  "scope",
  "flag",
  "cloud",
  "tokenCache",
  "milliseconds",
  "mailsPerMinute",
  "recipientsPerDay",
] as const;

export type Expected = (typeof EXPECTED)[number];

const text = (pattern: RegExp, code: Expected) => v.pipe(v.string(code), v.regex(pattern, code));
const listOf = <S extends v.GenericSchema<string, string>>(item: S) => v.optional(v.array(item, "texts"), []);
const group = <E extends v.ObjectEntries>(entries: E) => v.strictObject(entries, "object");
const whole = (most: number, code: Expected) =>
  v.pipe(v.number(code), v.integer(code), v.minValue(1, code), v.maxValue(most, code));
const ms = (fallback: number) => v.optional(whole(3_600_000, "milliseconds"), fallback);

const guid = text(/^[\da-fA-F]{8}(-[\da-fA-F]{4}){3}-[\da-fA-F]{12}$/, "guid");
// A host, perhaps a port, perhaps folders; no user, query or fragment, which would be lost or sent on.
const https = v.pipe(
  text(/^https:\/\/[\w-]+(\.[\w-]+)*(:\d{1,5})?(\/[\w.~%/-]*)?$/, "https"),
  v.transform((address) => withoutTrailing(address, "/")),
);
const mail = text(/^[^\s@<>"',;:]+@[\w-]+(\.[\w-]+)+$/, "mail");
/** `.suffix` stands for every host under it. */
const host = text(/^\.?[\w-]+(\.[\w-]+)+$/, "host");
/** As a Content-Security-Policy names hosts: `*.suffix` for every host under it. */
const frameHost = text(/^(\*\.)?[\w-]+(\.[\w-]+)*(:\d{1,5})?$/, "host");
const flag = (fallback: boolean) => v.optional(v.boolean("flag"), fallback);

export const settingsSchema = group({
  $schema: v.exactOptional(v.string("text")),
  base: v.exactOptional(https),
  clientId: guid,
  cloud: v.optional(v.picklist(["worldwide", "gccHigh", "dod", "china"], "cloud"), DEFAULTS.cloud),
  authority: v.exactOptional(https),
  scopes: v.optional(v.pipe(v.array(text(/^\S+$/, "scope"), "scope"), v.minLength(1, "scope")), DEFAULTS.scopes),
  graphRoot: v.exactOptional(https),
  adminConsentRedirect: v.exactOptional(https),
  contacts: v.optional(
    group({
      helpdesk: v.exactOptional(mail),
      exchangeAdmin: v.exactOptional(mail),
      teamsAdmin: v.exactOptional(mail),
      skypeAdmin: v.exactOptional(mail),
      entraAdmin: v.exactOptional(mail),
      addinAdmin: v.exactOptional(mail),
    }),
    {},
  ),
  meetingHosts: listOf(host),
  outlookHosts: listOf(frameHost),
  manifestId: v.exactOptional(guid),
  tokenCache: v.optional(v.picklist(["localStorage", "sessionStorage"], "tokenCache"), DEFAULTS.tokenCache),
  mailsPerMinute: v.optional(whole(30, "mailsPerMinute"), DEFAULTS.mailsPerMinute),
  recipientsPerDay: v.optional(whole(10_000, "recipientsPerDay"), DEFAULTS.recipientsPerDay),
  skype: v.optional(
    group({ enabled: flag(DEFAULTS.skype.enabled), discoveryRoots: listOf(https), allowedDomains: listOf(host) }),
    {},
  ),
  timeouts: v.optional(
    group({
      officeCall: ms(DEFAULTS.timeouts.officeCall),
      officeStart: ms(DEFAULTS.timeouts.officeStart),
      token: ms(DEFAULTS.timeouts.token),
      popup: ms(DEFAULTS.timeouts.popup),
      graph: ms(DEFAULTS.timeouts.graph),
      ucwa: ms(DEFAULTS.timeouts.ucwa),
    }),
    {},
  ),
});
