const LANGUAGES = ['en', 'zh-Hans'];
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('');
const SHORTEST = 2;

/** Codes of countries by their names in small letters. */
const countries: readonly (readonly [name: string, code: string])[] = LANGUAGES.flatMap((language) => {
  const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
  const codes = LETTERS.flatMap((first) => LETTERS.map((second) => first + second));
  return codes.flatMap((code) => {
    const name = names.of(code);
    return name === undefined ? [] : [[name.toLowerCase(), code] as const];
  });
});

/**
 * What a text says as the title of rackets, or as a part of one: "Rolex from China, 33 sellers", "China", "from the United".
 * No countries where it is no title; an empty brand where it names none.
 */
export function readTitle(text: string): { brand: string; countries: string[] } {
  const [, brand = '', place = ''] =
    /^(?:(.*?)\s*\bfrom\s+)?(?:the\s+)?(.*?)(?:,\s*[\d,]+\s+sellers?)?$/i.exec(text.trim().toLowerCase()) ?? [];
  const codes = countries
    .filter(([name]) => place.length >= SHORTEST && name.startsWith(place))
    .map(([, code]) => code);
  const isSize = /^[\d,]+ sellers?$/.test(brand);
  return { brand: isSize ? '' : brand, countries: [...new Set(codes)] };
}
