import { isRedacted } from '../../state/redaction/redaction.ts';

/** Under which name this browser keeps something of a canvas: one with names and one with pseudonyms know nothing of each other. */
export const storeOf = (what: string): string => `ringbreaker.${what}${isRedacted ? '.redacted' : ''}`;
