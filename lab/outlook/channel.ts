/**
 * One conversation with the genuine Office.js in a frame: JSON strings over postMessage, as the library's own
 * cross-document layer sends them. The library accepts answers only from the origin that its start values name.
 */
export interface OfficeRequest {
  /** Name of the service, as the library spells it: "ExecuteMethod" and "executeMethod" are two. */
  readonly name: string;
  readonly kind: "call" | "register" | "unregister";
  readonly data: unknown;
}

/** What is sent back, or nothing at all. */
export type OfficeReply = { readonly data: unknown; readonly errorCode?: number } | null;

interface Envelope {
  readonly _messageType?: unknown;
  readonly _actionName?: unknown;
  readonly _actionType?: unknown;
  readonly _conversationId?: unknown;
  readonly _correlationId?: unknown;
  readonly _data?: unknown;
}

export interface ChannelStart {
  readonly frame: HTMLIFrameElement;
  /** The pane's address; its origin is the only one listened to. */
  readonly url: string;
  readonly locale: string;
  /** Part of the library's host info: "Web". */
  readonly platform: string;
  readonly answer: (request: OfficeRequest, channel: PaneChannel) => Promise<OfficeReply>;
}

let opened = 0;

/** Puts the start values into the frame's name, loads the address and answers until closed. */
export class PaneChannel {
  readonly controlId: string;
  private readonly conversationId: string;
  private readonly origin: string;
  private pending = 0;
  private notified = 0;

  constructor(private readonly start: ChannelStart) {
    opened += 1;
    this.controlId = `on-behalf-${opened}`;
    this.conversationId = `conversation-${opened}`;
    this.origin = new URL(start.url).origin;
    const hostInfo = ["Outlook", start.platform, "16.01", start.locale, this.conversationId, "", "disableLogging", "0"];
    start.frame.name = JSON.stringify({
      baseFrameName: `pane-${opened}`,
      hostInfo: hostInfo.join("$"),
      xdmInfo: [this.conversationId, this.controlId, location.origin].join("|"),
      serializerVersion: 1,
      flights: "[]",
    });
    window.addEventListener("message", this.receive);
    start.frame.src = start.url;
  }

  /** Calls that are being answered. */
  get inFlight(): number {
    return this.pending;
  }

  close(): void {
    window.removeEventListener("message", this.receive);
    this.start.frame.remove();
  }

  /** Fires an event; `data` in the shape that the library wants for it. */
  fire(eventName: string, data: unknown): void {
    this.post({ _responseType: 1, _actionName: eventName, _correlationId: -1, _data: data, _errorCode: 0 });
  }

  /** Tells the pane an action of the host's own: a number, as the library has it. Nothing comes back. */
  notify(action: number): void {
    this.post({
      _messageType: 0,
      _actionType: 0,
      _actionName: "Office_notifyAgave",
      _conversationId: `${this.conversationId}_ntf`,
      _correlationId: (this.notified += 1),
      _data: [action],
    });
  }

  private readonly receive = (event: MessageEvent<unknown>): void => {
    if (event.source !== this.start.frame.contentWindow || event.origin !== this.origin) return;
    const envelope = parse(event.data);
    if (envelope?._messageType !== 0 || envelope._conversationId !== this.conversationId) return;
    void this.reply(envelope);
  };

  private async reply(envelope: Envelope): Promise<void> {
    const name = String(envelope._actionName);
    const kind = envelope._actionType === 1 ? "register" : envelope._actionType === 2 ? "unregister" : "call";
    this.pending += 1;
    let reply: OfficeReply;
    try {
      reply = await this.start.answer({ name, kind, data: envelope._data }, this);
    } finally {
      this.pending -= 1;
    }
    if (!reply) return;
    this.post({
      _responseType: 0,
      _actionName: name,
      _correlationId: envelope._correlationId,
      _data: reply.data,
      _errorCode: reply.errorCode ?? 0,
    });
  }

  private post(message: Record<string, unknown>): void {
    const whole = {
      _messageType: 1,
      _conversationId: this.conversationId,
      _origin: location.origin,
      _serializerVersion: 1,
      ...message,
    };
    this.start.frame.contentWindow?.postMessage(JSON.stringify(whole), this.origin);
  }
}

function parse(data: unknown): Envelope | null {
  if (typeof data !== "string") return null;
  try {
    const value: unknown = JSON.parse(data);
    return typeof value === "object" && value !== null ? value : null;
  } catch {
    return null;
  }
}
