import { z } from 'zod';

/** Letters, signs and lines: nothing that acts on a screen, turns the order of what stands beside it, or is half a letter. */
const PLAIN = /^(?:[^\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]|[\t\n\r])*$/u;
/** At least one sign that can be seen. */
const SEEN = /[^\p{Z}\p{C}]/u;

/** What a person writes, of so many signs at most. */
export function plainText(most: number) {
  return z
    .string()
    .trim()
    .min(1)
    .max(most)
    .regex(PLAIN, 'It holds signs that are no plain text.')
    .regex(SEEN, 'It holds nothing that can be read.');
}

/** The same in one line. What is kept already is not held to either: it was written under the rules of its day. */
export function oneLine(most: number) {
  return plainText(most).regex(/^[^\t\n\r\p{Zl}\p{Zp}]*$/u, 'It has to be one line.');
}
