import type { Fact } from "../delegation/facts/fact";
import { known, unknown } from "../delegation/facts/fact";
import type { OutlookItem } from "../delegation/facts/facts";
import type { BodyType, OutlookFailure, OutlookPort } from "../conversion/ports/outlook";
import type { DialogPort } from "../identity/ports";
import type { Result } from "../lib/result";
import { failed, ok } from "../lib/result";
import type { Settings } from "../settings/types";
import type { CallLimits } from "./call";
import { ask } from "./call";
import { describeClient, describeUser, nestedAppAuth, silentClient } from "./client";
import { outlookDialog } from "./dialog";
import { formOf, readItem } from "./item";
import { htmlOfText } from "./newMail";
import { announces, currentItem, mailbox, member, method, office, text } from "./raw";
import { missingScript, officeReady } from "./ready";
import { seriesEnd } from "./series";

/** Outlook, as far as this page knows it; with the one question that signing in asks it first. */
export interface Outlook extends OutlookPort {
  readonly dialog: DialogPort;
  /** Address of the mailbox's own person; null until Outlook has told it. */
  user(): string | null;
  /** The address of Office.js where it did not load; null: it did. */
  missingScript(signal: AbortSignal): Promise<string | null>;
  /** Whether the host signs people in for its add-ins (nested app authentication); false also when it never answers. */
  signsIn(signal: AbortSignal): Promise<boolean>;
}

/** The only way to Office.js. Works, telling nothing, where Office.js never loads. */
export function createOutlook(settings: Settings, now: () => number = Date.now): Outlook {
  const { officeCall, officeStart } = settings.timeouts;
  const limits = (signal: AbortSignal): CallLimits => ({ timeout: officeCall, signal, now });

  const asString = async (
    answer: Promise<Result<unknown, OutlookFailure>>,
  ): Promise<Result<string, OutlookFailure>> => {
    const got = await answer;
    if (!got.ok) return got;
    if (typeof got.value === "string") return ok(got.value);
    // No text is not an empty one: whoever writes it back would wipe out what is there.
    return failed({ kind: "refused", call: "getAsync", code: 0, message: "" });
  };
  const asDone = async (answer: Promise<Result<unknown, OutlookFailure>>): Promise<Result<void, OutlookFailure>> => {
    const got = await answer;
    return got.ok ? ok(undefined) : got;
  };

  return {
    async read(signal) {
      const readiness = await officeReady({ timeout: officeStart, signal, now });
      if (readiness !== "ready") {
        const silence = unknown(readiness, "outlook");
        return { client: silentClient(), user: silence, item: silence };
      }
      const opened = await readItem(limits(signal));
      const at = now();
      const item: Fact<OutlookItem | null> = known(opened, "outlook", at);
      return { client: describeClient(opened?.form ?? "none", at), user: describeUser(at), item };
    },

    dialog: outlookDialog,
    missingScript: (signal) => missingScript({ timeout: officeStart, signal, now }),
    user: () => text(member(member(mailbox(), "userProfile"), "emailAddress")),

    async signsIn(signal) {
      return (await officeReady({ timeout: officeStart, signal, now })) === "ready" && nestedAppAuth();
    },

    // A save goes to the server and back: it gets the longer limits.
    async save(signal) {
      const saved = await ask(currentItem(), "saveAsync", [], { timeout: Math.max(officeCall, officeStart), signal });
      if (!saved.ok) return saved;
      const id = text(saved.value);
      return id === null ? failed({ kind: "refused", call: "saveAsync", code: 0, message: "" }) : ok(id);
    },

    async bodyType(signal) {
      const answer = await ask(member(currentItem(), "body"), "getTypeAsync", [], limits(signal));
      return answer.ok ? ok<BodyType>(answer.value === "text" ? "text" : "html") : answer;
    },
    getBody: (type, signal) => asString(ask(member(currentItem(), "body"), "getAsync", [type], limits(signal))),
    setBody: (content, type, signal) =>
      asDone(ask(member(currentItem(), "body"), "setAsync", [content, { coercionType: type }], limits(signal))),

    async getLocation(signal) {
      const item = currentItem();
      const location = member(item, "location");
      if (formOf(item) === "read" && typeof location === "string") return ok(location);
      return asString(ask(location, "getAsync", [], limits(signal)));
    },
    setLocation: (location, signal) =>
      asDone(ask(member(currentItem(), "location"), "setAsync", [location], limits(signal))),

    seriesEnd: (signal) => seriesEnd(limits(signal)),

    async newMail(mail, signal) {
      const form = {
        toRecipients: mail.to === "" ? [] : [mail.to],
        subject: mail.subject,
        htmlBody: htmlOfText(mail.body),
      };
      if (announces("Mailbox", "1.9") && method(mailbox(), "displayNewMessageFormAsync") !== null) {
        return asDone(ask(mailbox(), "displayNewMessageFormAsync", [form, {}], limits(signal)));
      }
      const call = "displayNewMessageForm";
      const open = announces("Mailbox", "1.6") ? method(mailbox(), call) : null;
      if (open === null) return failed({ kind: "notSupported", call });
      try {
        open(form);
        return ok(undefined);
      } catch (error) {
        return failed({ kind: "refused", call, code: 0, message: error instanceof Error ? error.message : "" });
      }
    },

    toGraphId: (ewsId) => ewsId.replaceAll("/", "-").replaceAll("+", "_"),

    theme() {
      const background = text(member(member(member(office(), "context"), "officeTheme"), "bodyBackgroundColor"));
      return background === null ? null : shadeOf(background);
    },
  };
}

/** "#rrggbb" by its relative luminance (the weights of WCAG, without the curve). */
function shadeOf(colour: string): "light" | "dark" | null {
  const match = /^#?([\da-f]{2})([\da-f]{2})([\da-f]{2})/i.exec(colour.trim());
  if (match === null) return null;
  const [red, green, blue] = match.slice(1).map((part) => parseInt(part, 16));
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0) < 128 ? "dark" : "light";
}
