/** @jest-environment node */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { unzipSync } from "fflate";
import { CLOUDS } from "../../src/settings/clouds";
import { ensureBuild } from "../build-if-stale";
import { readPackageSettings, type SettingsFile } from "../settings/read";
import { BUNDLED, thirdPartyNotices } from "./bundled";
import { CLOUD_HOSTING } from "./clouds";
import { manifestId, uuidV5 } from "./ids";
import { deployedManifest } from "./manifest";
import { packageFiles } from "./package";
import { release } from "./release";
import { deterministicSbom } from "./sbom";

const ROOT = join(__dirname, "..", "..");
const OURS = { clientId: "0f8fad5b-d9cb-469f-a165-70867728950e", base: "https://addins.contoso.example/on-behalf" };
const RELEASE = { version: "1.2.3", date: "2026-11-25" };
const NPM_SAYS = JSON.stringify({
  bomFormat: "CycloneDX",
  serialNumber: "urn:uuid:edcb56a2-98bf-4229-8196-1032806a50bb",
  metadata: { timestamp: "2026-11-25T14:03:54.383Z", tools: [{ name: "cli" }], component: { name: "some-folder" } },
  components: [
    { name: "preact", externalReferences: [{ type: "distribution", url: "https://downloads.example/x.tgz" }] },
  ],
});

const folder = mkdtempSync(join(tmpdir(), "package-"));
const dist = ensureBuild();

function settings(more: Record<string, unknown> = {}): SettingsFile {
  const path = join(folder, "ours.json");
  writeFileSync(path, JSON.stringify({ ...OURS, ...more }));
  const read = readPackageSettings("ours.json", path);
  if (!read.ok) throw new Error(read.error);
  return read.value;
}

const packages = new Map<string, Map<string, Buffer>>();

/** Made once for each settings. */
function made(more: Record<string, unknown> = {}): Map<string, Buffer> {
  const key = JSON.stringify(more);
  const files = packages.get(key) ?? packageFiles(dist, settings(more), RELEASE, NPM_SAYS);
  packages.set(key, files);
  return files;
}
const text = (files: Map<string, Buffer>, path: string): string => {
  const found = files.get(path);
  if (!found) throw new Error(`no ${path}`);
  return found.toString();
};

test("packaging twice gives the same bytes", () => {
  const [one, other] = [made(), packageFiles(dist, settings(), RELEASE, NPM_SAYS)];
  expect([...one.keys()]).toEqual([...other.keys()]);
  for (const [path, content] of one) expect([path, other.get(path)?.equals(content)]).toEqual([path, true]);
});

test("the zip holds the site, sorted, and the checksums hold everything", () => {
  const files = made();
  const zip = unzipSync(files.get("on-behalf-1.2.3.zip") ?? Buffer.alloc(0));
  const site = [...files.keys()].filter((path) => path.startsWith("site/")).map((path) => path.slice("site/".length));
  expect(Object.keys(zip)).toEqual([...site].sort());
  for (const path of site) expect(Buffer.from(zip[path] ?? []).equals(files.get(`site/${path}`)!)).toBe(true);
  const summed = text(files, "SHA256SUMS")
    .trim()
    .split("\n")
    .map((line) => line.replace(/^[\da-f]{64} {2}/, ""));
  expect(summed).toEqual([...files.keys()].filter((path) => path !== "SHA256SUMS").sort());
});

test("a changed setting changes pages and manifest, and not one byte of the code", () => {
  const [one, other] = [made(), made({ cloud: "dod", contacts: { helpdesk: "help@contoso.example" } })];
  const code = [...one.keys()].filter((path) => path.startsWith("site/v"));
  expect(code.length).toBeGreaterThan(5);
  for (const path of code) expect([path, other.get(path)?.equals(one.get(path)!)]).toEqual([path, true]);
  expect(text(other, "site/taskpane.html")).not.toBe(text(one, "site/taskpane.html"));
});

