/** ESLint rule: a comment that switches a rule off says which rule, and why. */

const DIRECTIVE = /^\s*eslint-disable(?:-next-line|-line)?\b(?<rest>[\s\S]*)$/;

/** @type {import("eslint").Rule.RuleModule} */
export const disableNeedsReason = {
  meta: {
    type: "problem",
    schema: [],
    messages: {
      reason: "Say beside it why the rule is off here: eslint-disable-next-line rule-name -- the reason",
      rule: "Name the rule that is switched off.",
    },
  },
  create(context) {
    return {
      Program() {
        for (const comment of context.sourceCode.getAllComments()) {
          const rest = DIRECTIVE.exec(comment.value)?.groups?.rest;
          if (rest === undefined) continue;
          // Before the first column: a bare eslint-disable would silence a complaint about itself.
          const loc = { line: comment.loc.start.line, column: -1 };
          const [rules = "", ...reason] = rest.split(/\s-{2,}\s/);
          if (rules.trim() === "") context.report({ loc, messageId: "rule" });
          if (reason.join("").trim().length < 8) context.report({ loc, messageId: "reason" });
        }
      },
    };
  },
};
