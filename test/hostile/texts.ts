/** What a person or a server may put where we expect a name, a subject, an address or a link. */
import fc from "fast-check";

const MARKUP = [
  "<script>window.injected=1</script>",
  '<img src=x onerror="window.injected=1">',
  "</p></div></body><svg onload=window.injected=1>",
  "<!-- ",
  " -->",
  "]]>",
  "&lt;b&gt;",
  "&#x3c;b&#x3e;",
];
const ADDRESSES = [
  "javascript:alert(1)",
  "JaVaScRiPt\n:alert(1)",
  "data:text/html,<script>1</script>",
  "vbscript:x",
  "file:///etc/passwd",
  "https://teams.microsoft.com@attacker.example/l/meetup-join/1",
  "https://teams.microsoft.com.attacker.example/l/meetup-join/1",
  "//attacker.example",
  "../../me",
  "/users/other/events?$select=body",
  "%2e%2e%2f",
];
const SIGNS = [
  "\u202e",
  "\u2066",
  "\u200b",
  "\u200d",
  "\ufeff",
  "\u0000",
  "\u0007",
  "\ud800",
  "\udfff",
  "\u2028",
  "\u0085",
];
const CODE = [
  "__proto__",
  "constructor",
  "toString",
  "{owner}",
  "{count, plural, other {#}}",
  "${1}",
  "$&",
  "$'",
  "`n",
];
const SHEETS = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\uff1d1"];
const SHELL = [
  "'; Remove-Mailbox x; '",
  "\u2019; Remove-Mailbox x; \u2019",
  "$(Remove-Mailbox x)",
  "\u201c",
  "#",
  ";",
  "|",
];
const HEADERS = [
  "\r\nBcc: everybody@attacker.example",
  "\nSubject: other",
  "?bcc=a@attacker.example",
  "%0d%0aBcc:a@b.c",
];

/** Any text, with the pieces that have done harm somewhere strewn in. */
export const hostileText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.constantFrom(...MARKUP, ...ADDRESSES, ...SIGNS, ...CODE, ...SHEETS, ...SHELL, ...HEADERS),
      fc.string({ unit: "binary", maxLength: 20 }),
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((parts) => parts.join(""));

/** One megabyte of each of the pieces that make readers slow. */
export const long: readonly (readonly [name: string, text: string])[] = [
  ["angle brackets", "<"],
  ["opened comments", "<!--"],
  ["links that never end", '<a href="'],
  ["entities", "&#x"],
  ["blanks", " "],
  ["dots", "."],
  ["quotes", '"'],
  ["https", "https://"],
  ["nested elements", "<div>"],
].map(([name = "", piece = ""]) => [name, piece.repeat(Math.ceil(1_000_000 / piece.length))]);
