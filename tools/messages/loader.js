"use strict";
const { readFileSync } = require("node:fs");
const { compileLanguageFile, inLanguage } = require("./compile.js");

/** webpack's loader for the files of a language: those of the folder that `--env language=…` names, else as they stand. */
module.exports = function languageLoader(source) {
  const { language } = this.getOptions();
  const other =
    language === undefined || language === "pseudo" ? this.resourcePath : inLanguage(this.resourcePath, language);
  if (other !== this.resourcePath) this.addDependency(other);
  const texts = other === this.resourcePath ? source : readFileSync(other, "utf8");
  return Object.entries(compileLanguageFile(texts, other, { language }))
    .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`)
    .join("\n");
};
