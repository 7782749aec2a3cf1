/** A sample of the fault matrix, and that it would notice. `npm run faults` plays all of it. */
import { afterEach, describe, expect, test } from "@jest/globals";
import { fakeClock, type Clock } from "./clock";
import { FLOWS, type Flow } from "./flows";
import { brokenInTenant, brokenInWords, remember } from "./invariants";
import { cellsOf, play } from "./matrix";
import { setStage, type Stage } from "./stage";

/** Of each flow every so-manyth cell: a few hundred milliseconds each. */
const EVERY = 61;

describe("whatever goes wrong, in a sample of the cells", () => {
  test.each(FLOWS.map((flow) => [flow.name, flow] as const))("%s", async (_, flow) => {
    const { cells, clean } = await cellsOf(flow);
    const broken = [];
    for (const cell of cells.filter((_each, index) => index % EVERY === 0)) {
      const outcome = await play(flow, cell, clean);
      if (outcome && outcome.broken.length > 0)
        broken.push([cell.call.path, cell.fault.name, cell.nth, outcome.broken]);
    }
    expect(broken).toEqual([]);
  });
});

function flowNamed(wanted: string): Flow {
  const flow = FLOWS.find(({ name }) => name === wanted);
  if (!flow) throw new Error(`there is no flow ${wanted}`);
  return flow;
}

test("a frame of Skype's server that did not load is not kept: the next check opens another", async () => {
  const flow = flowNamed("check, Skype");
  const { cells, clean } = await cellsOf(flow);
  const cell = cells.find(
    ({ call, fault, nth }) => /XFrame\.html$/.test(call.path) && fault.name === "never" && nth === 1,
  );
  if (!cell) throw new Error("the frame is not asked for");
  expect(await play(flow, cell, clean)).toMatchObject({ broken: [], said: "assessed ready" });
});

describe("the matrix notices", () => {
  const flow = flowNamed("convert, form");
  let clock: Clock;
  afterEach(() => clock.restore());

  async function converted(): Promise<{ stage: Stage; before: ReturnType<typeof remember> }> {
    clock = fakeClock(Date.parse("2026-11-23T08:00:00Z"));
    const stage = setStage("unsaved-edits", clock);
    const before = remember(stage, flow);
    for (const deed of [{ type: "check" }, { type: "convert", action: "main" }, { type: "confirm" }] as const) {
      await stage.press(deed);
    }
    return { stage, before };
  }

  test.each<[string, (stage: Stage) => void]>([
    [
      "an untrue word about the calendar",
      ({ world }) => void Object.assign(world.tenant.outlook.find("budget") ?? {}, { isOnlineMeeting: false }),
    ],
    [
      "another link",
      ({ world }) => void Object.assign(world.tenant.outlook.find("budget") ?? {}, { joinUrl: "https://x.example/" }),
    ],
    [
      "a form without the link",
      ({ world }) =>
        world.item.body.setHtml("<p>Please bring the figures of your department. New: the forecast as well.</p>"),
    ],
  ])("%s", async (_, spoil) => {
    const { stage, before } = await converted();
    expect(brokenInWords(stage, flow, before)).toEqual([]);
    spoil(stage);
    expect(brokenInWords(stage, flow, before)).not.toEqual([]);
  });

  test.each<[string, (stage: Stage) => void]>([
    ["text that is lost", ({ world }) => world.item.body.setHtml("<p>Please</p>")],
    ["a subject that changed", ({ world }) => world.item.change({ subject: "Other" })],
    [
      "a second conversion, and its mail",
      ({ world }) => {
        const { outlook } = world.tenant;
        outlook.send("budget", "annelies", world.form);
        outlook.send("budget", "annelies", world.form);
      },
    ],
  ])("%s", async (_, spoil) => {
    const { stage, before } = await converted();
    expect(brokenInTenant(stage, before)).toEqual([]);
    spoil(stage);
    expect(brokenInTenant(stage, before)).not.toEqual([]);
  });
});
