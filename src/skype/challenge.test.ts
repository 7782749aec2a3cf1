import { expect, test } from "@jest/globals";
import { parseChallenge, type Challenge } from "./challenge";

const HREF = "https://lyncweb.contoso.com/WebTicket/oauthtoken";
const BEARER = 'Bearer trusted_issuers="00000002-0000-0ff1-ce00-000000000000@contoso.com", client_id="00000004"';
const all: Challenge = { href: HREF, grants: ["windows", "anonymous", "password"] };
const GRANTS = "urn:microsoft.rtc:windows,urn:microsoft.rtc:anonmeeting,password";

test.each<[string, string[], Challenge | null]>([
  ["quoted", [`MsRtcOAuth href="${HREF}",grant_type="${GRANTS}"`], all],
  ["href without quotes", [`MsRtcOAuth href=${HREF},grant_type="${GRANTS}"`], all],
  ["nothing quoted", [`MsRtcOAuth href=${HREF},grant_type=${GRANTS}`], all],
  [
    "spaces everywhere",
    [`MsRtcOAuth  href = "${HREF}" , grant_type = "urn:microsoft.rtc:windows, password"`],
    { href: HREF, grants: ["windows", "password"] },
  ],
  ["grants first", [`MsRtcOAuth grant_type="${GRANTS}", href="${HREF}"`], all],
  ["a Bearer header before it", [BEARER, `MsRtcOAuth href="${HREF}",grant_type="${GRANTS}"`], all],
  ["merged by the browser, Bearer first", [`${BEARER}, MsRtcOAuth href="${HREF}",grant_type="${GRANTS}"`], all],
  ["merged by the browser, Bearer last", [`MsRtcOAuth href="${HREF}",grant_type="${GRANTS}", ${BEARER}`], all],
  ["merged, nothing quoted, Bearer last", [`MsRtcOAuth href=${HREF},grant_type=${GRANTS}, ${BEARER}`], all],
  ["merged with a bare scheme", [`MsRtcOAuth href=${HREF},grant_type=${GRANTS}, Negotiate, NTLM`], all],
  [
    "another case",
    [`msrtcoauth HREF="${HREF}",Grant_Type="URN:Microsoft.RTC:Passive"`],
    { href: HREF, grants: ["passive"] },
  ],
  [
    "a host-relative href",
    ['MsRtcOAuth href="/WebTicket/oauthtoken",grant_type="password"'],
    { href: "/WebTicket/oauthtoken", grants: ["password"] },
  ],
  ["grants that nobody knows", [`MsRtcOAuth href="${HREF}",grant_type="urn:example:new"`], { href: HREF, grants: [] }],
  ["no grants at all", [`MsRtcOAuth href="${HREF}"`], { href: HREF, grants: [] }],
  ["no href", ['MsRtcOAuth grant_type="password"'], null],
  ["only Bearer", [BEARER], null],
  ["a scheme whose name only begins alike", [`MsRtcOAuth2 href="${HREF}"`], null],
  ["nothing", [], null],
])("%s", (_, headers, expected) => {
  expect(parseChallenge(headers)).toEqual(expected);
});