test("the code lies in its version's folder, and every page asks for it there", () => {
  const files = made();
  for (const page of ["taskpane", "commands", "auth"]) {
    const own = [...text(files, `site/${page}.html`).matchAll(/(?:src|href)="([^":]+\.js)"/g)].map((match) => match[1]);
    expect(own.length).toBeGreaterThan(0);
    for (const path of own) {
      expect(path).toMatch(/^v1\.2\.3\/[\w-]+\.[\da-f]{8}\.js$/);
      expect(files.has(`site/${path ?? ""}`)).toBe(true);
    }
  }
});

describe.each(["worldwide", "gccHigh", "dod", "china"] as const)("in the cloud %s", (cloud) => {
  const files = made({ cloud });
  const { authority, graphRoot } = CLOUDS[cloud];
  const foreign = Object.entries(CLOUDS).flatMap(([other, { graphRoot: root }]) =>
    other === cloud ? [] : [new URL(root).origin],
  );

  test("Office.js, policy, sign-in and Graph are that cloud's, and no other's", () => {
    for (const page of ["taskpane", "commands"]) {
      const html = text(files, `site/${page}.html`);
      const policy = /Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? "";
      expect(html).toContain(`<script defer src="${CLOUD_HOSTING[cloud].officeJs}"></script>`);
      expect(policy).toContain(`script-src 'self' ${new URL(CLOUD_HOSTING[cloud].officeJs).origin} `);
      expect(policy).toContain(`connect-src 'self' ${new URL(graphRoot).origin} ${new URL(authority).origin};`);
      for (const origin of foreign) expect(html).not.toContain(`${origin} `);
    }
  });

  test("the manifest names its sign-in, and the scripts its administration", () => {
    expect(text(files, "manifest.xml").match(/<AppDomain>.*<\/AppDomain>/g)).toEqual([
      `<AppDomain>${new URL(authority).origin}</AppDomain>`,
    ]);
    expect(text(files, "entra/register.ps1")).toContain(`-Environment ${CLOUD_HOSTING[cloud].mgGraph} `);
    expect(text(files, "entra/register.sh")).toContain(`az cloud set --name ${CLOUD_HOSTING[cloud].az}\n`);
    expect(text(files, "entra/admin-consent.txt")).toContain(
      `${new URL(authority).origin}/organizations/v2.0/adminconsent?`,
    );
  });

  test("only that cloud's Outlook, and hosts that were named, may show the pages", () => {
    const named = made({ cloud, outlookHosts: ["mail.contoso.example"] });
    const expected = `frame-ancestors 'self' ${CLOUD_HOSTING[cloud].outlook.join(" ")} https://mail.contoso.example`;
    for (const name of ["web.config", "nginx.conf", "staticwebapp.config.json", "_headers"])
      expect(text(named, `hosting/${name}`)).toContain(expected);
  });
});

test("an authority of one's own wins over the cloud's, in policy, manifest and consent", () => {
  const authority = "https://login.microsoftonline.com/11111111-2222-4333-8444-555555555555";
  const files = made({ authority });
  expect(text(files, "site/taskpane.html")).toContain("https://graph.microsoft.com https://login.microsoftonline.com;");
  expect(text(files, "entra/admin-consent.txt")).toMatch(/^https:\/\/login\.microsoftonline\.com\/11111111-/);
  expect(text(files, "entra/application.json")).toContain('"AzureADMyOrg"');
});

test("every address of the manifest stands under the base, and answers from the site", () => {
  const files = made();
  const addresses = [...text(files, "manifest.xml").matchAll(/DefaultValue="(https:[^"]+)"/g)].map(
    (match) => match[1] ?? "",
  );
  expect(addresses.length).toBeGreaterThan(10);
  for (const address of addresses) {
    expect(address.startsWith(`${OURS.base}/`)).toBe(true);
    expect([address, files.has(`site/${address.slice(OURS.base.length + 1)}`)]).toEqual([address, true]);
  }
});

test("the manifest's id is the same for one deployment, another for another, and the settings' own where they name one", () => {
  const own = "AAAAAAAA-bbbb-4ccc-8ddd-eeeeeeeeeeee";
  const idOf = (more: Record<string, unknown>): string => manifestId(settings(more).settings);
  expect(idOf({})).toBe(idOf({ cloud: "dod" }));
  expect(idOf({})).not.toBe(idOf({ base: "https://addins.contoso.example/other" }));
  expect(idOf({ manifestId: own })).toBe(own.toLowerCase());
  expect(text(made({ manifestId: own }), "manifest.xml")).toContain(`<Id>${own.toLowerCase()}</Id>`);
});

