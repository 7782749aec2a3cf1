"use strict";
/**
 * Compiles the texts of a language while building: a file of `src/locales/<language>/` holds texts and nothing else, is run here, and
 * leaves as data. A text is an ICU message (unicode-org.github.io/icu/userguide/format_parse/messages); one that only counts may be
 * an object with a form for each plural category of CLDR, chosen by {count}.
 */
const { transformSync } = require("esbuild");
const { require: requireTs } = require("tsx/cjs/api");
const { pseudo } = require("./pseudo.js");

/** Node before 20.19 cannot require a module, and jest's own loader cannot be asked through tsx. */
function loadIcu() {
  try {
    return requireTs("icu-minify/compile", __filename);
  } catch {
    return require("icu-minify/compile");
  }
}

const { default: compileIcu } = loadIcu();

const LANGUAGE_FILE = /[\\/]src[\\/]locales[\\/][a-z]{2,3}(?:-\w+)?[\\/][^\\/.]+\.ts$/;
/** What a language's folder says of itself is no text. */
const ABOUT = /[\\/]language\.ts$/;
const CATEGORIES = ["zero", "one", "two", "few", "many", "other"];

function run(source, filename) {
  const { code } = transformSync(source, { loader: "ts", format: "cjs", sourcefile: filename });
  const module = { exports: {} };
  const noImports = (specifier) => {
    throw new Error(`${filename} imports ${specifier}: a file of a language holds texts only.`);
  };
  new Function("module", "exports", "require", code)(module, module.exports, noImports);
  return module.exports;
}

const isForms = (value) => Object.hasOwn(value, "other") && Object.keys(value).every((key) => CATEGORIES.includes(key));

function message(text, filename) {
  try {
    return compileIcu(text);
  } catch (error) {
    throw new Error(`${filename}: “${text}” is no ICU message: ${error.message}`, { cause: error });
  }
}

/** @param change what a pseudo-language does to each text */
function compiled(value, filename, change) {
  if (typeof value === "string") return message(change(value), filename);
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((one) => compiled(one, filename, change));
  if (isForms(value)) {
    const forms = Object.entries(value).map(([category, text]) => `${category} {${change(text)}}`);
    return message(`{count, plural, ${forms.join(" ")}}`, filename);
  }
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, compiled(one, filename, change)]));
}

/**
 * The file's exports with every text compiled, by name.
 * @param {string} source of the file
 * @param {string} filename absolute
 * @param {{ language?: string }} options "pseudo": every text made strange
 */
function compileLanguageFile(source, filename, { language } = {}) {
  if (ABOUT.test(filename)) return run(source, filename);
  const change = language === "pseudo" ? pseudo : (text) => text;
  return compiled(run(source, filename), filename, change);
}

/** Where the build for another language finds what stands in English here. */
function inLanguage(filename, language) {
  return filename.replace(/([\\/]locales[\\/])[^\\/]+([\\/])/, (_, before, after) => `${before}${language}${after}`);
}

module.exports = { LANGUAGE_FILE, compileLanguageFile, inLanguage };
