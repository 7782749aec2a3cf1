/** The opened item as Outlook's own form holds it: unsaved edits included. Knows nothing of the page or the protocol. */
import type { FormFields } from "../tenant/tenant.types";
import type { FormAction, FormAnswer, HostAttendee, OpenItem, SharedAnswer } from "./state";

/** The form's body field, whatever it is made of. */
export interface BodyField {
  readonly type: "html" | "text";
  html(): string;
  text(): string;
  setHtml(html: string): void;
  setText(text: string): void;
}

/** Sends what the form holds to the server. */
export type Write = (action: FormAction, key: string | null, fields: FormFields) => Promise<FormAnswer>;

export class ItemModel {
  key: string | null;
  itemId: string | null;
  subject: string;
  location: string;
  start: number;
  end: number;
  attendees: readonly HostAttendee[];
  /** As the server would answer now: somebody may change a right while the item is open. */
  shared: SharedAnswer | null;
  private readonly listeners = new Set<() => void>();

  constructor(
    readonly open: OpenItem,
    readonly body: BodyField,
    private readonly write: Write,
  ) {
    this.key = open.key;
    this.itemId = open.itemId;
    this.subject = open.subject;
    this.location = open.location;
    this.start = open.start;
    this.end = open.end;
    this.attendees = open.attendees;
    this.shared = open.shared;
  }

  /** Called after every change that did not come from the form's own inputs. */
  onChange(listener: () => void): void {
    this.listeners.add(listener);
  }

  change(values: Partial<Pick<ItemModel, "subject" | "location" | "start" | "end" | "attendees">>): void {
    Object.assign(this, values);
    for (const listener of this.listeners) listener();
  }

  fields(): FormFields {
    return {
      subject: this.subject,
      bodyType: this.body.type,
      body: this.body.type === "html" ? this.body.html() : this.body.text(),
      location: this.location,
      start: this.start,
      end: this.end,
      attendees: this.attendees.map(({ address, name, type }) => ({
        address,
        name,
        type: type === "optional" ? "optional" : "required",
      })),
    };
  }

  /** Save, Send or Discard; afterwards the id is the server's, unless this client shows one of its own. */
  async submit(action: FormAction): Promise<void> {
    const answer = await this.write(action, this.key, this.fields());
    this.key = answer.key;
    if (!this.open.itemIdFixed) this.itemId = answer.itemId;
  }
}
