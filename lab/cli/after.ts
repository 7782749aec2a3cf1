/** What the tenant holds after the form was sent, saved or discarded, and whether what the person wrote is still there. */
import type { FormAction } from "../outlook/state";
import type { Scenario } from "../scenario/types";
import { htmlToText } from "../tenant/joinBlock";
import type { StoredEvent, Tenant } from "../tenant/tenant.types";
import type { AfterDocument } from "./result";

/** Subject, location and the visible lines of the body. */
export interface TypedText {
  readonly subject: string;
  readonly location: string;
  readonly lines: readonly string[];
}

/** What stands in the form when it opens, unsaved edits included. */
export function typedText(scenario: Scenario): TypedText {
  const { open } = scenario;
  return textOf(scenario, open.edits ?? {});
}

function textOf(scenario: Scenario, edits: { subject?: string; body?: string; location?: string }): TypedText {
  const spec = scenario.events.find((event) => event.id === scenario.open.event);
  return {
    subject: edits.subject ?? spec?.subject ?? "",
    location: edits.location ?? spec?.location ?? "",
    lines: visible(edits.body ?? spec?.body ?? ""),
  };
}

function visible(body: string): string[] {
  return htmlToText(body)
    .split(/\r?\n/)
    .map(squeeze)
    .filter((line) => line !== "");
}

function squeeze(text: string): string {
  return text.replace(/[\s\u00a0]+/g, " ").trim();
}

/** `submitted`: what was sent to the server from the form, in order, the add-in's own saving included. */
export function afterwards(
  scenario: Scenario,
  tenant: Tenant,
  submitted: readonly FormAction[],
  action: FormAction,
  typed: TypedText,
): AfterDocument {
  const { event: key } = scenario.open;
  const { occurrence } = scenario.open;
  const opened = occurrence === undefined ? key : `${key ?? ""}/${occurrence}`;
  const stored = key === null || opened === null ? undefined : tenant.outlook.find(opened);
  const kept = action === "discard" && !submitted.includes("save");
  const unsaved = scenario.open.saved === false && !submitted.some((one) => one !== "discard");
  if (!stored || unsaved) return { isOnlineMeeting: false, joinUrl: null, textKept: true };
  return {
    isOnlineMeeting: stored.isOnlineMeeting,
    joinUrl: stored.joinUrl,
    textKept: holds(stored, kept ? textOf(scenario, {}) : typed),
  };
}

function holds(stored: StoredEvent, typed: TypedText): boolean {
  const body = squeeze(htmlToText(stored.body));
  return (
    stored.subject === typed.subject &&
    squeeze(stored.location).includes(squeeze(typed.location)) &&
    typed.lines.every((line) => body.includes(line))
  );
}
