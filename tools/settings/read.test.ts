import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { settingsJsonSchema } from "./jsonSchema";
import { readPackageSettings, readSettingsFile } from "./read";

const ROOT = join(__dirname, "..", "..");
const folder = mkdtempSync(join(tmpdir(), "settings-"));
const GOOD = { clientId: "0f8fad5b-d9cb-469f-a165-70867728950e", base: "https://addins.contoso.example/on-behalf" };

function sentenceFor(content: string): string | undefined {
  const path = join(folder, "ours.json");
  writeFileSync(path, content);
  const read = readPackageSettings("ours.json", path);
  return read.ok ? undefined : read.error;
}

test("a client id and a base make a package", () => {
  expect(sentenceFor(JSON.stringify(GOOD))).toBeUndefined();
});

test("a byte order mark before the JSON does no harm", () => {
  expect(sentenceFor(`\uFEFF${JSON.stringify(GOOD)}`)).toBeUndefined();
});

test.each([
  ["{", /^ours\.json: expected JSON, and it isn't: .+\.$/],
  ["[1]", 'ours.json: "0": expected a field that exists.'],
  ["7", "ours.json: expected an object: { … }."],
  [JSON.stringify({ base: GOOD.base }), 'ours.json: "clientId": expected a value, but it is missing.'],
  [
    JSON.stringify({ base: GOOD.base, clientID: GOOD.clientId }),
    'ours.json: "clientID": expected a field that exists; did you mean "clientId"?',
  ],
  [
    JSON.stringify({ ...GOOD, contacts: { help_desk: "a@b.example" } }),
    'ours.json: "contacts.help_desk": expected a field that exists; did you mean "contacts.helpdesk"?',
  ],
  [JSON.stringify({ ...GOOD, colour: "red" }), 'ours.json: "colour": expected a field that exists.'],
  [
    JSON.stringify({ ...GOOD, clientId: "our app" }),
    'ours.json: "clientId": expected a GUID, as 0f8fad5b-d9cb-469f-a165-70867728950e.',
  ],
  [
    JSON.stringify({ ...GOOD, clientId: "00000000-0000-0000-0000-000000000000" }),
    'ours.json: "clientId": expected the id of your own application, and this is a placeholder.',
  ],
  [
    JSON.stringify({ ...GOOD, base: "http://addins.contoso.example" }),
    'ours.json: "base": expected an https address without user, query or fragment, as https://addins.contoso.com/on-behalf.',
  ],
  [
    JSON.stringify({ clientId: GOOD.clientId }),
    'ours.json: "base": expected an https address without user, query or fragment, as https://addins.contoso.com/on-behalf, but it is missing.',
  ],
  [JSON.stringify({ ...GOOD, cloud: "GCC High" }), 'ours.json: "cloud": expected worldwide, gccHigh, dod or china.'],
])("%s is told in one sentence with file, field and what was expected", (content, said) => {
  const sentence = sentenceFor(content) ?? "";
  if (said instanceof RegExp) expect(sentence).toMatch(said);
  else expect(sentence).toBe(said);
});

test("a file that is not there is said to be missing, by the name that was given", () => {
  expect(readSettingsFile("theirs.json", join(folder, "theirs.json"))).toEqual({
    ok: false,
    error: "theirs.json: there is no such file, or it can't be read.",
  });
});

test("the schema that editors read is the one that is checked", () => {
  const published: unknown = JSON.parse(readFileSync(join(ROOT, "settings.schema.json"), "utf8"));
  expect(published).toEqual(JSON.parse(settingsJsonSchema()));
});

test("editors are told what every field is for", () => {
  const schema: unknown = JSON.parse(settingsJsonSchema());
  expect(JSON.stringify(schema)).not.toContain('"properties":{}');
  for (const [name, field] of Object.entries((schema as { properties: Record<string, object> }).properties))
    expect([name, "description" in field]).toEqual([name, true]);
});

test("the settings that the repository brings are good ones", () => {
  expect(readSettingsFile("settings.json", join(ROOT, "settings.json")).ok).toBe(true);
});