test("a name gives the UUID that RFC 9562 gives it", () => {
  // Appendix A.4: the name "www.example.com" in the namespace of DNS.
  expect(uuidV5("www.example.com", "6ba7b810-9dad-11d1-80b4-00c04fd430c8")).toBe(
    "2ed6657d-e927-568b-95e1-2665a8aea6a2",
  );
});

test("another language stands beside each English text of the manifest", () => {
  const template = readFileSync(join(ROOT, "manifest.xml"), "utf8");
  const english = { check: "Check", checkTitle: "Check, and change nothing" };
  const all = {
    "en-US": { name: "On Behalf", description: "", paneTitle: "", paneTip: "", checkTip: "", ...english },
    "qps-ploc": {
      ...{ name: "Öñ", description: "", paneTitle: "", paneTip: "", checkTip: "" },
      ...{ check: 'Çhéçk & "sée"', checkTitle: "Çhéçk" },
    },
  };
  const manifest = deployedManifest(template, settings().settings, "1.2.3", all);
  expect(manifest).toContain(
    [
      '        <bt:String id="check.label" DefaultValue="Check">',
      '          <bt:Override Locale="qps-ploc" Value="Çhéçk &amp; &quot;sée&quot;" />',
      "        </bt:String>",
    ].join("\n"),
  );
  expect(manifest.match(/<Override Locale="qps-ploc" Value="Öñ" \/>/g)).toHaveLength(1);
});

test("settings that try to end their block stay data", () => {
  const files = made({ scopes: ["User.Read", "</script><script>alert(1)</script>"] });
  expect(text(files, "site/taskpane.html")).not.toContain("</script><script>alert");
});

test("the help page names the helpdesk where there is one", () => {
  expect(text(made({ contacts: { helpdesk: "help@contoso.example" } }), "site/support.html")).toContain(
    '<a href="mailto:help@contoso.example">help@contoso.example</a>',
  );
  expect(text(made(), "site/support.html")).not.toContain("mailto:");
});

test("the notices speak of every package that the bundle holds, with its own words", () => {
  const list = JSON.parse(readFileSync(join(dist, BUNDLED), "utf8")) as { name: string; version: string }[];
  const notices = text(made(), "THIRD-PARTY-NOTICES");
  expect(list.map(({ name }) => name)).toEqual(expect.arrayContaining(["preact", "valibot", "@azure/msal-browser"]));
  expect(list.map(({ name }) => name)).not.toContain("react-dom");
  for (const { name, version } of list) expect(notices).toContain(`\n${name} ${version} (`);
  expect(thirdPartyNotices([], ROOT)).not.toContain("preact");
});

test("the bill of materials knows no moment, no folder and no registry, and its serial number is its content's", () => {
  const one = deterministicSbom(NPM_SAYS, "on-behalf", "2026-11-25");
  const later = NPM_SAYS.replace("14:03:54.383", "15:00:00.000")
    .replace("edcb56a2", "00000000")
    .replace("some-", "other-");
  expect(deterministicSbom(later, "on-behalf", "2026-11-25")).toBe(one);
  expect(one).not.toMatch(/downloads\.example|some-folder|14:03/);
  expect(one).toMatch(/"serialNumber": "urn:uuid:[\da-f-]{36}"/);
  const more = NPM_SAYS.replace("preact", "react");
  expect(deterministicSbom(more, "on-behalf", "2026-11-25").match(/urn:uuid:.+/)?.[0]).not.toBe(
    one.match(/urn:uuid:.+/)?.[0],
  );
});

test("the scripts of the registration are whole", () => {
  const files = made({ scopes: ["User.Read", "It's.Odd"] });
  const bash = spawnSync("bash", ["-n"], { input: text(files, "entra/register.sh"), encoding: "utf8" });
  expect([bash.status, bash.stderr]).toEqual([0, ""]);
  expect(text(files, "entra/register.ps1")).toContain("@('User.Read', 'It''s.Odd', ");
});

