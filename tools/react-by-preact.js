"use strict";

/** What stands in for React in the bundle, and in the tests of what is bundled: docs/decisions/0001-toolchain.md says why. */
exports.REACT_BY_PREACT = {
  react: "preact/compat",
  "react-dom": "preact/compat",
  "react-dom/client": "preact/compat/client",
  "react-dom/test-utils": "preact/test-utils",
  "react/jsx-runtime": "preact/jsx-runtime",
};
