/** What a person wrote in the open form, through a conversion: not a letter is lost, and nothing is called held that is not. */
import { afterEach, beforeEach, describe, expect, jest, test } from "@jest/globals";
import type { Scenario } from "../../lab/scenario/types";
import { FAKE_TIMERS, settle } from "../app/gather/testing/play";
import { parseHtml } from "../app/gather/testing/office";
import type { World } from "../app/gather/testing/world";
import { createWorld, loadScenario } from "../app/gather/testing/world";
import { assess } from "../providers/assess";
import type { OutlookPort } from "./ports/outlook";
import type { Token } from "./ports/graph";
import { prepare } from "../app/prepare";
import { apply, convert, look, plan, planned, signal } from "./testing/convert";
import type { Plan } from "./types";

beforeEach(() => {
  jest.useFakeTimers({ doNotFake: [...FAKE_TIMERS.doNotFake] });
});
afterEach(() => {
  jest.useRealTimers();
});

const HTML = (inside: string, rest = "</body></html>"): string => `<html><head></head><body>${inside}${rest}`;

/** The meeting open in a form whose text the person has changed; `whole`: the form gives out a document, as classic Outlook does. */
function openForm(body: string, whole = false): World {
  const scenario: Scenario = loadScenario("ready-compose");
  const world = createWorld({ ...scenario, open: { ...scenario.open, edits: { body } } });
  if (whole) {
    // Letter by letter what it was given: no markup of its own.
    let held = body;
    Object.assign(world.item.body, { html: () => held, setHtml: (html: string) => (held = html) });
  }
  return world;
}

/** Notes what is handed to Outlook, and what the form held at that moment. */
function watched(world: World): { world: World; handed: { held: string; content: string }[] } {
  const handed: { held: string; content: string }[] = [];
  const outlook: OutlookPort = {
    ...world.outlook,
    setBody(content, type, signal) {
      handed.push({ held: world.item.body.html(), content });
      return world.outlook.setBody(content, type, signal);
    },
  };
  return { world: withOutlook(world, outlook), handed };
}

function withOutlook(world: World, outlook: OutlookPort): World {
  return { ...world, outlook, item: world.item, form: world.form };
}

const words = (html: string): string => parseHtml(html).body.textContent.replace(/\s+/g, "");

/** Where the block begins: its first letters may be those that follow it, so the first place that fits is taken. */
function placeOf(held: string, content: string): number {
  const length = content.length - held.length;
  for (let at = 0; at <= held.length; at += 1) {
    if (
      content.slice(0, at) + content.slice(at + length) === held &&
      content.slice(at).trimStart().startsWith("<div style")
    )
      return at;
  }
  return -1;
}

describe("what is handed to Outlook", () => {
  const FIGURES = "<p>Please bring the figures of your department.</p>";
  test.each<[string, string]>([
    ["Turkish capitals", HTML(`${FIGURES}<p>${"\u0130STANBUL ".repeat(3)}</p>`)],
    ["the end of a body in a comment", HTML(FIGURES, "</body></html><!-- </body> -->")],
    ["the end of a body in a style sheet", HTML(`${FIGURES}<style>p::after{content:"</body>"}</style>`, "")],
    ["the end of a body in an attribute", HTML(`${FIGURES}<p title="</body>">Look</p>`, "")],
    ["the end of a body in a script", HTML(`${FIGURES}<script>let end = "</body>";</script>`, "")],
    ["the end of a body in a field", HTML(`${FIGURES}<textarea></body></textarea>`, "")],
    ["the end of a body in a title", `<title></body></title>${FIGURES}`],
    ["no markup at all", "figures"],
    ["nothing", ""],
  ])("is what was there and the block, to the letter: %s", async (_, body) => {
    const { world, handed } = watched(openForm(body, true));
    const { result } = await convert(world);
    expect(result).toMatchObject({ outcome: "converted", formHoldsBlock: true });
    expect(handed).toHaveLength(1);
    const [{ held, content } = { held: "", content: "" }] = handed;
    expect(held).toBe(body);
    const place = placeOf(held, content);
    const block = content.slice(place, place + content.length - held.length);
    expect(content).toBe(held.slice(0, place) + block + held.slice(place));
    // Where a reader sees it, and nothing else than before.
    expect(words(content)).toBe(words(held) + words(block));
    expect([...parseHtml(content).querySelectorAll("a")].map((link) => link.href)).toContain(result.joinUrl);
    expect(world.holds(result.joinUrl ?? "")).toBe(true);
  });

  test.each([
    ["a comment", "<p>figures</p><!-- never ends"],
    ["a field", "<p>figures</p><textarea>never ends"],
    ["a tag", '<p>figures</p><p title="never ends'],
  ])("is nothing, where %s never ends", async (_, body) => {
    const { world, handed } = watched(openForm(body, true));
    const { result } = await convert(world);
    expect(result).toMatchObject({ outcome: "converted", formHoldsBlock: false, code: "formNotHeldEdits" });
    expect(handed).toEqual([]);
  });
});

