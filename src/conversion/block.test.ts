import { describe, expect, test } from "@jest/globals";
import { JSDOM } from "jsdom";
import { holdsLink } from "../delegation/readings/links/holdsLink";
import { endOfBody } from "./bodyEnd";
import { appendHtml, blockAsHtml, blockAsText, findBlock } from "./block";

const parseHtml = (html: string): Document => new JSDOM(html).window.document;

const LINK =
  "https://teams.microsoft.com/l/meetup-join/19%3ameeting_x%40thread.v2/0?context=%7b%22Tid%22%3a%221%22%7d&a=b";
const HREF = LINK.replaceAll("&", "&amp;");
const LINE = `<div><span>${"_".repeat(80)}</span></div>`;
const JOIN = `<div class="me-email-text"><div>Kom erbij</div><a href="${HREF}">Nu deelnemen</a></div>`;
const BLOCK = `${LINE}${JOIN}${LINE}`;
const page = (inside: string): string => `<html><head></head><body>${inside}</body></html>`;

function found(before: string | null, after: string): string | null {
  const nodes = findBlock(before, after, LINK, parseHtml);
  return nodes === null ? null : blockAsHtml(nodes).replace(/\s+</g, "<").trim();
}

describe("the block that Exchange appends", () => {
  test.each([
    ["appended to a body", page("<p>Agenda</p>"), page(`<p>Agenda</p>\r\n${BLOCK}`)],
    ["put in front of it", page("<p>Agenda</p>"), page(`${BLOCK}<p>Agenda</p>`)],
    ["in an empty body", page(""), page(BLOCK)],
    ["without knowing the body before", null, page(`<p>Agenda</p>${BLOCK}`)],
    ["in a body with a line of its own", page(`<p>A</p>${LINE}<p>B</p>`), page(`<p>A</p>${LINE}<p>B</p>${BLOCK}`)],
    ["inside the element around the text", page("<div><p>Agenda</p></div>"), page(`<div><p>Agenda</p>${BLOCK}</div>`)],
    ["where the markup around was rewritten", page("<p>Agenda</p>"), page(`<p class="x">\n Agenda</p>${BLOCK}`)],
  ])("is found %s, with its lines and nothing else", (_, before, after) => {
    expect(found(before, after)).toBe(BLOCK);
  });

  test("without the body before, it is what stands between its lines, however deep", () => {
    expect(found(null, page(`<hr><div><p>Agenda</p>${BLOCK}</div><hr>`))).toBe(BLOCK);
    expect(found(null, page(`<div><p>Agenda</p>${JOIN}</div>`))).toBeNull();
  });

  test("new nodes beside it belong to it", () => {
    expect(found(page("<p>Agenda</p>"), page(`<p>Agenda</p>${LINE}<br>${JOIN}<p>Dial in: 1</p>${LINE}`))).toBe(
      `${LINE}<br>${JOIN}<p>Dial in: 1</p>${LINE}`,
    );
  });

  test("a body without the link has none", () => {
    expect(found(page("<p>Agenda</p>"), page("<p>Agenda</p><p>Join</p>"))).toBeNull();
  });

  test("words of a person are never taken for the block", () => {
    const words = "The agenda of this meeting is long";
    expect(found(page(words), page(`<div>${words} <a href="${HREF}">Join</a></div>`))).toBeNull();
  });

  test("what runs is left out", () => {
    const nasty = `<div onclick="x()"><script>x()</script><a href="${HREF}" onmouseover="y()">Join</a><a href="javascript:x()">y</a></div>`;
    expect(found(page(""), page(nasty))).toBe(`<div><a href="${HREF}">Join</a><a>y</a></div>`);
  });

  test("as text its links are written out", () => {
    const nodes = findBlock(page(""), page(BLOCK), LINK, parseHtml) ?? [];
    expect(blockAsText(nodes)).toBe(`${"_".repeat(80)}\nKom erbij\nNu deelnemen <${LINK}>\n${"_".repeat(80)}`);
    expect(holdsLink(blockAsText(nodes), LINK)).toBe(true);
  });
});

test.each([
  [`<a href="${HREF}">Join</a>`, true],
  [
    `<a href="https://eur01.safelinks.protection.outlook.com/?url=${encodeURIComponent(LINK)}&amp;data=1">Join</a>`,
    true,
  ],
  [`Join: ${LINK}`, true],
  [`<a href="${HREF.replaceAll("%7b", "%7B")}">Join</a>`, true],
  [`<a href="${HREF}c">Join</a>`, false],
  ["Microsoft Teams Meeting", false],
])("whether a body holds the link is judged by where its links lead: %p", (body, holds) => {
  expect(holdsLink(body, LINK)).toBe(holds);
});

describe("appending", () => {
  const added = "<p>x</p>";
  test.each([
    ["<HTML><BODY bgcolor=red>Hi<p>you", "</BODY></HTML>"],
    ["<p>Hi", ""],
    ["<html><body><p>\u0130\u0130\u0130\u0130\u0130\u0130\u0130\u0130</p>", "</body></html>"],
    ["<body>a<!-- </body> -->b", "</body >\r\n</html>\r\n<!-- end -->"],
    ["<body>a<!--></body>b", "</body>"],
    ["<html><head><style>/* </body> */</style></head><body>a", "</body></html>"],
    ["<body>a<textarea></body></textarea>b", "</BODY\t></html>"],
    ["<head><title></body></title></head><body>a", "</body>"],
    ["<body>a<script>'</body>'</script>b", "</body>"],
    ["<body>a<p title=\"</body>\">b</p><a href='</body>'>c</a><i title=</body>>d</i>", "</body>"],
    ["<body><![if !mso]>a<![endif]><?xml </body>", ""],
    ["<body>1 < 2 </body> and more", ""],
    ["<body>a</body><p>b</p>", ""],
    ["<body>a", "</html>"],
    ["<body><svg><style></svg>", "</body>"],
    ["a</>", ""],
    ["a</>", "</body></>"],
    ["", ""],
  ])("goes in front of the tags that close the body: %j and %j", (before, after) => {
    expect(appendHtml(before + after, added, parseHtml)).toEqual({
      content: before + added + after,
      added,
      at: before.length,
    });
  });

  test.each([
    "<p>a</p><!-- never ends </body>",
    "<textarea>never ends </body>",
    "<style>never ends </body>",
    "<script><!-- <script> </script> </body>",
    '<p title="never ends </body>',
    "<p>a</p><p never ends",
    "<plaintext>a</body>",
    "<template>a",
    "<select><option>a",
  ])("does not happen where a reader would not see it: %j", (body) => {
    expect(appendHtml(body, '<p><a href="https://x.example/">x</a></p>', parseHtml)).toBeNull();
  });

  test.each(["<", "<!--", "<p ", "</body>", "<script>", "</script>", "<style><!--", '<a href="', "<![CDATA[", "<svg>"])(
    "looks at a million letters of %j once",
    (piece) => {
      // What is quadratic would not come back: 10^12 steps.
      expect(() => endOfBody(piece.repeat(1_000_000 / piece.length))).not.toThrow();
    },
  );
});
