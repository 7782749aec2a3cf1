import type { Result } from "../lib/result";

/** The page that opens beside the pane: Outlook's own dialog. */
export type DialogFailure =
  | { readonly kind: "closed" }
  | { readonly kind: "blocked" }
  | { readonly kind: "notSupported" }
  | { readonly kind: "noAnswer"; readonly afterMs: number }
  | { readonly kind: "cancelled" }
  /** Office.js's own code (learn.microsoft.com/office/dev/add-ins/develop/dialog-handle-errors-events). */
  | { readonly kind: "refused"; readonly code: number; readonly message: string };

export interface DialogMessage {
  readonly text: string;
  /** Of the page that sent it; null where this client does not tell. */
  readonly origin: string | null;
}

export interface DialogPort {
  /** Opens an https page of this origin, waits `timeout` ms for its one message, and closes it. Call it only from a click. */
  ask(url: string, timeout: number, signal: AbortSignal): Promise<Result<DialogMessage, DialogFailure>>;
}
