/** @jest-environment jsdom */
import { afterEach, beforeAll, expect, test } from "@jest/globals";
import { webcrypto } from "node:crypto";
import { parseResource } from "./resource";
import { framesIn, type XFrame } from "./xframe";

const SRC = "https://lyncweb.contoso.com/Autodiscover/XFrame/XFrame.html";
const ORIGIN = "https://lyncweb.contoso.com";
const request = {
  method: "GET",
  url: `${ORIGIN}/root`,
  headers: { "X-Test": "1" },
  body: null,
  contentType: null,
} as const;
const signal = () => new AbortController().signal;

beforeAll(() => {
  Object.defineProperty(globalThis, "crypto", { value: webcrypto, configurable: true });
});
afterEach(() => document.body.replaceChildren());

interface Posted {
  readonly message: Record<string, unknown>;
  readonly to: string;
}

/** A frame that has loaded, with what is posted to it. */
function opened(): { frame: XFrame; element: HTMLIFrameElement; posted: Posted[] } {
  const frame = framesIn(window)(SRC);
  const element = document.querySelector("iframe");
  if (!element?.contentWindow) throw new Error("no frame");
  const posted: Posted[] = [];
  Object.defineProperty(element.contentWindow, "postMessage", {
    value: (message: string, to: string) => posted.push({ message: parseResource(message) ?? {}, to }),
  });
  element.dispatchEvent(new Event("load"));
  return { frame, element, posted };
}

function post(source: MessageEventSource | null, origin: string, data: unknown): void {
  window.dispatchEvent(new MessageEvent("message", { source, origin, data }));
}

const settle = () => new Promise((resolve) => setTimeout(resolve));

test("a request goes to the frame's own origin in the documented form, and its answer comes back", async () => {
  const { frame, element, posted } = opened();
  const answer = frame.send(request, signal());
  await settle();
  const [sent] = posted;
  expect(sent?.to).toBe(ORIGIN);
  expect(sent?.message).toMatchObject({
    type: "GET",
    url: `${ORIGIN}/root`,
    accepts: "application/json",
    headers: { "X-Test": "1" },
    processData: false,
  });
  const messageId = sent?.message["messageId"];
  post(
    element.contentWindow,
    ORIGIN,
    JSON.stringify({ status: 200, statusText: "OK", responseText: "{}", headers: "ETag: x\r\n", messageId }),
  );
  expect(await answer).toEqual({ status: 200, statusText: "OK", headers: "ETag: x\r\n", text: "{}" });
});

type From = (element: HTMLIFrameElement) => [MessageEventSource | null, string];
const strangers: [string, From][] = [
  ["another origin", (element) => [element.contentWindow, "https://evil.example"]],
  ["another window", () => [window, ORIGIN]],
];
test.each(strangers)("a message from %s is not heard", async (_, from) => {
  const { frame, element, posted } = opened();
  let answered = false;
  void frame.send(request, signal()).then(() => (answered = true));
  await settle();
  post(...from(element), JSON.stringify({ status: 200, messageId: posted[0]?.message["messageId"] }));
  await settle();
  expect(answered).toBe(false);
});

test.each(["not json", "null", '{"status":200}', '{"status":200,"messageId":"other"}', 7])(
  "the message %p is left alone",
  async (data) => {
    const { frame, element } = opened();
    let answered = false;
    void frame.send(request, signal()).then(() => (answered = true));
    await settle();
    post(element.contentWindow, ORIGIN, data);
    await settle();
    expect(answered).toBe(false);
  },
);

test("nothing is posted before the frame has loaded, nor after it was cancelled", async () => {
  const frame = framesIn(window)(SRC);
  const element = document.querySelector("iframe");
  const posted: unknown[] = [];
  if (element?.contentWindow)
    Object.defineProperty(element.contentWindow, "postMessage", { value: (message: unknown) => posted.push(message) });
  const stop = new AbortController();
  void frame.send(request, stop.signal);
  await settle();
  expect(posted).toEqual([]);
  stop.abort();
  element?.dispatchEvent(new Event("load"));
  await settle();
  expect(posted).toEqual([]);
});

test("the frame is hidden, held to itself, and gone after dispose", () => {
  const { frame, element } = opened();
  expect(element.hidden).toBe(true);
  expect(element.getAttribute("sandbox")).toBe("allow-scripts allow-same-origin");
  expect(element.src).toBe(SRC);
  frame.dispose();
  expect(document.querySelector("iframe")).toBeNull();
});
