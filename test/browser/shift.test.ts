/** Nothing that a person reads is pushed away: what comes later takes the place that was kept for it. */
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { openTheatre, play } from "./fixtures/play";
import type { Stage, Theatre } from "./fixtures/play";

let theatre: Theatre;

beforeAll(async () => {
  theatre = await openTheatre();
});

afterAll(async () => {
  await theatre.close();
});

/**
 * How much has moved since the pane began, as browsers count it: the sum of all shifts that no press has caused.
 * web.dev/articles/cls: up to 0.1 is good.
 */
function shifted({ pane }: Stage): Promise<number> {
  return pane.frame.evaluate(async () => {
    const entries: PerformanceEntry[] = [];
    const observer = new PerformanceObserver((list) => entries.push(...list.getEntries()));
    observer.observe({ type: "layout-shift", buffered: true });
    await new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)));
    entries.push(...observer.takeRecords());
    observer.disconnect();
    return entries.reduce((sum, entry) => sum + ("value" in entry ? Number(entry.value) : 0), 0);
  });
}

test.each(["ready.json", "owner-without-teams.json", "consent-user.json", "already-online.json", "offline.json"])(
  "%s: from the first paint to the verdict nothing jumps",
  async (file) => {
    await play(theatre, file, "light", async (stage) => {
      await stage.pane.frame.locator("[data-action=more-help]").waitFor();
      expect(await shifted(stage)).toBeLessThan(0.05);
    });
  },
);

test("what does jump is seen", async () => {
  await play(theatre, "ready.json", "light", async (stage) => {
    await stage.pane.frame.evaluate(() => {
      const push = document.createElement("div");
      push.style.height = "200px";
      document.body.prepend(push);
    });
    expect(await shifted(stage)).toBeGreaterThan(0.05);
  });
});
