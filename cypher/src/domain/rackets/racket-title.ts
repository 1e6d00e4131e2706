/** What a title is made of: brands and countries, the main one first, and how many sellers there are. */
export interface Titled {
  readonly brands: readonly string[];
  readonly countries: readonly string[];
  readonly sellers: number;
}

const regions = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'code' });

/**
 * What a racket is called aloud: its main brand, its main country and its size, as in "Rolex from China, 33 sellers". Two
 * rackets may be called the same; the id tells them apart. Made of what its reader may see, so that it tells nothing else.
 */
export function racketTitle({ brands, countries, sellers }: Titled): string {
  const [brand] = brands;
  const place = countries[0] === undefined ? [] : [`from ${nameOf(countries[0])}`];
  const size = `${sellers} seller${sellers === 1 ? '' : 's'}`;
  if (!brand) return [size, ...place].join(' ');
  return `${[brand, ...place].join(' ')}, ${size}`;
}

/** Names of countries that have an article in English. */
const WITH_ARTICLE =
  /^(United|Netherlands|Philippines|Bahamas|Maldives|Gambia|Isle)|(Republic|Islands|Territory|Territories)$/;

/** The country's name in English; a code that nobody knows stays as it is. */
function nameOf(country: string): string {
  if (!/^[A-Z]{2}$/.test(country)) return country;
  const name = regions.of(country) ?? country;
  return WITH_ARTICLE.test(name) ? `the ${name}` : name;
}
