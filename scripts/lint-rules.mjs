// Rules of our own for oxlint: what its built-in ones cannot say.

/**
 * @typedef {{ callee: { name?: string }, arguments: unknown[] }} Call
 * @typedef {{ report(found: { node: Call, message: string }): void }} Context
 */

const message = "The domain has no clock: time comes in with the command.";

/** `new Date()` and `Date()` ask the clock; `new Date(at)` does not. */
const noClock = {
  create: (/** @type {Context} */ context) => ({
    NewExpression: (/** @type {Call} */ node) => {
      if (node.callee.name === "Date" && node.arguments.length === 0) context.report({ node, message });
    },
    CallExpression: (/** @type {Call} */ node) => {
      if (node.callee.name === "Date") context.report({ node, message });
    },
  }),
};

export default { meta: { name: "sdc" }, rules: { "no-clock": noClock } };
