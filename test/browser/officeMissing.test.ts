/** Office.js itself does not come: a proxy blocks its address, or it is another cloud's. */
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { BrowserContext } from "playwright-core";
import { load, openTheatre, playScenario } from "./fixtures/play";
import type { Theatre } from "./fixtures/play";

let theatre: Theatre;

beforeAll(async () => {
  theatre = await openTheatre();
});

afterAll(async () => {
  await theatre.close();
});

test("the pane names the address that did not answer and who can help, and does not speak of signing in", async () => {
  const prepare = async (context: BrowserContext): Promise<void> => {
    await context.route("**/~office/office.js", (route) => route.abort());
  };
  await playScenario(
    theatre,
    load("ready.json"),
    "light",
    async ({ pane }) => {
      expect((await pane.look()).report?.phase).toBe("broken");
      const said = await pane.heading();
      expect(said).toMatch(/IT can help: the address https:\/\/localhost:\d+\/~office\/office\.js has to be allowed/);
      expect(await pane.frame.locator("body").innerText()).not.toMatch(/sign/i);
    },
    { prepare },
  );
});
