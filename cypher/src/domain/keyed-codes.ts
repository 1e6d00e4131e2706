import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';

// Crockford's letters: none is taken for another one.
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** Letters of a code: 80 bits, so that no two things ever get the same. */
const CODE = 16;

/**
 * Codes that stand in for texts: keyed hashes (HMAC-SHA-256), which nobody can go back from without the salt, not by
 * hashing all telephone numbers either. Each is worked out once.
 */
export function keyedCodes(salt: Uint8Array): (text: string) => string {
  const codes = new Map<string, string>();
  return (text) => {
    const known = codes.get(text);
    if (known !== undefined) return known;
    const bytes = hmac(sha256, salt, utf8ToBytes(text));
    const code = Array.from(bytes.slice(0, CODE), (byte) => LETTERS[byte & 31]).join('');
    codes.set(text, code);
    return code;
  };
}
