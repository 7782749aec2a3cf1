/** @jest-environment node */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createSideload } from "./sideload";

const NOON = Date.parse("2026-11-25T12:00:00Z");
const sideload = createSideload("https://localhost:3000", () => NOON);
const server = createServer((incoming, outgoing) => sideload(incoming, outgoing, () => outgoing.end("next")));
let address = "";

beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const get = async (path: string, headers: Record<string, string> = {}): Promise<string> =>
  (await fetch(address + path, { headers })).text();

test("the page has the three steps and the manifest's address", async () => {
  const page = await get("/sideload.html");
  expect(page.match(/<li>/g)).toHaveLength(3);
  expect(page).toContain('<a href="/manifest.xml" download>https://localhost:3000/manifest.xml</a>');
  expect(page).toContain("Custom add-ins &gt; Add a custom add-in");
});

test("it says that the add-in arrived once a frame has asked for the pane, and not before", async () => {
  expect(await get("/taskpane.html", { "sec-fetch-dest": "document" })).toBe("next");
  expect(await get("/~sideload")).toBe('{"opened":null}');
  expect(await get("/taskpane.html", { "sec-fetch-dest": "iframe" })).toBe("next");
  expect(await get("/~sideload")).toBe(`{"opened":${NOON}}`);
});
