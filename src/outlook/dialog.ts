/** Outlook's own dialog (learn.microsoft.com/office/dev/add-ins/develop/dialog-api-in-office-add-ins). */
import { within } from "../lib/deadline";
import type { DialogFailure, DialogMessage, DialogPort } from "../identity/ports";
import type { OutlookFailure } from "../conversion/ports/outlook";
import type { Result } from "../lib/result";
import { failed, ok } from "../lib/result";
import { ask } from "./call";
import { member, method, office } from "./raw";
import { isObject } from "../lib/json";

/** Percent of the screen: a sign-in page in full, and Outlook still seen behind it. */
const SIZE = { height: 65, width: 35 };
const CLOSED = 12006;
const IGNORED = 12009;
const BLOCKED = 12011;

export const outlookDialog: DialogPort = {
  async ask(url, timeout, signal) {
    const options = { ...SIZE, promptBeforeOpen: false };
    const opened = await ask(ui(), "displayDialogAsync", [url, options], { timeout, signal });
    if (!opened.ok) return failed(failureOf(opened.error));
    const dialog = opened.value;
    const message = new Promise<Result<DialogMessage, DialogFailure>>((resolve) => {
      const listen = method(dialog, "addEventHandler");
      listen?.("dialogMessageReceived", (told: unknown) => resolve(read(told)));
      listen?.("dialogEventReceived", (told: unknown) => resolve(failed(ended(member(told, "error")))));
    });
    const waited = await within(message, timeout, signal);
    if (waited.kind === "value" && !waited.value.ok) return waited.value;
    method(dialog, "close")?.();
    if (waited.kind === "value") return waited.value;
    return failed(waited.kind === "cancelled" ? waited : { kind: "noAnswer", afterMs: timeout });
  },
};

function ui(): unknown {
  return member(member(office(), "context"), "ui");
}

function read(told: unknown): Result<DialogMessage, DialogFailure> {
  const text = member(told, "message");
  const origin = isObject(told) ? told["origin"] : null;
  return ok({ text: typeof text === "string" ? text : "", origin: typeof origin === "string" ? origin : null });
}

/** The dialog is gone: closed by the person, or its page did not load. */
function ended(code: unknown): DialogFailure {
  return code === CLOSED ? { kind: "closed" } : { kind: "refused", code: Number(code), message: "" };
}

function failureOf(failure: OutlookFailure): DialogFailure {
  switch (failure.kind) {
    case "refused":
      if (failure.code === BLOCKED) return { kind: "blocked" };
      return failure.code === IGNORED
        ? { kind: "closed" }
        : { kind: "refused", code: failure.code, message: failure.message };
    case "notSupported":
    case "noAnswer":
    case "cancelled":
      return failure;
  }
}
