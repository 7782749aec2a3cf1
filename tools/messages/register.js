"use strict";
/** For tools that run from a shell: the files of a language arrive compiled. Imported before anything that speaks. */
const { readFileSync } = require("node:fs");
const Module = require("node:module");
const { LANGUAGE_FILE, compileLanguageFile } = require("./compile.js");

const load = Module._extensions[".ts"];
Module._extensions[".ts"] = function loadLanguage(module, filename) {
  if (LANGUAGE_FILE.test(filename)) module.exports = compileLanguageFile(readFileSync(filename, "utf8"), filename);
  else load(module, filename);
};
