/** What is told when the owner has allowed it: over the lab, with a right that comes between two looks. */
import { afterEach, beforeEach, expect, it, jest } from "@jest/globals";
import { JSDOM } from "jsdom";
import { FAKE_TIMERS } from "../app/gather/testing/play";
import { messageContext } from "./help/context";
import { draftFor, taskOf } from "./help/draft";
import { changeLines } from "./announce";
import { readRequest } from "../people/link";
import { openLabPane } from "./testing/labPane";

beforeEach(() => {
  jest.useFakeTimers({ doNotFake: [...FAKE_TIMERS.doNotFake] });
  const { window } = new JSDOM("", { url: "https://addins.contoso.example/on-behalf/taskpane.html" });
  Object.assign(globalThis, { DOMParser: window.DOMParser, document: window.document });
});
afterEach(() => {
  jest.useRealTimers();
  Reflect.deleteProperty(globalThis, "DOMParser");
  Reflect.deleteProperty(globalThis, "document");
});

const check = { type: "check" } as const;

it("once the owner has allowed it, the next look says since when", async () => {
  const { play, now, world } = openLabPane("no-shared-properties", {
    rights: [{ owner: "annelies", delegate: "bram", level: "Reviewer" }],
  });
  await play(check, { type: "ask", fixer: "owner", at: 0 });
  const { tenant } = world;
  tenant.happen({
    after: "verdict",
    right: { owner: "annelies", delegate: "bram", level: "Editor", delegateFlag: true },
  });
  await play(check);
  const { changes, look } = now("assessed");
  expect(changeLines(changes ?? [], look)[0]).toMatch(/^You can schedule for Annelies Peeters since \d/);
});

it("what becomes right without the owner's doing is not told as hers", async () => {
  const { play, now } = openLabPane("ready");
  await play(check, check);
  const { changes, look } = now("assessed");
  expect(changeLines(changes ?? [], look)).toEqual([]);
});

it("the request to the owner carries a link that reads as this request; on-premises it carries none", async () => {
  const deployment = {
    authority: "https://login.microsoftonline.com/common",
    origin: "https://addins.contoso.example",
  };
  const letter = async (name: string): Promise<string> => {
    const { play, now } = openLabPane(name);
    await play(check);
    const { look } = now("assessed");
    const task = taskOf(look, "owner");
    return (task && draftFor(look, task, messageContext(look, deployment)))?.body ?? "";
  };
  const link = /^https:\/\/addins\.contoso\.example\/on-behalf\/desk\.html(#\S+)$/m.exec(await letter("no-edit-right"));
  expect(readRequest(link?.[1] ?? "")).toEqual({
    ok: true,
    request: {
      owner: "annelies.peeters@contoso.example",
      delegate: { address: "bram.claes@contoso.example", name: "Bram Claes" },
      wants: ["calendar"],
    },
  });
  const skype = await letter("skype-not-in-effect");
  expect(skype).toContain("In classic Outlook for Windows:");
  expect(skype).not.toContain("desk.html");
});
