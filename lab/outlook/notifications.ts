/** Outlook's notification bar on the item: what add-ins put there, by key. */
import { OfficeError } from "./errors";
import { numberOf, textOf } from "./params";

const TYPES = ["informationalMessage", "progressIndicator", "errorMessage", "insightMessage"] as const;
export type NotificationType = (typeof TYPES)[number];

export interface Notification {
  readonly key: string;
  readonly type: NotificationType;
  readonly message: string;
  readonly persistent: boolean;
}

const DUPLICATE_KEY = 9023;
const NOT_FOUND = 9024;
const TOO_MANY = 9025;
/** Outlook takes five per item. */
const MOST = 5;

export class Notifications {
  private readonly byKey = new Map<string, Notification>();

  constructor(private readonly changed: (all: readonly Notification[]) => void) {}

  add(params: Readonly<Record<string, unknown>>): void {
    if (this.byKey.has(textOf(params["key"]))) throw new OfficeError(DUPLICATE_KEY);
    this.put(params);
  }

  /** Also adds where there was none, as Outlook does. */
  replace(params: Readonly<Record<string, unknown>>): void {
    this.put(params);
  }

  remove(key: string): void {
    if (!this.byKey.delete(key)) throw new OfficeError(NOT_FOUND);
    this.changed(this.all());
  }

  all(): readonly Notification[] {
    return [...this.byKey.values()];
  }

  private put(params: Readonly<Record<string, unknown>>): void {
    const key = textOf(params["key"]);
    if (!this.byKey.has(key) && this.byKey.size >= MOST) throw new OfficeError(TOO_MANY);
    this.byKey.set(key, {
      key,
      type: TYPES[numberOf(params["type"])] ?? "informationalMessage",
      message: textOf(params["message"]),
      persistent: params["persistent"] === true,
    });
    this.changed(this.all());
  }
}
