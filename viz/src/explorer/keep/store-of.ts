import { isRedacted } from '../../state/redaction/redaction.ts';

/**
 * Under which name this browser keeps something of a canvas: one with names and one with pseudonyms know nothing of each
 * other. `redacted` says which of the two; the one that is shown, unless it does.
 */
export const storeOf = (what: string, redacted = isRedacted): string =>
  `ringbreaker.${what}${redacted ? '.redacted' : ''}`;
