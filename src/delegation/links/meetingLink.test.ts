import { expect, test } from "@jest/globals";
import { findMeetingLink, meetingLink } from "./meetingLink";

const TEAMS = "https://teams.microsoft.com/l/meetup-join/19%3ameeting_x%40thread.v2/0";
const wrapped = (url: string, host = "eur01.safelinks.protection.outlook.com"): string =>
  `https://${host}/?url=${encodeURIComponent(url)}&data=05%7C02&reserved=0`;

test.each([
  [TEAMS, "Teams"],
  ["https://teams.live.com/meet/1", "Teams"],
  ["https://teams.cloud.microsoft/meet/1", "Teams"],
  ["https://gov.teams.microsoft.us/l/meetup-join/1", "Teams"],
  ["https://dod.teams.microsoft.us/l/meetup-join/1", "Teams"],
  ["https://zoom.us/j/1", "Zoom"],
  ["https://us02web.zoom.us/j/1", "Zoom"],
  ["https://agency.zoomgov.com/j/1", "Zoom"],
  ["https://contoso.webex.com/meet/x", "Webex"],
  ["https://meet.google.com/abc-defg-hij", "Google Meet"],
  ["https://global.gotomeeting.com/join/1", "GoTo Meeting"],
  ["https://gotomeet.me/olivia", "GoTo Meeting"],
  ["https://meet.lync.com/contoso/olivia/ABC", "Skype for Business"],
  ["https://contoso.online.lync.com/Meet/x", "Skype for Business"],
  ["https://whereby.com/room", "Whereby"],
  ["HTTPS://TEAMS.MICROSOFT.COM/l/meetup-join/1", "Teams"],
  [wrapped(TEAMS), "Teams"],
  [wrapped(wrapped("https://zoom.us/j/1")), "Zoom"],
  [wrapped(TEAMS, "usg01.safelinks.protection.office365.us"), "Teams"],
])("%s is a link of %s", (url, provider) => {
  expect(meetingLink(url)?.provider).toBe(provider);
});

test.each([
  "http://teams.microsoft.com/l/meetup-join/1",
  "https://teams.microsoft.com.evil.example/l/meetup-join/1",
  "https://evil.example/teams.microsoft.com/l/meetup-join/1",
  "https://teams.microsoft.com@evil.example/l/meetup-join/1",
  "https://evil@teams.microsoft.com/l/meetup-join/1",
  "https://teams.microsoft.com:8443/l/meetup-join/1",
  "https://notzoom.us/j/1",
  "https://zoom.us.evil.example/j/1",
  "https://evil.example/?url=https://zoom.us/j/1",
  "https://lync.com/x",
  "https://aka.ms/JoinTeamsMeeting",
  "javascript:alert(1)",
  "//teams.microsoft.com/l/meetup-join/1",
  "teams.microsoft.com/l/meetup-join/1",
  "",
  wrapped("javascript:alert(1)"),
  "https://eur01.safelinks.protection.outlook.com/?data=1",
  "https://safelinks.protection.outlook.com.evil.example/?url=https%3A%2F%2Fzoom.us%2Fj%2F1",
])("%s is no meeting link", (url) => {
  expect(meetingLink(url)).toBeNull();
});

test("the deployment's own hosts count, exact or as a suffix", () => {
  const own = ["meet.contoso.example", ".video.contoso.example"];
  expect(meetingLink("https://meet.contoso.example/olivia/1", own)?.provider).toBe("meet.contoso.example");
  expect(meetingLink("https://a.video.contoso.example/1", own)?.provider).toBe("a.video.contoso.example");
  expect(meetingLink("https://video.contoso.example/1", own)).toBeNull();
  expect(meetingLink("https://xmeet.contoso.example/1", own)).toBeNull();
});

test("Safe Links are taken off the address that is given back", () => {
  expect(meetingLink(wrapped("https://zoom.us/j/1?pwd=a&b=c"))?.url).toBe("https://zoom.us/j/1?pwd=a&b=c");
});

test.each([
  ["an anchor", `<p>Join <a href="${TEAMS}">here</a></p>`, "Teams"],
  ["an anchor with entities", '<a href="https://zoom.us/j/1?pwd=a&amp;b=c">x</a>', "Zoom"],
  ["an anchor in single quotes", "<a class='x' href='https://zoom.us/j/1'>x</a>", "Zoom"],
  ["an anchor without quotes", "<a href=https://zoom.us/j/1>x</a>", "Zoom"],
  ["letters written as numbers", '<a href="&#104;ttps&#58;&#x2F;/zoom.us/j/1">x</a>', "Zoom"],
  ["a sign > inside an attribute", '<a title="a > b" href="https://zoom.us/j/1">x</a>', "Zoom"],
  ["Safe Links in an anchor", `<a href="${wrapped(TEAMS).replaceAll("&", "&amp;")}">x</a>`, "Teams"],
  ["a bare address in HTML", "<div>Join: https://zoom.us/j/1.</div>", "Zoom"],
  ["plain text", "Zoom (https://zoom.us/j/1), see you", "Zoom"],
  ["plain text as Outlook writes it", "Join here<https://zoom.us/j/1>", "Zoom"],
  [
    "the second of two links",
    'See <a href="https://contoso.example">us</a> or https://meet.google.com/abc',
    "Google Meet",
  ],
])("a link is found in %s", (_name, content, provider) => {
  expect(findMeetingLink(content)?.provider).toBe(provider);
});

test.each([
  ["what a link says", '<a href="https://evil.example/">https://zoom.us/j/1</a>'],
  ["words", "Join the Teams meeting at teams.microsoft.com"],
  ["a comment", "<!-- https://zoom.us/j/1 -->"],
  ["a style sheet", "<style>a{background:url(https://zoom.us/j/1)}</style>"],
  ["a host in a query", '<a href="https://contoso.example/?next=https://zoom.us/j/1">x</a>'],
  ["nothing", ""],
])("%s is not taken for a link", (_name, content) => {
  expect(findMeetingLink(content)).toBeNull();
});

test.each([
  ["open anchors", "<a "],
  ["open brackets", "<"],
  ["open comments", "<!--"],
  ["open quotes", '<a href="'],
  ["closed anchors", '<a href="x">'],
  ["brackets behind an address", "https://x.example/((((.))"],
  ["closing brackets", "https://x.example/)".padEnd(1000, ")")],
  ["ampersands", "&#"],
])("a body of a million %s is read in one pass", (_name, piece) => {
  expect(findMeetingLink(piece.repeat(1_000_000 / piece.length))).toBeNull();
});
