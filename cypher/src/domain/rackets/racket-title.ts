import { z } from 'zod';

/** What a title says, for who words it in another language. */
export const TitleParts = z.object({
  brand: z.string().nullable().describe('its main brand; null where none is known'),
  country: z.string().nullable().describe('its main country, as its code where it has one'),
  sellers: z.number().int(),
});
export type TitleParts = z.infer<typeof TitleParts>;

/** What a title is made of: brands and countries, the main one first, and how many sellers there are. */
export interface Titled {
  readonly brands: readonly string[];
  readonly countries: readonly string[];
  readonly sellers: number;
}

const numbers = new Intl.NumberFormat('en');
const regions = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'code' });

/**
 * What a racket is called aloud: its main brand, its main country and its size, as in "Rolex from China, 33 sellers". Two
 * rackets may be called the same; the id tells them apart. Made of what its reader may see, so that it tells nothing else.
 */
function racketTitle({ brand, country, sellers }: TitleParts): string {
  const place = country === null ? [] : [`from ${nameOf(country)}`];
  const size = `${numbers.format(sellers)} seller${sellers === 1 ? '' : 's'}`;
  if (!brand) return [size, ...place].join(' ');
  return `${[brand, ...place].join(' ')}, ${size}`;
}

/** A racket's title, and what it says. */
export function entitle({ brands, countries, sellers }: Titled): { title: string; titled: TitleParts } {
  const titled = { brand: brands[0] ?? null, country: countries[0] ?? null, sellers };
  return { title: racketTitle(titled), titled };
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
