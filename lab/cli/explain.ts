/** `npm run -s explain -- "TEXT"`: prints what a known error text means, as JSON, or null. */
import { explain } from "../../src/delegation/errors/explain";
import { ownTexts } from "../../src/locales/ownTexts";

const explanation = explain(process.argv.slice(2).join(" "), ownTexts());
const shown = explanation && {
  cause: explanation.cause,
  fixedBy: explanation.fixedBy,
  checks: explanation.checks,
};
process.stdout.write(`${JSON.stringify(shown)}\n`);
