/**
 * @jest-environment jsdom
 *
 * Holds manifest.xml to what the documentation says of it (learn.microsoft.com/javascript/api/manifest).
 */
import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { manifest as english } from "../../src/locales/en/manifest";

const ROOT = join(__dirname, "..", "..");
const BASE = "https://localhost:3000/";
const OVERRIDES = "http://schemas.microsoft.com/office/mailappversionoverrides";
const BASIC_TYPES = "http://schemas.microsoft.com/office/officeappbasictypes/1.0";

const manifest = new DOMParser().parseFromString(readFileSync(join(ROOT, "manifest.xml"), "utf8"), "application/xml");

const all = (scope: Document | Element, name: string): Element[] => [...scope.getElementsByTagNameNS("*", name)];
const texts = (scope: Document | Element, name: string): string[] => all(scope, name).map((e) => e.textContent.trim());
const attribute = (element: Element, name: string): string => {
  const value = element.getAttribute(name);
  if (value === null) throw new Error(`<${element.tagName}> has no ${name}`);
  return value;
};
const typeOf = (element: Element): string => attribute(element, "xsi:type");

function overrides(version: "1.0" | "1.1"): Element {
  const namespace = version === "1.0" ? OVERRIDES : `${OVERRIDES}/1.1`;
  const [found, ...more] = manifest.getElementsByTagNameNS(namespace, "VersionOverrides");
  if (!found || more.length > 0) throw new Error(`not exactly one VersionOverrides ${version}`);
  return found;
}

/** The elements of one set of overrides, without those of the newer set nested in it. */
function own(version: "1.0" | "1.1", name: string): Element[] {
  const scope = overrides(version);
  return all(scope, name).filter((element) => {
    for (let up = element.parentElement; up; up = up.parentElement)
      if (up.localName === "VersionOverrides") return up === scope;
    return false;
  });
}

test("it is well-formed XML of a mail add-in", () => {
  expect(all(manifest, "parsererror")).toEqual([]);
  expect(typeOf(manifest.documentElement)).toBe("MailApp");
});

test("it asks for no more than the item it stands on", () => {
  expect(texts(manifest, "Permissions")).toEqual(["ReadWriteItem"]);
});

test("it installs wherever Mailbox 1.5 exists, which is all that Exchange on-premises has", () => {
  const sets = all(manifest, "Sets");
  expect(sets).toHaveLength(3);
  for (const set of sets) expect(Number(attribute(set, "DefaultMinVersion").split(".")[1])).toBeLessThanOrEqual(5);
  expect(all(manifest, "Set").map((set) => [attribute(set, "Name"), set.getAttribute("MinVersion")])).toEqual([
    ["Mailbox", null],
    ["Mailbox", null],
    ["Mailbox", null],
  ]);
});

test("clients without commands show it on appointments, read and edited", () => {
  expect(all(manifest, "Form").map(typeOf)).toEqual(["ItemRead", "ItemEdit"]);
  expect(
    all(manifest, "Rule")
      .filter((rule) => typeOf(rule) === "ItemIs")
      .map((rule) => [attribute(rule, "ItemType"), attribute(rule, "FormType")]),
  ).toEqual([
    ["Appointment", "Read"],
    ["Appointment", "Edit"],
  ]);
});

test("the newer overrides are the last child of the older ones", () => {
  expect(typeOf(overrides("1.0"))).toBe("VersionOverridesV1_0");
  expect(typeOf(overrides("1.1"))).toBe("VersionOverridesV1_1");
  expect(overrides("1.0").lastElementChild).toBe(overrides("1.1"));
});

test("shared folders are supported where the schema knows them, before everything else in the form factor", () => {
  expect(own("1.0", "SupportsSharedFolders")).toEqual([]);
  const [shared, ...more] = own("1.1", "SupportsSharedFolders");
  expect(more).toEqual([]);
  expect(shared?.textContent).toBe("true");
  expect(shared?.parentElement?.localName).toBe("DesktopFormFactor");
  expect(shared?.parentElement?.firstElementChild).toBe(shared);
});

