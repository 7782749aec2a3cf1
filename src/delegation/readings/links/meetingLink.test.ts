import { expect, test } from "@jest/globals";
import { findMeetingLink, joinLink, meetingLink } from "./meetingLink";

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
  ["https://teams.microsoft.com/meet/28123456789012?p=aBcD", "Teams"],
  ["https://teams.microsoft.com/_#/l/meetup-join/19:meeting_x@thread.v2/0", "Teams"],
  [
    "https://teams.microsoft.com/dl/launcher/launcher.html?url=%2F_%23%2Fl%2Fmeetup-join%2F19%3Ameeting&type=meetup-join",
    "Teams",
  ],
  ["https://zoom.us/my/olivia.martin", "Zoom"],
  ["https://us02web.zoom.us/s/123", "Zoom"],
  ["https://us02web.zoom.us/w/123", "Zoom"],
  ["https://zoom.us/wc/join/123", "Zoom"],
  ["https://contoso.webex.com/contoso/j.php?MTID=m1", "Webex"],
  ["https://contoso.webex.com/join/olivia", "Webex"],
  ["https://meet.google.com/lookup/abcdefghij", "Google Meet"],
  ["https://meet.goto.com/123456789", "GoTo Meeting"],
  ["https://app.goto.com/meeting/123456789", "GoTo Meeting"],
  ["https://join.skype.com/aBcDeFgHiJkL", "Skype"],
  ["https://chime.aws/1234567890", "Amazon Chime"],
  ["https://meet.jit.si/OurRoom", "Jitsi Meet"],
  ["https://bluejeans.com/123456789/1234", "BlueJeans"],
  ["https://v.ringcentral.com/join/123456789", "RingCentral"],
  ["https://urldefense.proofpoint.com/v1/url?u=https://zoom.us/j/1%3Fpwd%3Da&k=x", "Zoom"],
  [
    "https://urldefense.proofpoint.com/v2/url?u=https-3A__teams.microsoft.com_l_meetup-2Djoin_19-253ameeting-5Fx-2540thread.v2_0&d=DwMFAg&c=x&r=y",
    "Teams",
  ],
  ["https://urldefense.com/v3/__https://teams.microsoft.com/meet/28123456789012?p=aB__;!!abc!xyz$", "Teams"],
  ["https://urldefense.us/v3/__https:/zoom.us/j/1__;!!abc!xyz$", "Zoom"],
  ["https://linkprotect.cudasvc.com/url?a=https%3a%2f%2fzoom.us%2fj%2f1&c=E,1,abc&typo=1", "Zoom"],
  ["https://protect-eu.mimecast.com/s/AbCdEfGhIjK?domain=teams.microsoft.com", "Teams"],
  ["https://url.uk.m.mimecastprotect.com/s/AbCd?domain=us02web.zoom.us", "Zoom"],
  ["https://www.google.com/url?q=https://zoom.us/j/1&sa=D&source=calendar", "Zoom"],
  [wrapped("https://urldefense.com/v3/__https://zoom.us/j/1__;!!a!b$"), "Zoom"],
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
  "https://teams.microsoft.com/",
  "https://teams.microsoft.com/l/channel/19%3aabc%40thread.tacv2/General?groupId=1&tenantId=2",
  "https://teams.microsoft.com/l/chat/0/0?users=olivia@contoso.example",
  "https://teams.microsoft.com/l/team/19%3aabc/conversations",
  "https://teams.microsoft.com/l/file/1",
  "https://teams.microsoft.com/l/meeting/new?subject=x",
  "https://teams.microsoft.com/l/meetup-join/",
  "https://teams.microsoft.com/meetingOptions/?organizerId=1",
  "https://teams.microsoft.com/downloads",
  "https://zoom.us/download",
  "https://zoom.us/",
  "https://zoom.us/u/abc",
  "https://zoom.us/zoomconference",
  "https://us02web.zoom.us/meeting/register/abc",
  "https://us02web.zoom.us/rec/share/abc",
  "https://contoso.webex.com/contoso/ldr.php?RCID=1",
  "https://help.webex.com/en-us/article/join",
  "https://www.webex.com/downloads.html",
  "https://meet.google.com/",
  "https://meet.google.com/landing",
  "https://www.gotomeeting.com/features",
  "https://dialin.online.lync.com/?id=1",
  "https://meet.lync.com/contoso",
  "https://whereby.com/information/pricing",
  "https://whereby.com/",
  "https://chime.aws/dialinnumbers/",
  "https://meet.jit.si/",
  "https://www.bluejeans.com/downloads",
  wrapped("https://teams.microsoft.com/l/channel/19%3aabc"),
  "https://urldefense.com/v3/__https://zoom.us/download__;!!abc!xyz$",
  "https://urldefense.com/v3/nothing",
  "https://protect-eu.mimecast.com/s/AbCdEfGhIjK?domain=contoso.example",
  "https://protect-eu.mimecast.com/s/AbCdEfGhIjK",
  "https://mimecast.com.evil.example/s/A?domain=zoom.us",
  "https://www.google.com/search?q=https://zoom.us/j/1",
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
  expect(meetingLink("https://meet.contoso.example/", own)).toBeNull();
});

test("of a link that the server calls the meeting's only the host is judged", () => {
  expect(joinLink("https://teams.microsoft.com/new-shape/1")?.provider).toBe("Teams");
  expect(joinLink("https://evil.example/l/meetup-join/1")).toBeNull();
});

test("characters that Proofpoint took out come back in their places", () => {
  // "#" and "é" as "**A" of two bytes' text, then ":" alone.
  const encoded = Buffer.from("#é:").toString("base64url");
  const address = `https://urldefense.com/v3/__https://zoom.us/j/1?a=**A&b=*__;${encoded}!!abc!xyz$`;
  expect(meetingLink(address)?.url).toBe("https://zoom.us/j/1?a=#%C3%A9&b=:");
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
    'See <a href="https://contoso.example">us</a> or https://meet.google.com/abc-defg-hij',
    "Google Meet",
  ],
  ["plain text without a scheme", "Join at teams.microsoft.com/meet/28123456789012?p=aBcD.", "Teams"],
  ["a word behind a label", "Zoom:us02web.zoom.us/j/123", "Zoom"],
  ["a word in brackets", "(zoom.us/j/123)", "Zoom"],
])("a link is found in %s", (_name, content, provider) => {
  expect(findMeetingLink(content)?.provider).toBe(provider);
});

test.each([
  ["what a link says", '<a href="https://evil.example/">https://zoom.us/j/1</a>'],
  ["words", "Join the Teams meeting at teams.microsoft.com"],
  ["a comment", "<!-- https://zoom.us/j/1 -->"],
  ["a style sheet", "<style>a{background:url(https://zoom.us/j/1)}</style>"],
  ["a host in a query", '<a href="https://contoso.example/?next=https://zoom.us/j/1">x</a>'],
  ["a mail address", "Write to teams@zoom.us/j/1"],
  ["a page of a meeting's provider", "Install it first: zoom.us/download"],
  ["a channel", '<a href="https://teams.microsoft.com/l/channel/19%3aabc/General">Our channel</a>'],
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
  ["hosts without end", "a."],
  ["words with colons", "a:b/"],
  ["a path without end", "zoom.us/j"],
  ["addresses", "https://zoom.us/x "],
])("a body of a million %s is read in one pass", (_name, piece) => {
  expect(findMeetingLink(piece.repeat(1_000_000 / piece.length))).toBeNull();
});
