/**
 * Who may import whom. A room is a folder (or a file) of the project; the first entry that fits a file is its room.
 * `may`: rooms it may import from; `types`: rooms it may import types from, besides; `packages`: npm packages it may import
 * (an entry ending in "/" stands for a whole scope). A room may always import itself, unless it says otherwise.
 */
export const ROOMS = [
  { name: "lib", files: /^src\/lib\//, may: [] },
  // Each port stands beside the side that declares it; adapters of every room may implement it.
  {
    name: "ports",
    files: /^src\/(\w+\/)+ports(\.ts$|\/)/,
    may: ["delegation", "lib"],
    types: ["settings", "options", "people"],
  },
  // The list of checks is made from the providers: their ids and codes are types in here, and nothing more.
  { name: "delegation", files: /^src\/delegation\//, may: ["lib"], types: ["providers"] },
  {
    name: "plan",
    files: /^src\/conversion\/(plan[^/]*|types)\.tsx?$/,
    may: ["delegation", "lib"],
    types: ["ports"],
  },
  { name: "conversion", files: /^src\/conversion\//, may: ["plan", "delegation", "lib", "ports"] },
  { name: "providers", files: /^src\/providers\//, may: ["plan", "conversion", "delegation", "lib", "ports"] },
  // Who may schedule for the owner: rights, a change of one, the request for one.
  { name: "people", files: /^src\/people\//, may: ["delegation", "lib"], types: ["ports"] },
  { name: "options", files: /^src\/options\//, may: ["delegation", "lib"], types: ["ports"] },
  { name: "round", files: /^src\/round\//, may: ["delegation", "lib", "providers"], types: ["plan", "ports"] },
  {
    name: "app",
    files: /^src\/app\//,
    may: ["plan", "conversion", "delegation", "lib", "ports", "providers", "round", "options", "people", "settings"],
  },
  { name: "settings", files: /^src\/settings\//, may: ["lib"], packages: ["valibot"] },
  ...["outlook", "graph", "skype", "identity"].map((name) => ({
    name,
    files: new RegExp(`^src/${name}/`),
    may: ["delegation", "lib", "ports", "settings", ...(name === "graph" ? ["options", "people"] : [])],
    types: ["plan"],
    packages: name === "identity" ? ["valibot", "@azure/msal-browser"] : ["valibot"],
  })),
  {
    name: "locales",
    files: /^src\/locales\//,
    packages: ["icu-minify"],
    may: ["delegation", "lib", "providers"],
    types: ["plan", "conversion", "people", "ports", "settings"],
  },
  {
    name: "commands",
    files: /^src\/commands\//,
    may: [
      ...["delegation", "lib", "plan", "conversion", "ports", "settings", "locales"],
      ...["app", "providers", "outlook", "graph", "skype", "identity"],
    ],
  },
  // The page of a sign-in: Outlook's dialog, and nothing of the pane.
  { name: "auth", files: /^src\/auth\//, may: ["outlook", "settings"] },
  {
    name: "taskpane",
    files: /^src\/taskpane\//,
    may: [
      ...["delegation", "lib", "plan", "conversion", "ports", "settings", "locales"],
      ...["app", "people", "options", "providers", "outlook", "graph", "skype", "identity"],
    ],
    packages: ["react", "react-dom", "react-dom/client", "@fluentui/"],
  },
  {
    name: "desk",
    files: /^src\/desk\//,
    may: [
      ...[
        "delegation",
        "ports",
        "providers",
        "lib",
        "settings",
        "locales",
        "round",
        "people",
        "options",
        "app",
        "taskpane",
      ],
      ...["graph", "identity"],
    ],
    packages: ["react", "react-dom", "react-dom/client", "@fluentui/", "idb", "virtua"],
  },
];

/** The texts of one language. The rest of the product speaks whichever is chosen, through locales. */
export const LANGUAGE = /^src\/locales\/[a-z]{2,3}(-\w+)?\//;

/** The only module that may import a package, where the package is heavy or dangerous to have twice. */
export const SOLE_IMPORTER = { "@azure/msal-browser": "src/identity/library.ts" };

/**
 * What the lab, which replaces servers and host but never code, may take from the product: types of all rooms, and the
 * values of these. `lab/cli` also runs the pure rules for people who ask from a shell.
 */
export const LAB_MAY = /^src\/(locales\/|delegation\/|lib\/|settings\/|taskpane\/report\.)/;
