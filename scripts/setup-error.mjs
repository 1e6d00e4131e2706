/** What a script found missing or wrong, in a sentence that says what to do; shown without a stack. */
export class SetupError extends Error {
  /** @override */
  name = 'SetupError';
}
