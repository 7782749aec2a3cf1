import { expect, test } from "@jest/globals";
import type { BodyType, OutlookFailure } from "../../conversion/ports/outlook";
import { failed, ok } from "../../lib/result";
import { journalFor } from "./journal";
import { makeOwnMeeting, type OwnMeetingDeps } from "./ownMeeting";
import { meetingRequest } from "./request";
import { DELEGATE, memoryStorage, NOW, OWNER, testLab, type SetUp } from "../../skype/testing/lab";

const never = new AbortController().signal;
const words = {
  join: "Join Skype Meeting",
  byPhone: "Join by phone",
  conferenceId: "Conference ID",
  help: "Help",
  legal: "Legal",
  location: "Skype Meeting",
};
const item = { subject: "Budget", end: NOW + 3_600_000, series: false, attendees: [] };
const request = meetingRequest(item, OWNER, DELEGATE, { accessLevel: null, lobbyBypass: null }, NOW);
const isCreate = (asked: Request) => asked.method === "POST" && asked.url.endsWith("/myOnlineMeetings");

interface Form {
  body: string;
  location: string;
}

/** A form that keeps what is put in; `readOnly` as Outlook's read form is. */
function outlook(form: Form, type: BodyType = "html", readOnly = false): OwnMeetingDeps["outlook"] {
  const refused = failed<OutlookFailure>({ kind: "notSupported", call: "setAsync" });
  return {
    bodyType: () => Promise.resolve(ok(type)),
    getBody: () => Promise.resolve(ok(form.body)),
    setBody(content) {
      if (readOnly) return Promise.resolve(refused);
      form.body = content;
      return Promise.resolve(ok(undefined));
    },
    getLocation: () => Promise.resolve(ok(form.location)),
    setLocation(location) {
      if (readOnly) return Promise.resolve(refused);
      form.location = location;
      return Promise.resolve(ok(undefined));
    },
  };
}

async function make(set: SetUp, form: Form, type?: BodyType, readOnly?: boolean, triedBefore = false) {
  const lab = testLab(set);
  await lab.skype.gather(OWNER, DELEGATE, never);
  const options = await lab.skype.options(never);
  if (!options.ok) throw new Error("options");
  const steps: string[] = [];
  const journal = await journalFor(["item"], memoryStorage(), () => NOW);
  const deps = { skype: lab.skype, outlook: outlook(form, type, readOnly), words, journal };
  const run = (tried: boolean) =>
    makeOwnMeeting(request, options.value, tried, deps, (step) => steps.push(step), never);
  return { lab, steps, run, result: await run(triedBefore) };
}

test.each<[BodyType, string]>([
  ["html", "<html><body><p>Figures, please &amp; thanks</p></body></html>"],
  ["text", "Figures, please & thanks"],
])("the link is in the %s form, and what was written is still there", async (type, body) => {
  const form = { body, location: "Boardroom 4" };
  const { result, steps } = await make({}, form, type);
  expect(result).toMatchObject({ kind: "made", bodyHoldsLink: true, locationSet: true });
  expect(form.location).toBe("Boardroom 4; Skype Meeting");
  expect(form.body.replace(/<div class="x-on-behalf-meeting">.*<\/div>|\n\n_{80}[^]*$/, "")).toBe(body);
  expect(form.body).toMatch(/https:\/\/meet\.contoso\.com\/anna\/\w+/);
  expect(steps).toEqual(["create", "form"]);
});

test("going on after everything was done makes no second meeting and no second block", async () => {
  const form = { body: "<p>Agenda</p>", location: "" };
  const { run, lab } = await make({}, form);
  const { body } = form;
  expect(await run(true)).toMatchObject({ kind: "made", bodyHoldsLink: true });
  expect(form.body).toBe(body);
  expect(lab.written).toHaveLength(1);
});

test("a read form is left alone, and the invitation is there to be copied", async () => {
  const form = { body: "<p>Agenda</p>", location: "" };
  const { result } = await make({}, form, "html", true);
  expect(result).toMatchObject({ kind: "made", bodyHoldsLink: false, locationSet: false });
  expect(form).toEqual({ body: "<p>Agenda</p>", location: "" });
});

test("a refusal leaves the form alone", async () => {
  const form = { body: "<p>Agenda</p>", location: "" };
  const answer = (asked: Request) =>
    isCreate(asked) ? Response.json({ code: "Conflict" }, { status: 409 }) : undefined;
  expect((await make({ answer }, form)).result).toMatchObject({ kind: "notMade", failure: { status: 409 } });
  expect(form.body).toBe("<p>Agenda</p>");
});

test("an answer that was lost is looked up, and the meeting that exists is used", async () => {
  const form = { body: "", location: "" };
  const { lab, result } = await make({ answer: (asked) => (isCreate(asked) ? "lost" : undefined) }, form);
  expect(result).toMatchObject({ kind: "made", bodyHoldsLink: true });
  expect(lab.written).toHaveLength(1);
});

test("a meeting that is not found after a lost answer is not called a failure to make it", async () => {
  const answer = (asked: Request) =>
    !asked.url.endsWith("/myOnlineMeetings") ? undefined : isCreate(asked) ? "lost" : Response.json({ _links: {} });
  const { result } = await make({ answer }, { body: "", location: "" });
  expect(result).toEqual({ kind: "notKnown", failure: { kind: "lost" } });
});
