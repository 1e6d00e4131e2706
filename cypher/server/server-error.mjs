/** What went wrong with the local server, in a sentence that says what to do; shown without a stack. */
export class ServerError extends Error {
  /** @override */
  name = 'ServerError';
}
