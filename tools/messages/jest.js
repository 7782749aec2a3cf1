"use strict";
const { compileLanguageFile } = require("./compile.js");

/** jest's transformer for the files of a language. */
module.exports = {
  process(source, filename) {
    const exported = Object.entries(compileLanguageFile(source, filename)).map(
      ([name, value]) => `exports.${name} = ${JSON.stringify(value)};`,
    );
    return { code: `Object.defineProperty(exports, "__esModule", { value: true });\n${exported.join("\n")}` };
  },
};
