/** A meeting that is online while the open form lacks its link: its Send would take it offline and mail everybody. */
import { afterEach, beforeEach, describe, expect, jest, test } from "@jest/globals";
import { assess } from "../providers/assess";
import { FAKE_TIMERS, settle } from "../app/gather/testing/play";
import type { World } from "../app/gather/testing/world";
import { createWorld, loadScenario } from "../app/gather/testing/world";
import type { Token } from "./ports/graph";
import { prepareLink } from "../app/prepareLink";
import { apply, convert, look, signal } from "./testing/convert";
import type { Plan } from "./types";

beforeEach(() => {
  jest.useFakeTimers({ doNotFake: [...FAKE_TIMERS.doNotFake] });
});
afterEach(() => {
  jest.useRealTimers();
});

/** The pane was closed when the calendar had answered and the form had not been written yet; what was typed is still there. */
async function halfWay(name = "unsaved-edits"): Promise<{ world: World; typed: string }> {
  const world = createWorld(loadScenario(name));
  const typed = world.item.body.html();
  await convert(world);
  world.item.body.setHtml(typed);
  return { world, typed };
}

async function planned(world: World): Promise<{ plan: Plan; token: Token }> {
  const { facts, token } = await look(world);
  const prepared = await settle(prepareLink({ facts, assessment: assess(facts) }, world, token, signal));
  if (prepared.kind !== "plan") throw new Error(prepared.kind);
  return { plan: prepared.plan, token };
}

describe("online on the server, and not in the open form", () => {
  test("is seen, beside the verdict", async () => {
    const { world } = await halfWay();
    const { facts } = await look(world);
    expect(assess(facts)).toMatchObject({ verdict: "alreadyOnline", formLacksLink: true });
    // A form that was opened before the meeting went online, sent as it is.
    const event = world.tenant.outlook.find("budget");
    if (!event) throw new Error("the event is gone");
    world.tenant.outlook.send(event.key, event.mailbox.id, world.form);
    expect(event.isOnlineMeeting).toBe(false);
  });

  test("is put right: the block goes in, nothing else changes, and it stays online when it is sent", async () => {
    const { world, typed } = await halfWay();
    const mails = world.tenant.mails.length;
    const written = world.tenant.written.length;
    const { plan, token } = await planned(world);
    expect(plan).toMatchObject({ steps: ["form"], saveFirst: false });
    const result = await apply(world, plan, token);
    expect(result).toMatchObject({ outcome: "converted", code: "linkPut", formHoldsBlock: true, next: "send" });
    expect(result.joinUrl).toMatch(/^https:\/\/teams\.microsoft\.com\//);
    expect(world.item.body.html().startsWith(typed)).toBe(true);
    expect(world.tenant.mails).toHaveLength(mails);
    expect(world.tenant.written).toHaveLength(written);
    expect(world.count("PATCH")).toBe(1);
    const { facts } = await look(world);
    expect(assess(facts)).toMatchObject({ verdict: "alreadyOnline", formLacksLink: false });
    const event = world.tenant.outlook.find("budget");
    if (!event) throw new Error("the event is gone");
    world.tenant.outlook.send(event.key, event.mailbox.id, world.form);
    expect(event.isOnlineMeeting).toBe(true);
  });

  test("a form that nobody has changed can be closed afterwards", async () => {
    const { world } = await halfWay("ready-compose");
    const { plan, token } = await planned(world);
    expect(await apply(world, plan, token)).toMatchObject({ code: "linkPut", next: "close" });
  });

  test("a calendar that does not answer leaves the form alone, and one can go on", async () => {
    const { world, typed } = await halfWay();
    const { plan, token } = await planned(world);
    let offline = true;
    const cut: World = {
      ...world,
      form: world.form,
      item: world.item,
      graph: {
        ...world.graph,
        readEvent: async (...asked) =>
          offline ? { ok: false, error: { kind: "lost" } } : world.graph.readEvent(...asked),
      },
    };
    expect(await apply(cut, plan, token)).toMatchObject({ outcome: "failed", code: "linkNotRead", canGoOn: true });
    expect(world.item.body.html()).toBe(typed);
    offline = false;
    expect(await apply(cut, plan, token)).toMatchObject({ code: "linkPut" });
  });

  test("a meeting that somebody took offline meanwhile has no link to put in", async () => {
    const { world, typed } = await halfWay();
    const { plan, token } = await planned(world);
    world.tenant.outlook.save("budget", "annelies", world.form);
    expect(await apply(world, plan, token)).toMatchObject({ outcome: "failed", code: "linkGone", joinUrl: null });
    expect(world.item.body.html()).toBe(typed);
  });

  test("a form that has got the link meanwhile is looked at again", async () => {
    const { world } = await halfWay();
    const { facts, token } = await look(world);
    const { plan } = await planned(world);
    await apply(world, plan, token);
    const input = { facts, assessment: assess(facts) };
    expect(await settle(prepareLink(input, world, token, signal))).toEqual({ kind: "changed" });
  });
});

test.each([
  ["a read form", "already-online"],
  ["a meeting that is not online", "ready-compose"],
])("nothing is lacking in %s", async (_, name) => {
  const { facts } = await look(createWorld(loadScenario(name)));
  expect(assess(facts).formLacksLink).toBe(false);
});
