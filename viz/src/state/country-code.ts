const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
/** What people write that is no name of the standard. */
const ALSO: readonly (readonly [string, string])[] = [
  ['usa', 'US'],
  ['uae', 'AE'],
  ['turkey', 'TR'],
  ['england', 'GB'],
  ['holland', 'NL'],
];

let known: ReadonlyMap<string, string> | null = null;

/** The two letters of a country that is written by its code or by its name in English or Chinese; null where it is none. */
export function countryCodeOf(text: string): string | null {
  const written = text.trim();
  known ??= readNames();
  const named = known.get(plain(written));
  if (named) return named;
  return /^[a-z]{2}$/i.test(written) ? written.toUpperCase() : null;
}

/** Without case, accents and signs: `Cote d'Ivoire` is Côte d’Ivoire. */
const plain = (name: string) =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}]/gu, '');

/** Every name that the browser knows, long and short: UK, Hong Kong. */
function readNames(): ReadonlyMap<string, string> {
  const codes = LETTERS.flatMap((first) => LETTERS.map((second) => first + second)).filter(isOfToday);
  const names = new Map(ALSO);
  for (const language of ['en', 'zh-Hans'])
    for (const style of ['long', 'short'] as const) {
      const regions = new Intl.DisplayNames([language], { type: 'region', fallback: 'none', style });
      for (const code of codes) {
        const name = regions.of(code);
        if (name && !names.has(plain(name))) names.set(plain(name), code);
      }
    }
  return names;
}

/** Whether a code was not given up for another, as DD was for DE. */
const isOfToday = (code: string) => new Intl.Locale(`und-${code}`).region === code;
