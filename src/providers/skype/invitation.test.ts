import { expect, test } from "@jest/globals";
import { escapeHtml } from "../../lib/html";
import { holdsLink, invitation, withInvitation, withLocation } from "./invitation";

const words = {
  join: "Join <Skype> Meeting",
  byPhone: "Join by phone",
  conferenceId: "Conference ID",
  help: "Help",
  legal: "Legal notice",
  location: "Skype Meeting",
};
const join = "https://meet.contoso.com/anna/AB12?x=1&y=2";
const full = invitation(
  { joinUrl: join, conferenceId: "12983487" },
  {
    dialIn: [{ region: "Redmond", number: "+14255550001" }],
    footerText: '<script>alert("x")</script>\nSecond line',
    helpUrl: 'https://meet.contoso.com/help?a=1&b="><img>',
    legalUrl: "javascript:alert(1)",
  },
  words,
);

test("everything that came from a server is text in the block", () => {
  expect(full.html).not.toMatch(/<script|<img|javascript:/);
  expect(full.html).toContain(
    '<a href="https://meet.contoso.com/anna/AB12?x=1&amp;y=2">Join &lt;Skype&gt; Meeting</a>',
  );
  expect(full.html).toContain("&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;<br>Second line");
  expect(full.html).toContain("+14255550001 (Redmond)");
});

test("the text form has the same content", () => {
  expect(full.text).toContain(`Join <Skype> Meeting\n${join}`);
  expect(full.text).toContain("Conference ID: 12983487");
  expect(full.text).not.toContain("javascript:");
});

test("without a conference id the phone numbers are left out", () => {
  const { html } = invitation(
    { joinUrl: join, conferenceId: null },
    { dialIn: [{ region: "", number: "+1" }], footerText: null, helpUrl: null, legalUrl: null },
    words,
  );
  expect(html).not.toContain("+1");
});

test.each([
  ["<b>&\"'", "&lt;b&gt;&amp;&quot;&#39;"],
  ["a\u0000b\u001bc\td\ne", "abc\td\ne"],
  ["Zoë 会议 👋", "Zoë 会议 👋"],
])("%p is escaped", (text, escaped) => {
  expect(escapeHtml(text)).toBe(escaped);
});

const block = { html: "<div>BLOCK</div>", text: "BLOCK" };

test.each([
  ["<html><body><p>Agenda</p></body></html>", "<html><body><p>Agenda</p><div>BLOCK</div></body></html>"],
  ["<p>Agenda</p>", "<p>Agenda</p><div>BLOCK</div>"],
  ["", "<div>BLOCK</div>"],
  ["<BODY>x</BODY >\r\n</HTML>\r\n", "<BODY>x<div>BLOCK</div></BODY >\r\n</HTML>\r\n"],
  ["<pre>&lt;/body&gt; is text</pre>", "<pre>&lt;/body&gt; is text</pre><div>BLOCK</div>"],
  ["<!-- </body> -->more", "<!-- </body> -->more<div>BLOCK</div>"],
  ["<p>x</p></body><!-- a --> </html><!-- b -->", "<p>x</p><div>BLOCK</div></body><!-- a --> </html><!-- b -->"],
  ["<textarea></body></textarea>", "<textarea></body></textarea><div>BLOCK</div>"],
])("the block goes to the end of %p, and every character stays", (body, expected) => {
  expect(withInvitation(body, "html", block, join)).toBe(expected);
});

const megabyteOf = (part: string): string => part.repeat(Math.ceil(1_000_000 / part.length));

test.each([
  ["comments at the end", "<p>x</p>", `</body>${megabyteOf("<!-- a -->")}</html>`],
  ["comments that end in text", `</body>${megabyteOf("<!-- a --> ")}more`, ""],
  ["comments that never end", megabyteOf("</body><!--"), ""],
  ["ends of comments", `</body>${megabyteOf("-->")}`, ""],
  ["spaces", "", `</body>${megabyteOf(" ")}`],
  ["spaces in a tag", `</body${megabyteOf(" ")}`, ""],
  ["closing tags", "<p>x</p>", megabyteOf("</body>")],
  ["angle brackets", megabyteOf("<"), ""],
])("1 MB of %s keeps nobody waiting, and every character stays", (_, before, after) => {
  expect(withInvitation(before + after, "html", block, join) === before + block.html + after).toBe(true);
});

test("in plain text the block follows what was written", () => {
  expect(withInvitation("Agenda\r\n1. Start", "text", block, join)).toBe("Agenda\r\n1. Start\n\nBLOCK\n");
  expect(withInvitation("  \n", "text", block, join)).toBe("BLOCK");
});

test("a body that holds the link stays as it is", () => {
  for (const body of [`<a href="${join}">x</a>`, `<a href="${escapeHtml(join)}">x</a>`]) {
    expect(holdsLink(body, "html", join)).toBe(true);
    expect(withInvitation(body, "html", block, join)).toBe(body);
  }
  expect(holdsLink(escapeHtml(join), "text", join)).toBe(false);
});

test.each([
  ["", "Skype Meeting"],
  ["  ", "Skype Meeting"],
  ["Room 12", "Room 12; Skype Meeting"],
  ["Room 12; skype meeting", "Room 12; skype meeting"],
  ["x".repeat(250), "x".repeat(250)],
])("the location %p keeps what was written", (location, expected) => {
  expect(withLocation(location, words)).toBe(expected);
});
