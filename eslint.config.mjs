import js from "@eslint/js";
import jsxA11y from "eslint-plugin-jsx-a11y";
import reactHooks from "eslint-plugin-react-hooks";
import regexp from "eslint-plugin-regexp";
import globals from "globals";
import tseslint from "typescript-eslint";
import { boundaries } from "./tools/eslint/boundaries.mjs";
import { disableNeedsReason } from "./tools/eslint/disable-needs-reason.mjs";

const TESTS = ["**/*.test.{ts,tsx}", "**/testing/**"];

const MARKUP = "Text from items and servers is never markup: build elements, or set textContent.";
const NO_MARKUP = [
  { selector: "MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML)$/]", message: MARKUP },
  { selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']", message: MARKUP },
  { selector: "Property[key.name='dangerouslySetInnerHTML']", message: MARKUP },
  { selector: "CallExpression[callee.object.name='document'][callee.property.name=/^write(ln)?$/]", message: MARKUP },
];

/** `globalThis.fetch` is `fetch`. */
const throughGlobal = (name, message) => ({
  selector: `MemberExpression[object.name=/^(window|globalThis|self)$/][property.name='${name}']`,
  message,
});

const OFFICE = "Office.js is touched in src/outlook only.";
const FETCH = "Only src/graph, src/skype and src/identity talk to servers.";
const PURE = "Facts in, findings out: no clock, no browser and no network in here.";

/** Bans globals by name, also through window and globalThis. Replaces what an earlier entry banned, so each entry is whole. */
const ban = (bans, syntax = []) => ({
  "no-restricted-globals": ["error", ...bans.map(([name, message]) => ({ name, message }))],
  "no-restricted-syntax": [
    "error",
    ...NO_MARKUP,
    ...bans.map(([name, message]) => throughGlobal(name, message)),
    ...syntax,
  ],
});

const NETWORK = ["fetch", "XMLHttpRequest", "WebSocket", "EventSource"].map((name) => [name, FETCH]);
const PURE_GLOBALS = [
  ...["Office", "fetch", "XMLHttpRequest", "WebSocket", "EventSource"],
  ...["window", "document", "navigator", "location", "localStorage", "sessionStorage", "console", "crypto"],
  ...["performance", "setTimeout", "setInterval", "queueMicrotask", "requestAnimationFrame"],
].map((name) => [name, PURE]);
const NO_CLOCK = [
  { selector: "MemberExpression[object.name='Date'][property.name='now']", message: PURE },
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: PURE },
  { selector: "CallExpression[callee.name='Date']", message: PURE },
  { selector: "MemberExpression[object.name='Math'][property.name='random']", message: PURE },
];

/** Parts of Fluent UI that were seen to work with Preact in React's place (docs/decisions/0001-toolchain.md). */
const SEEN_WITH_PREACT = [
  ...["FluentProvider", "webLightTheme", "webDarkTheme", "tokens", "makeStyles", "mergeClasses", "makeResetStyles"],
  ...["Button", "Checkbox", "Input", "Combobox", "Option", "Tooltip", "TabList", "Tab"],
  ...["Dialog", "DialogTrigger", "DialogSurface", "DialogTitle", "DialogBody", "DialogActions", "DialogContent"],
  ...["Menu", "MenuTrigger", "MenuPopover", "MenuList", "MenuItem", "Spinner"],
];
const FLUENT =
  "Not yet seen with Preact: try it in the browser tests and with .ci/react-control, then add it to SEEN_WITH_PREACT.";

export default tseslint.config(
  { ignores: ["node_modules/**", "dist/**", "demo/**", ".cache/**", "coverage/**"] },
  {
    linterOptions: { reportUnusedDisableDirectives: "error" },
    plugins: { regexp, house: { rules: { boundaries, "disable-needs-reason": disableNeedsReason } } },
    rules: { "house/disable-needs-reason": "error" },
  },
  js.configs.recommended,
  {
    files: ["**/*.{js,mjs,cjs}"],
    languageOptions: { globals: globals.node },
  },
  { files: ["**/*.js"], languageOptions: { sourceType: "commonjs" } },
  {
    files: ["**/*.{ts,tsx}"],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "house/boundaries": "error",
      "no-restricted-syntax": ["error", ...NO_MARKUP],
      eqeqeq: "error",
      // typeof import("…") names the type of what is loaded later.
      "@typescript-eslint/consistent-type-imports": ["error", { disallowTypeAnnotations: false }],
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true, requireDefaultForNonUnion: false },
      ],
      "@typescript-eslint/ban-ts-comment": ["error", { minimumDescriptionLength: 10 }],
      // The parameters of a port's method may be needed by one adapter and not by another.
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      // Numbers and booleans read well in a template.
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true, allowBoolean: true }],
      "@typescript-eslint/no-confusing-void-expression": [
        "error",
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      "@typescript-eslint/no-empty-function": "off",
    },
  },
  {
    files: ["**/*.tsx"],
    extends: [reactHooks.configs.flat.recommended, jsxA11y.flatConfigs.recommended],
    // Safari forgets that a list without bullets is one, unless it is said again.
    rules: { "jsx-a11y/no-redundant-roles": ["error", { ul: ["list"], ol: ["list"] }] },
  },
  { files: ["src/**/*.{ts,tsx}"], ignores: TESTS, rules: ban([["Office", OFFICE], ...NETWORK]) },
  {
    files: ["src/**/*.{ts,tsx}"],
    ignores: TESTS,
    rules: {
      "no-restricted-imports": [
        "error",
        {
          paths: [
            { name: "@fluentui/react-components", allowImportNames: SEEN_WITH_PREACT, message: FLUENT },
            { name: "@fluentui/react-icons", message: "Import each icon from @fluentui/react-icons/svg/…." },
          ],
        },
      ],
    },
  },
  {
    // What it reads is other people's text, of any length.
    files: ["src/**/*.{ts,tsx}"],
    ignores: TESTS,
    rules: {
      "regexp/no-super-linear-backtracking": ["error", { report: "certain" }],
      "regexp/no-super-linear-move": ["error", { report: "certain" }],
    },
  },
  { files: ["src/outlook/**/*.ts"], ignores: TESTS, rules: ban(NETWORK) },
  { files: ["src/{graph,skype,identity}/**/*.ts"], ignores: TESTS, rules: ban([["Office", OFFICE]]) },
  {
    files: [
      "src/delegation/**/*.ts",
      "src/conversion/plan*.ts",
      "src/conversion/types.ts",
      "src/lib/result.ts",
      "src/providers/*.ts",
      "src/providers/*/checks/*.ts",
      "src/**/ports.ts",
      "src/**/ports/*.ts",
    ],
    ignores: TESTS,
    rules: ban(PURE_GLOBALS, NO_CLOCK),
  },
  {
    files: TESTS,
    rules: {
      // A matcher's argument and a fake's method are allowed to be looser than the product's code.
      "@typescript-eslint/unbound-method": "off",
      "@typescript-eslint/require-await": "off",
      "@typescript-eslint/no-non-null-assertion": "off",
    },
  },
);
