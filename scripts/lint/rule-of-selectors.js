/**
 * Makes a rule of selectors and messages. ESLint keeps one set of options per rule and file: a second entry for
 * `no-restricted-syntax` would silently replace the first. A rule with a name of its own cannot be lost that way, and
 * says in the report which one it was.
 */
export const ruleOfSelectors = (messages) => ({
  meta: { type: 'problem', schema: [] },
  create: (context) =>
    Object.fromEntries(
      Object.entries(messages).map(([selector, message]) => [selector, (node) => context.report({ node, message })]),
    ),
});
