import anyAscii from 'any-ascii';

/** Writes the decimal digits of every script (Arabic, Devanagari, full width) as 0 to 9. */
export function foldDigits(text: string): string {
  return text.replace(/[^\x00-\x7f]/gu, (sign) => (/\p{Nd}/u.test(sign) ? anyAscii(sign) : sign));
}
