/** Which Outlook this is, and what it announces. */
import type { Fact } from "../delegation/facts/fact";
import { known, unknown } from "../delegation/facts/fact";
import type { Client, HostClient } from "../delegation/facts/facts";
import { announces, mailbox, member, office, text } from "./raw";

const NEWEST_MAILBOX_SET = 16;
const ACCOUNT_TYPES = ["enterprise", "office365", "outlookCom", "gmail"] as const;

/** "Outlook" is both classic Windows and Mac: the platform tells them apart. */
function hostClient(hostName: string | null, platform: string | null): HostClient {
  if (platform === "iOS" || platform === "Android") return "mobile";
  switch (hostName) {
    case "OutlookWebApp":
      return "web";
    case "newOutlookWindows":
      return "newWindows";
    case "OutlookIOS":
    case "OutlookAndroid":
      return "mobile";
    default:
      if (platform === "Mac") return "mac";
      if (platform === "PC") return "classicWindows";
      return platform === "OfficeOnline" ? "web" : "unknown";
  }
}

/** The highest Mailbox requirement set announced, as a number behind "1."; 0 when none. */
export function mailboxSet(): number {
  for (let minor = NEWEST_MAILBOX_SET; minor > 0; minor -= 1) {
    if (announces("Mailbox", `1.${minor}`)) return minor;
  }
  return 0;
}

export function nestedAppAuth(): boolean {
  return announces("NestedAppAuth", "1.1");
}

function accountType(at: number): Client["accountType"] {
  const told = member(member(mailbox(), "userProfile"), "accountType");
  const type = ACCOUNT_TYPES.find((one) => one === told);
  return type === undefined
    ? unknown(told === undefined ? "notSupported" : "absent", "outlook")
    : known(type, "outlook", at);
}

export function describeHost(): HostClient {
  const diagnostics = member(mailbox(), "diagnostics");
  return hostClient(text(member(diagnostics, "hostName")), text(member(member(office(), "context"), "platform")));
}

export function describeClient(form: Client["form"], at: number): Client {
  const minor = mailboxSet();
  const language = text(member(member(office(), "context"), "displayLanguage"));
  return {
    host: describeHost(),
    hostVersion: text(member(member(mailbox(), "diagnostics"), "hostVersion")),
    mailboxSet: minor === 0 ? null : `1.${minor}`,
    nestedAppAuth: nestedAppAuth(),
    accountType: accountType(at),
    form,
    displayLanguage: language ?? navigator.language,
  };
}

/** What can be said of a client whose Office.js never came. */
export function silentClient(): Client {
  return {
    host: "unknown",
    hostVersion: null,
    mailboxSet: null,
    nestedAppAuth: false,
    accountType: unknown("noAnswer", "outlook"),
    form: "none",
    displayLanguage: navigator.language,
  };
}

export function describeUser(at: number): Fact<{ address: string; name: string }> {
  const profile = member(mailbox(), "userProfile");
  const address = text(member(profile, "emailAddress"));
  if (address === null) return unknown("absent", "outlook");
  return known({ address, name: text(member(profile, "displayName")) ?? address }, "outlook", at);
}