describe.each(["1.0", "1.1"] as const)("overrides %s", (version) => {
  const resources = own(version, "Resources")[0] ?? overrides(version);
  const defined = [...resources.children].flatMap((list) => [...list.children]);
  const ids = defined.map((element) => attribute(element, "id"));
  const used = [...overrides(version).getElementsByTagName("*")]
    .filter((element) => element.hasAttribute("resid"))
    .map((element) => attribute(element, "resid"));

  test("organizer and attendee each have one group with a pane button and a function command", () => {
    const points = own(version, "ExtensionPoint");
    expect(points.map(typeOf)).toEqual(["AppointmentOrganizerCommandSurface", "AppointmentAttendeeCommandSurface"]);
    for (const point of points) {
      expect(all(point, "Group")).toHaveLength(1);
      expect(all(point, "OfficeTab").map((tab) => attribute(tab, "id"))).toEqual(["TabDefault"]);
      expect(all(point, "Action").map(typeOf)).toEqual(["ShowTaskpane", "ExecuteFunction"]);
      expect(texts(point, "FunctionName")).toEqual(["check"]);
    }
  });

  test("every resource that is named exists, and every resource that exists is named", () => {
    expect([...new Set(used)].sort()).toEqual([...ids].sort());
  });

  test("ids of resources, groups and controls are unique, and resource ids at most 32 characters", () => {
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id.length).toBeLessThanOrEqual(32);
    const parts = [...own(version, "Group"), ...own(version, "Control")].map((element) => attribute(element, "id"));
    expect(new Set(parts).size).toBe(parts.length);
  });

  test("every control has its icon at 16, 32 and 80 pixels", () => {
    for (const icon of own(version, "Icon")) {
      expect(all(icon, "Image").map((image) => attribute(image, "size"))).toEqual(["16", "32", "80"]);
      for (const image of all(icon, "Image"))
        expect(attribute(image, "resid").endsWith(`.${attribute(image, "size")}`)).toBe(true);
    }
  });

  test("short strings have at most 125 characters, long strings at most 250, addresses at most 2048", () => {
    const values = (list: string): string[] =>
      own(version, list).flatMap((element) =>
        [...element.children].map((child) => {
          expect(child.namespaceURI).toBe(BASIC_TYPES);
          return attribute(child, "DefaultValue");
        }),
      );
    expect(values("ShortStrings").filter((value) => value === "" || value.length > 125)).toEqual([]);
    expect(values("LongStrings").filter((value) => value === "" || value.length > 250)).toEqual([]);
    expect([...values("Urls"), ...values("Images")].filter((value) => value.length > 2048)).toEqual([]);
  });
});

test("name, provider and description keep to their lengths", () => {
  const top = (name: string): Element => {
    const element = [...manifest.documentElement.children].find((child) => child.localName === name);
    if (!element) throw new Error(`no ${name}`);
    return element;
  };
  // 125 by schema; 30 is what still shows whole in Outlook's narrow places.
  expect(attribute(top("DisplayName"), "DefaultValue").length).toBeLessThanOrEqual(30);
  expect(top("ProviderName").textContent.length).toBeLessThanOrEqual(125);
  expect(attribute(top("Description"), "DefaultValue").length).toBeLessThanOrEqual(250);
  expect(top("Id").textContent).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  expect(top("Version").textContent).toMatch(/^[1-9]\d*(\.\d+){3}$/);
});

test("its version is the package's", () => {
  const own = /"version": "([^"]+)"/.exec(readFileSync(join(ROOT, "package.json"), "utf8"))?.[1];
  expect(texts(manifest, "Version")).toEqual([`${own ?? ""}.0`]);
});

test("it says what the wording says", () => {
  const shown = all(manifest, "*").flatMap((element) => element.getAttribute("DefaultValue") ?? []);
  for (const text of Object.values(english)) expect(shown).toContain(text);
});

const addresses = [...manifest.getElementsByTagName("*")]
  .map((element) => element.getAttribute("DefaultValue") ?? "")
  .filter((value) => value.includes("://"));

test("every address stands under the one base that a build replaces", () => {
  expect(addresses.length).toBeGreaterThan(10);
  expect(addresses.filter((address) => !address.startsWith(BASE))).toEqual([]);
});

test.each([...new Set(addresses)].filter((address) => address.endsWith(".png")))(
  "%s has the size of its name",
  (url) => {
    const file = join(ROOT, url.slice(BASE.length));
    expect(existsSync(file)).toBe(true);
    expect(statSync(file).size).toBeLessThan(100 * 1024);
    const png = readFileSync(file);
    const size = Number(/-(\d+)\.png$/.exec(url)?.[1]);
    expect(png.subarray(1, 4).toString()).toBe("PNG");
    // The header chunk: width at byte 16, height at byte 20.
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size]);
  },
);

test.each([...new Set(addresses)].filter((address) => address.endsWith(".html")))("%s is a page of ours", (url) => {
  const name = url.slice(BASE.length, -".html".length);
  expect([`src/${name}/${name}.html`, `assets/${name}.html`].some((file) => existsSync(join(ROOT, file)))).toBe(true);
});

test("the icons of the listing have 64 and 128 pixels", () => {
  expect(all(manifest, "IconUrl").map((e) => attribute(e, "DefaultValue"))).toEqual([`${BASE}assets/icon-64.png`]);
  expect(all(manifest, "HighResolutionIconUrl").map((e) => attribute(e, "DefaultValue"))).toEqual([
    `${BASE}assets/icon-128.png`,
  ]);
});
