/** The most characters a value may have once tidied; a longer text names nobody. */
export const MAX_TEXT = 2000;
const MAX_RAW = 8000;
const PLAIN = /^[\x21-\x7e]+(?: [\x21-\x7e]+)*$/;
// Invisible marks (zero width, bidi, soft hyphen) and lone surrogates change the bytes and not what a person reads.
const UNSEEN = /[\p{Cf}\p{Cs}\u00ad\u034f\u115f\u1160\u3164\uffa0\ufffd\ufe00-\ufe0f]/gu;
const SPACES = /[\s\p{Cc}\p{Z}]+/gu;

/** Writes a text in one form: NFKC, nothing invisible, single spaces. Idempotent and total; an over-long text stays over-long. */
export function tidy(value: string): string {
  if (value.length > MAX_RAW) return 'x'.repeat(MAX_TEXT + 1);
  if (PLAIN.test(value)) return value;
  let text = tidyOnce(value);
  // Taking a mark away can bring two characters together that compose: a second or third pass settles it.
  for (let again = tidyOnce(text); again !== text; again = tidyOnce(text)) text = again;
  return text;
}

function tidyOnce(value: string): string {
  return value.replace(UNSEEN, '').normalize('NFKC').replace(UNSEEN, '').replace(SPACES, ' ').trim();
}

/** Folds case so that two ways of writing the same letters compare equal. */
export function foldCase(text: string): string {
  return text.toLowerCase().normalize('NFKC');
}
