"use strict";
/** webpack's loader for checks: the pages that a rule stands on are for readers, tests and docs/checks.md, not for the pane. */
module.exports = (source) => source.replace(/^ {2}sources: \[[^\]]*\],$/m, "  sources: [],");
