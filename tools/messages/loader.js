"use strict";
const { compileLanguageFile } = require("./compile.js");

/** webpack's loader for the files of a language. */
module.exports = function languageLoader(source) {
  return Object.entries(compileLanguageFile(source, this.resourcePath, this.getOptions()))
    .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`)
    .join("\n");
};
