/**
 * Makes a typed text into a Lucene question that can only mean its words: each word quoted by escaping, all of them
 * wanted, the last one also as the beginning of a longer one. Null when no word is in it.
 */
export function luceneText(text: string): string | null {
  const words = text
    .normalize('NFC')
    .split(/[\s\p{C}]+/u)
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
  const chosen = words.slice(0, MOST_WORDS).map((word) => escape(word.slice(0, LONGEST_WORD)));
  const last = chosen.pop();
  if (last === undefined) return null;
  return [...chosen, `(${last} OR ${last}*)`].join(' AND ');
}

const MOST_WORDS = 12;
const LONGEST_WORD = 100;

/** Every sign that Lucene's parser knows is escaped; words are lowered, so that AND, OR and NOT are words too. */
function escape(word: string): string {
  return word.toLowerCase().replace(/[+\-&|!(){}[\]^"~*?:\\/<>=]/g, '\\$&');
}
