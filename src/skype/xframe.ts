/**
 * The cross-domain frame: a hidden page on the server's own host that sends our requests from there and posts the answers
 * back. One for each host. Formats: learn.microsoft.com/skype-sdk/ucwa/cross-domainiframe.
 */
import type { FrameAnswer, FrameRequest } from "./answer";
import { parseResource } from "./resource";
import { isObject } from "../lib/json";

export interface XFrame {
  /** Resolves when the answer comes, and never otherwise: the caller sets the time. `signal` forgets the request; one that has left cannot be called back. */
  send(request: FrameRequest, signal: AbortSignal): Promise<FrameAnswer>;
  dispose(): void;
}

/** Opens the frame at `src` (https). */
export type OpenXFrame = (src: string) => XFrame;

/** The message that a request becomes. `cache: false` makes the frame ask the server again. */
function toMessage(request: FrameRequest, messageId: string): string {
  return JSON.stringify({
    accepts: "application/json",
    type: request.method,
    url: request.url,
    data: request.body ?? "",
    headers: { Accept: "application/json", ...request.headers },
    contentType: request.contentType ?? "application/json",
    cache: false,
    processData: false,
    xhrFields: {},
    messageId,
  });
}

function toAnswer(data: unknown): { messageId: string; answer: FrameAnswer } | null {
  const message = typeof data === "string" ? parseResource(data) : isObject(data) ? data : null;
  const messageId = message?.["messageId"];
  if (!message || typeof messageId !== "string") return null;
  const { status, statusText, headers, responseText } = message;
  const text = (value: unknown): string => (typeof value === "string" ? value : "");
  return {
    messageId,
    answer: {
      status: typeof status === "number" ? status : 0,
      statusText: text(statusText),
      headers: text(headers),
      text: text(responseText),
    },
  };
}

/** Frames in the given window's document. */
export function framesIn(page: Window): OpenXFrame {
  return (src) => {
    const { origin } = new URL(src);
    const frame = page.document.createElement("iframe");
    frame.hidden = true;
    frame.tabIndex = -1;
    frame.title = "Skype for Business";
    // Its own origin, scripts and nothing else: whatever answers at that address cannot open windows or lead the pane away.
    frame.setAttribute("sandbox", "allow-scripts allow-same-origin");
    const loaded = new Promise<void>((resolve) => frame.addEventListener("load", () => resolve(), { once: true }));
    const waiting = new Map<string, (answer: FrameAnswer) => void>();

    const onMessage = (event: MessageEvent<unknown>): void => {
      if (event.source !== frame.contentWindow || event.origin !== origin) return;
      const read = toAnswer(event.data);
      if (read) waiting.get(read.messageId)?.(read.answer);
    };
    page.addEventListener("message", onMessage);
    frame.src = src;
    page.document.body.append(frame);

    return {
      async send(request, signal) {
        await loaded;
        return new Promise<FrameAnswer>((resolve) => {
          if (signal.aborted) return;
          const messageId = crypto.randomUUID();
          signal.addEventListener("abort", () => waiting.delete(messageId), { once: true });
          waiting.set(messageId, (answer) => {
            waiting.delete(messageId);
            resolve(answer);
          });
          frame.contentWindow?.postMessage(toMessage(request, messageId), origin);
        });
      },
      dispose() {
        page.removeEventListener("message", onMessage);
        waiting.clear();
        frame.remove();
      },
    };
  };
}