describe("while it is being put in", () => {
  const TYPED = "<p>Please bring the figures.</p>";

  test("what the person types after the form was read stays, beside the block", async () => {
    const world = openForm(TYPED);
    let reads = 0;
    const outlook: OutlookPort = {
      ...world.outlook,
      async getBody(type, signal) {
        const read = await world.outlook.getBody(type, signal);
        reads += 1;
        if (reads === 1) world.item.body.setHtml(`${world.item.body.html()}<p>And the forecast.</p>`);
        return read;
      },
    };
    const { result } = await convert(withOutlook(world, outlook));
    expect(result).toMatchObject({ outcome: "converted", formHoldsBlock: true });
    expect(words(world.item.body.html())).toContain("Pleasebringthefigures.Andtheforecast.");
    expect(world.holds(result.joinUrl ?? "")).toBe(true);
  });

  test("somebody who never stops typing is not disturbed, and nothing is called held", async () => {
    const world = openForm(TYPED);
    const outlook: OutlookPort = {
      ...world.outlook,
      async getBody(type, signal) {
        const read = await world.outlook.getBody(type, signal);
        world.item.body.setHtml(`${world.item.body.html()}<p>more</p>`);
        return read;
      },
    };
    const { world: seen, handed } = watched(withOutlook(world, outlook));
    const { result } = await convert(seen);
    expect(result).toMatchObject({ formHoldsBlock: false, code: "formNotHeldEdits" });
    expect(handed).toEqual([]);
  });

  /** An editor of its own mind: what is set comes to be something else. */
  function editor(world: World, change: (html: string) => string): void {
    const set = world.item.body.setHtml.bind(world.item.body);
    let times = 0;
    Object.assign(world.item.body, { setHtml: (html: string) => set(times++ === 0 ? change(html) : html) });
  }

  test.each<[string, (html: string) => string]>([
    ["attributes and empty lines", (html) => `<div class="x">\n${html.replaceAll("<p", '<p class="y"')}<br></div>`],
    ["an element around it", (html) => html.replaceAll("<p>", "<div>").replaceAll("</p>", "</div>")],
    [
      "an address that becomes a link",
      (html) => html.replace("contoso.example", '<a href="https://contoso.example">contoso.example</a>'),
    ],
    ["a comment that goes", (html) => html.replace(/<!--.*?-->/g, "")],
  ])("other markup is no difference: %s", async (_, change) => {
    const world = openForm(`${TYPED}<!-- x --><p>See contoso.example</p><img src="cid:1">`);
    editor(world, change);
    const { result } = await convert(world);
    expect(result).toMatchObject({ outcome: "converted", formHoldsBlock: true });
  });

  test.each<[string, (html: string) => string]>([
    ["a word", (html) => html.replace("figures", "")],
    ["an image", (html) => html.replace(/<img[^>]*>/, "")],
    ["a link", (html) => html.replace(/<a href="https:\/\/contoso[^>]*>(.*?)<\/a>/, "$1")],
    ["the block's link", (html) => html.replace(/<a class="me-email[^>]*>(.*?)<\/a>/, "$1")],
  ])("what Outlook drops comes back, and the form is not called held: %s", async (_, change) => {
    const body = `${TYPED}<a href="https://contoso.example/agenda">agenda</a><img src="https://contoso.example/logo.png">`;
    const world = openForm(body);
    const held = world.item.body.html();
    editor(world, change);
    const { result } = await convert(world);
    expect(result).toMatchObject({ outcome: "converted", formHoldsBlock: false, code: "formNotHeldEdits" });
    expect(world.item.body.html()).toBe(held);
  });

  test("where the person typed meanwhile nothing is taken back", async () => {
    const world = openForm(TYPED);
    editor(world, (html) => `${html.replace("figures", "")}<p>And the forecast.</p>`);
    const { result } = await convert(world);
    expect(result).toMatchObject({ formHoldsBlock: false, code: "formAltered" });
    expect(words(world.item.body.html())).toContain("Andtheforecast.");
  });

  test("a person who types while it is read back loses nothing", async () => {
    const world = openForm(TYPED);
    editor(world, (html) => html.replace("figures", ""));
    let reads = 0;
    const outlook: OutlookPort = {
      ...world.outlook,
      async getBody(type, signal) {
        const read = await world.outlook.getBody(type, signal);
        reads += 1;
        if (reads === 3) world.item.body.setHtml(`${world.item.body.html()}<p>And the forecast.</p>`);
        return read;
      },
    };
    const { result } = await convert(withOutlook(world, outlook));
    expect(result).toMatchObject({ formHoldsBlock: false, code: "formAltered" });
    expect(words(world.item.body.html())).toContain("Andtheforecast.");
  });

  test("a form that does not show what came of it is not called held, and not called without it", async () => {
    const scenario = loadScenario("ready-compose");
    let sets = 0;
    const world = createWorld(scenario, (call) => {
      if (call === "body.setAsync") sets += 1;
      return call === "body.getAsync" && sets > 0 ? { never: true } : null;
    });
    const { result } = await convert(world);
    expect(result).toMatchObject({ outcome: "converted", formHoldsBlock: false, code: "formNotSeen" });
    expect(world.holds(result.joinUrl ?? "")).toBe(true);
  });
});

test.each([null, undefined, 42, {}])("a form whose text comes as %p is not taken for an empty one", async (is) => {
  const world = createWorld(loadScenario("unsaved-edits"), (call) =>
    call === "body.getAsync" ? { value: { is } } : null,
  );
  const typed = world.item.body.html();
  const { result } = await convert(world);
  expect(result).toMatchObject({ outcome: "converted", formHoldsBlock: false });
  expect(world.item.body.html()).toBe(typed);
});

test("a refusal of Outlook that took effect all the same: the form holds the link", async () => {
  const world = createWorld(loadScenario("ready-compose"), (call) =>
    call === "body.setAsync" ? { errorCode: 9041, effect: true } : null,
  );
  expect((await convert(world)).result).toMatchObject({ code: "converted", formHoldsBlock: true });
});

describe("what the person changes after the first look", () => {
  /** Looks, lets the person change the form, then prepares. */
  async function after(
    change: (world: World) => void,
    name = "ready-compose",
  ): Promise<{ world: World; plan: Plan; token: Token }> {
    const world = createWorld(loadScenario(name));
    const { facts, token } = await look(world);
    change(world);
    return { world, token, plan: await plan(world, facts, token) };
  }
  const guest = {
    name: "Renske de Vos",
    address: "renske.devos@fabrikam.example",
    type: "required",
    recipientType: 3,
    response: 0,
  } as const;

  test("text is counted as an edit, and Send is the button", async () => {
    const { world, plan, token } = await after(({ item }) => item.body.setHtml("<p>Please bring the forecast.</p>"));
    expect(plan).toMatchObject({ unsavedEdits: true, mails: { people: 3 } });
    const result = await apply(world, plan, token);
    expect(result).toMatchObject({ outcome: "converted", next: "send" });
    expect(words(world.item.body.html())).toContain("Pleasebringtheforecast.");
  });

  test("a guest gets mail, and is counted", async () => {
    const { plan } = await after(({ item }) => item.change({ attendees: [...item.attendees, guest] }));
    expect(plan).toMatchObject({ unsavedEdits: true, mails: { people: 4 } });
  });

  test("also between the preview and the end", async () => {
    const { world, plan, token } = await after(() => undefined);
    expect(plan.unsavedEdits).toBe(false);
    world.item.change({ location: "Room 7" });
    expect(await apply(world, plan, token)).toMatchObject({ outcome: "converted", next: "send" });
  });

  test("where nobody gets mail it is Save", async () => {
    const scenario = loadScenario("ready-compose");
    const world = createWorld({ ...scenario, events: scenario.events.map((event) => ({ ...event, attendees: [] })) });
    const { plan, token } = await planned(world);
    world.item.change({ location: "Room 7" });
    expect(await apply(world, plan, token)).toMatchObject({ outcome: "converted", next: "save" });
  });

  test("nothing changed: the form can be closed", async () => {
    const { world, plan, token } = await after(() => undefined);
    expect(await apply(world, plan, token)).toMatchObject({ outcome: "converted", next: "close" });
  });

  test.each<[string, (world: World) => void]>([
    ["a link to another meeting", ({ item }) => item.change({ location: "https://zoom.us/j/123456789" })],
    [
      "a time that is over",
      ({ item }) => item.change({ start: item.start - 400 * 86_400_000, end: item.end - 400 * 86_400_000 }),
    ],
  ])("%s: nothing is planned, and it is looked at again", async (_, change) => {
    const world = createWorld(loadScenario("ready-compose"));
    const { facts, token } = await look(world);
    change(world);
    const prepared = await settle(prepare({ facts, assessment: assess(facts), addTeams: false }, world, token, signal));
    expect(prepared).toEqual({ kind: "changed" });
  });

  test("what Outlook does not tell the second time is taken as it was", async () => {
    const scenario = loadScenario("unsaved-edits");
    let silent = false;
    const world = createWorld(scenario, () => (silent ? { never: true } : null));
    const { facts, token } = await look(world);
    silent = true;
    expect(await plan(world, facts, token)).toMatchObject({ unsavedEdits: true, mails: { people: 4 } });
  });
});
