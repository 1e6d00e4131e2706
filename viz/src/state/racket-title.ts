import type { RacketSummary } from '@ringbreaker/cypher/domain';
import { counted } from '../graph/words.ts';
import { locale, t } from '../words/words.ts';
import { countryName } from './queue-chips.ts';

type Titled = Pick<RacketSummary, 'title' | 'brands' | 'countries' | 'sellers'>;

/** A racket's made title in the reader's language: the server's is English, and is made of the same parts. */
export function titleOf({ title, brands, countries, sellers }: Titled): string {
  if (locale() === 'en') return title;
  const size = counted(sellers, 'seller');
  const [brand] = brands;
  const place = countries[0] === undefined ? null : countryName(countries[0]);
  if (brand === undefined) return place === null ? size : t`${size} from ${place}`;
  return place === null ? t`${brand}, ${size}` : t`${brand} from ${place}, ${size}`;
}
