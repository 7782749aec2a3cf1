/** @jest-environment jsdom */
import { expect, test } from "@jest/globals";
import { checkedSettings } from "./checked";
import { readSettings } from "./parse";
import { stamped } from "./stamp";

const ID = "0f8fad5b-d9cb-469f-a165-70867728950e";

function page(settings: unknown): Document {
  const made = document.implementation.createHTMLDocument();
  const script = made.createElement("script");
  script.type = "application/json";
  script.id = "settings";
  script.textContent = JSON.stringify(settings, null, 4);
  made.body.append(script);
  return made;
}

test.each([
  [{ clientId: ID }],
  [{ clientId: ID, cloud: "gccHigh", skype: { enabled: false }, timeouts: { graph: 5_000 }, contacts: {} }],
  [
    {
      clientId: ID,
      base: "https://a.example/x",
      scopes: ["A"],
      tokenCache: "sessionStorage",
      meetingHosts: ["m.example"],
    },
  ],
])("what the build has checked is taken as the schema would: %j", (written) => {
  const checked = checkedSettings(page(stamped(written)));
  expect({ ok: true, value: checked }).toEqual(readSettings(page(written)));
});

test("what was changed after the build is not taken unread, nor what is wrong, nor what checking changes", () => {
  expect(checkedSettings(page({ ...stamped({ clientId: ID }), cloud: "moon" }))).toBeNull();
  expect(checkedSettings(page(stamped({ clientId: "ours" })))).toBeNull();
  expect(checkedSettings(page(stamped({ clientId: ID, base: "https://a.example/" })))).toBeNull();
  expect(checkedSettings(page({ clientId: ID }))).toBeNull();
  expect(checkedSettings(page("text"))).toBeNull();
});

test("the sum is no setting: whoever reads the block by the schema does not trip over it", () => {
  expect(readSettings(page(stamped({ clientId: ID })))).toEqual(readSettings(page({ clientId: ID })));
  expect(stamped({ ...stamped({ clientId: ID }), cloud: "dod" })).toEqual(stamped({ clientId: ID, cloud: "dod" }));
});
