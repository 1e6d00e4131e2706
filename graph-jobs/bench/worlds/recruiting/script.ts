const LETTERS: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ж: 'zh',
  з: 'z',
  и: 'i',
  й: 'y',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'h',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'sht',
  ъ: 'a',
  ь: 'y',
  ю: 'yu',
  я: 'ya',
};

const known = new Map<string, string>();

/** A Cyrillic text in Latin letters, by the law of the country. */
export function toLatin(text: string): string {
  const old = known.get(text);
  if (old !== undefined) return old;
  const latin = [...text].map(inLatin).join('');
  if (known.size < 5_000) known.set(text, latin);
  return latin;
}

function inLatin(letter: string): string {
  const small = letter.toLowerCase();
  const latin = LETTERS[small] ?? small;
  return small === letter ? latin : latin.charAt(0).toUpperCase() + latin.slice(1);
}
