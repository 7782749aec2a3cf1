/** The body field of a form: HTML in a frame of its own where no script can run, or plain text. */
import type { BodyField } from "../item";
import { el } from "./dom";

export interface BodyView {
  readonly element: HTMLElement;
  readonly field: BodyField;
  /** Must be called once the element is in the page. */
  readonly fill: () => void;
}

const SANDBOX = "allow-same-origin";
/** What is only read has links that open a tab. */
const LINKS = "allow-popups allow-popups-to-escape-sandbox";

export function bodyView(content: string, type: "html" | "text", editable: boolean): BodyView {
  return type === "html" ? htmlView(content, editable) : textView(content, editable);
}

function textView(content: string, editable: boolean): BodyView {
  const area = el("textarea", { class: "body", "aria-label": "Body", readonly: !editable });
  area.value = content;
  const field: BodyField = {
    type: "text",
    text: () => area.value,
    html: () => textToHtml(area.value),
    setText: (text) => void (area.value = text),
    setHtml: (html) => void (area.value = parse(html).body.textContent.trim()),
  };
  return { element: area, field, fill: () => undefined };
}

function htmlView(content: string, editable: boolean): BodyView {
  const sandbox = editable ? SANDBOX : `${SANDBOX} ${LINKS}`;
  const frame = el("iframe", { class: "body", title: "Body", sandbox });
  const inside = (): HTMLElement => {
    const body = frame.contentDocument?.body;
    if (!body) throw new Error("The body field is not in the page.");
    return body;
  };
  const set = (html: string): void => {
    const parsed = parse(html);
    inside().replaceChildren(
      ...[...parsed.body.childNodes].map((node) => inside().ownerDocument.importNode(node, true)),
    );
  };
  const field: BodyField = {
    type: "html",
    html: () => inside().getHTML(),
    text: () => inside().innerText,
    setHtml: set,
    setText: (text) => set(textToHtml(text)),
  };
  const fill = (): void => {
    const body = inside();
    const style = body.ownerDocument.createElement("style");
    style.textContent =
      "body{font:14px/1.5 'Segoe UI',Arial,sans-serif;margin:12px 20px;outline:0;overflow-wrap:anywhere;background:#fff;color:#242424}";
    const base = body.ownerDocument.createElement("base");
    base.target = "_blank";
    body.ownerDocument.head.append(style, base);
    body.contentEditable = String(editable);
    set(content);
  };
  return { element: frame, field, fill };
}

function parse(html: string): Document {
  return new DOMParser().parseFromString(html, "text/html");
}

function textToHtml(text: string): string {
  const made = document.implementation.createHTMLDocument();
  for (const line of text.split(/\r?\n/)) {
    const block = made.createElement("div");
    if (line === "") block.append(made.createElement("br"));
    else block.textContent = line;
    made.body.append(block);
  }
  return made.body.getHTML();
}