test("package.json and CHANGELOG.md name one version", () => {
  expect(release(ROOT).version).toMatch(/^[1-9]\d*\.\d+\.\d+$/);
});

test.each([
  ["nothing said of Skype for Business", {}, "https:"],
  ["Skype for Business switched off", { skype: { enabled: false } }, "'none'"],
  [
    "its domains named",
    {
      skype: {
        discoveryRoots: ["https://lync.fabrikam.example/x"],
        allowedDomains: ["contoso.example", ".pool.example"],
      },
    },
    "https://lync.fabrikam.example https://contoso.example https://*.contoso.example https://pool.example https://*.pool.example",
  ],
])("with %s a page may show frames of these", (_what, more, sources) => {
  expect(text(made(more), "site/taskpane.html")).toContain(`; frame-src ${sources}; `);
});

test("registration and consent name what delegates and owners are asked for, and nothing else", () => {
  const wanted = [
    "User.Read",
    "Calendars.ReadWrite.Shared",
    "Calendars.ReadWrite",
    "MailboxSettings.Read",
    "OnlineMeetings.ReadWrite",
  ];
  const consent = new URL(text(made(), "entra/admin-consent.txt").trim());
  expect(consent.searchParams.get("scope")?.split(" ")).toEqual(wanted);
  const { requiredResourceAccess } = JSON.parse(text(made(), "entra/application.json")) as {
    requiredResourceAccess: { resourceAccess: unknown[] }[];
  };
  expect(requiredResourceAccess[0]?.resourceAccess).toHaveLength(wanted.length);
  for (const scope of wanted) {
    expect(text(made(), "entra/register.sh")).toContain(`'${scope}'`);
    expect(text(made(), "entra/register.ps1")).toContain(`'${scope}'`);
  }
  expect(text(made({ cloud: "china" }), "entra/admin-consent.txt")).not.toContain("OnlineMeetings");
});

test("the application serves every organization where the settings' authority does, and stays as it is where not", () => {
  const forOne = made({ authority: "https://login.microsoftonline.com/11111111-2222-4333-8444-555555555555" });
  for (const script of ["entra/register.sh", "entra/register.ps1"]) {
    expect(text(made(), script)).toContain("AzureADMultipleOrgs");
    expect(text(forOne, script)).not.toContain("AzureADMultipleOrgs");
  }
});

const [NODE, TSX] = [process.execPath, ["--import", "tsx"]];

test.each([
  ["package", [...TSX, "tools/package/package.ts", "--settings"]],
  ["validate", [...TSX, "tools/validate/validate.ts", "--settings"]],
  ["build", ["node_modules/webpack/bin/webpack.js", "--mode", "production", "--env"]],
])("wrong settings end %s with one sentence and 2", (command, words) => {
  const path = join(folder, "wrong.json");
  writeFileSync(path, JSON.stringify({ ...OURS, clientID: "x" }));
  const run = spawnSync(NODE, [...words, command === "build" ? `settings=${path}` : path], {
    cwd: ROOT,
    encoding: "utf8",
  });
  expect([run.status, run.stdout, run.stderr]).toEqual([
    2,
    "",
    `${path}: "clientID": expected a field that exists; did you mean "clientId"?\n`,
  ]);
});

test("settings that were put wrong in the packaged page end validate with its name, the field and 2", () => {
  const out = mkdtempSync(join(tmpdir(), "validate-"));
  for (const [path, content] of made()) {
    mkdirSync(dirname(join(out, path)), { recursive: true });
    writeFileSync(join(out, path), content);
  }
  const page = join(out, "site", "taskpane.html");
  writeFileSync(page, readFileSync(page, "utf8").replace(OURS.clientId, "ours"));
  const run = spawnSync(NODE, [...TSX, "tools/validate/validate.ts", out], { cwd: ROOT, encoding: "utf8" });
  expect([run.status, run.stderr]).toEqual([
    2,
    'site/taskpane.html: "clientId": expected a GUID, as 0f8fad5b-d9cb-469f-a165-70867728950e.\n',
  ]);
});
