import { saying } from '../domain/saying.ts';
import { Neo4jError } from 'neo4j-driver';
import { GraphError } from '../errors.ts';

/** Turns what the driver throws into a sentence that says what to do; other errors pass as they are. */
export function explainDriverError(error: unknown): unknown {
  if (isTorn(error)) {
    return new GraphError(
      'unavailable',
      saying`An answer of Neo4j was cut off on its way. Check the network between here and NEO4J_URI, then try again.`,
      { cause: error },
    );
  }
  if (!(error instanceof Neo4jError)) return error;
  if (/Unauthorized|AuthenticationRateLimit|CredentialsExpired/.test(error.code)) {
    return new GraphError(
      'credentials',
      saying`Neo4j refused the user name or the password. Check NEO4J_USER and NEO4J_PASSWORD (or NEO4J_PASSWORD_FILE).`,
      { cause: error },
    );
  }
  if (
    /ServiceUnavailable|SessionExpired|ConnectionReset/.test(error.code) ||
    /acquisition timed out/i.test(error.message)
  ) {
    return new GraphError(
      'unavailable',
      saying`Neo4j does not answer. Check that it runs (npm run neo4j -- status) and that NEO4J_URI points at it, then try again.`,
      { cause: error },
    );
  }
  if (/Transaction\.Terminated/.test(error.code)) {
    return new GraphError(
      'lease',
      saying`The server ended a transaction, as it does when another process has taken over the right to write: nothing of it was written. Run the job again.`,
      { cause: error },
    );
  }
  return new GraphError('query', `Neo4j refused a statement (${error.code}): ${error.message}`, { cause: error });
}

/**
 * Whether the server ended a transaction by itself: its time was over, or another process, which took over the right to
 * write, had ended all that this one had open.
 */
export function wasEnded(error: unknown): boolean {
  if (!(error instanceof GraphError)) return false;
  const { code } = (error.cause ?? {}) as { code?: unknown };
  return /TransactionTimedOut|Terminated|LockClientStopped/.test(String(code));
}

/** Of an answer that ends in its middle the driver reads on past the last byte, and throws what its buffer throws. */
function isTorn(error: unknown): boolean {
  const { code } = (error ?? {}) as { code?: unknown };
  return error instanceof RangeError && (code === 'ERR_OUT_OF_RANGE' || code === 'ERR_BUFFER_OUT_OF_BOUNDS');
}
