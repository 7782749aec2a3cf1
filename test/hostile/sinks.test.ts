/**
 * @jest-environment jsdom
 *
 * Every place where text that others wrote leaves us for something that gives signs a meaning, and what must hold there. A new
 * place is a new test here. The pane's own screens are no such place: React writes text as text, lint forbids the doors around
 * it, and test/browser/policy.test.ts tries the page's policy. Two have their property tests beside them, with the grammar they
 * need: src/delegation/remedies/quotePowerShell.test.ts (PowerShell) and src/round/csv.test.ts (spreadsheets).
 */
import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { extractLinks } from "../../src/delegation/readings/links/extractLinks";
import { holdsLink } from "../../src/delegation/readings/links/holdsLink";
import { joinLink, findMeetingLink } from "../../src/delegation/readings/links/meetingLink";
import { path, query } from "../../src/graph/paths";
import { format } from "../../src/locales/format";
import { shorten } from "../../src/outlook/notifications";
import { htmlOfText } from "../../src/outlook/newMail";
import { invitation, withInvitation } from "../../src/providers/skype/invitation";
import { sipAddress } from "../../src/skype/groups";
import { hostileText, long } from "./texts";

const RUNS = { numRuns: 300, seed: 2011 };

/** As a mail program reads it. */
function parsed(html: string): Document {
  return new DOMParser().parseFromString(html, "text/html");
}

/** The names of the elements and of their attributes. */
function structure(document: Document): string[] {
  return [...document.body.querySelectorAll("*")].map((element) =>
    `${element.localName} ${[...element.attributes].map(({ name }) => name).join(" ")}`.trim(),
  );
}

test("a mail's body that Outlook is given as HTML holds no element but line breaks, and reads as it was written", () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      const mail = parsed(htmlOfText(text));
      expect(new Set(structure(mail))).toEqual(new Set(structure(mail).length > 0 ? ["br"] : []));
      // HTML itself drops NUL, and folds blanks.
      const read = (whole: string): string => whole.replace(/[\0\s]/g, "");
      expect(read(mail.body.textContent)).toBe(read(text));
    }),
    RUNS,
  );
});

test("an id or an address stays one segment of Graph's path, and a value one value of its query", () => {
  fc.assert(
    fc.property(hostileText, hostileText, (id, value) => {
      const url = new URL(
        `https://graph.microsoft.com/v1.0${path`/users/${id}/events/${id}`}${query({ $filter: value })}`,
      );
      expect(url.origin).toBe("https://graph.microsoft.com");
      expect(url.hash).toBe("");
      expect([...url.searchParams.keys()]).toEqual(["$filter"]);
      expect(url.searchParams.get("$filter")).toBe(value.replace(/\p{Surrogate}/gu, "\ufffd"));
      const segments = url.pathname.split("/");
      // Dots alone are folders to every reader of addresses: no mailbox and no event is called so.
      if (/^\.{1,2}$/.test(id.replace(/%2e/gi, "."))) return;
      expect(segments).toHaveLength(6);
      expect(decodeURIComponent(segments[3] ?? "")).toBe(id.replace(/\p{Surrogate}/gu, "\ufffd"));
    }),
    RUNS,
  );
});

test("a name in a sentence breaks no line, turns no direction, and is no placeholder", () => {
  fc.assert(
    fc.property(hostileText, (name) => {
      const sentence = format("Ask {owner} to open it.", { owner: name });
      expect(sentence).not.toMatch(/[\r\n\u2028\u2029\u202a-\u202e\u2066\u2067]/);
      expect(sentence.startsWith("Ask ")).toBe(true);
      expect(sentence.endsWith(" to open it.")).toBe(true);
    }),
    RUNS,
  );
});

test("a subject is one line, so that no header can follow it", () => {
  fc.assert(
    fc.property(hostileText, (subject) => {
      expect(format("About “{subject}”", { subject })).not.toMatch(/[\r\n]/);
    }),
    RUNS,
  );
});

test("a notice over the item is one line of at most 150 characters", () => {
  fc.assert(
    fc.property(hostileText, (name) => {
      const notice = shorten(`${name} ${name} ${name}`);
      expect(notice.length).toBeLessThanOrEqual(150);
      expect(notice).not.toMatch(/[\r\n]/);
    }),
    RUNS,
  );
});

test("the join block of a Skype meeting holds only our elements, and links that are web addresses", () => {
  const words = {
    join: "Join",
    byPhone: "By phone",
    conferenceId: "Conference ID",
    help: "Help",
    legal: "Legal",
    location: "Skype",
  };
  const OURS = ["a href", "br", "div class", "p"];
  fc.assert(
    fc.property(hostileText, (text) => {
      const block = invitation(
        { joinUrl: text, conferenceId: text },
        {
          dialIn: [{ region: text, number: text }],
          footerText: text,
          helpUrl: text,
          legalUrl: `https://x.example/${text}`,
        },
        words,
      );
      const page = parsed(
        withInvitation("<html><body><p>What she wrote</p></body></html>", "html", block, "https://j.example/1"),
      );
      expect([...new Set(structure(page))].filter((name) => !OURS.includes(name))).toEqual([]);
      for (const { protocol } of page.querySelectorAll("a")) expect(["https:", "http:", "about:"]).toContain(protocol);
      expect(page.body.firstElementChild?.textContent).toBe("What she wrote");
    }),
    RUNS,
  );
});

test("what is opened as a join link is https, and a meeting's own host", () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      const found = [joinLink(text), findMeetingLink(text), findMeetingLink(`<a href="${text}">Join</a>`)];
      for (const link of found) {
        if (link === null) continue;
        const url = new URL(link.url);
        expect(url.protocol).toBe("https:");
        expect(url.username + url.password).toBe("");
        expect(url.hostname).not.toMatch(/attacker\.example$/);
      }
    }),
    RUNS,
  );
});

test("a SIP address has no scheme, no parameters and no blanks around it", () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      const address = sipAddress(`sip:${text};user=phone`);
      expect(address).not.toMatch(/[;?]/);
      expect(address).toBe(address.trim());
    }),
    RUNS,
  );
});

// What is quadratic would not come back: 10^12 steps.
test.each(long)("a megabyte of %s is read to its end", (_, text) => {
  expect(extractLinks(text)).not.toContain("javascript:");
  expect(holdsLink(text, "https://teams.microsoft.com/l/meetup-join/1")).toBe(false);
  expect(findMeetingLink(text)).toBeNull();
  expect(shorten(text).length).toBeLessThanOrEqual(150);
  expect(format("{text}", { text })).not.toContain("\n");
  const block = { html: "<p>x</p>", text: "x" };
  expect(withInvitation(text, "html", block, "https://j.example/1")).toContain(block.html);
});
