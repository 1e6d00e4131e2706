import type { RacketCalled, ScreenedRacket } from '@ringbreaker/cypher/domain';
import { counted } from '../../graph/words.ts';
import { inContext, locale, t } from '../../words/words.ts';
import { countryName } from '../queue/queue-chips.ts';

type Titled = Pick<RacketCalled, 'title'> & { readonly titled: RacketCalled['titled'] | null };

/** A racket's made title in the reader's language: the server's is English, and comes with its parts. */
export function titleOf({ title, titled }: Titled): string {
  if (locale() === 'en' || titled === null) return title;
  const size = counted(titled.sellers, 'seller');
  const { brand, country } = titled;
  const place = country === null ? null : countryName(country);
  if (brand === null) return place === null ? size : t`${size} from ${place}`;
  return place === null ? t`${brand}, ${size}` : t`${brand} from ${place}, ${size}`;
}

/** A racket's title where its size stands beside it. */
export function titleWithoutSize({ title, titled }: RacketCalled): string {
  if (titled.brand === null) return titleOf({ title, titled });
  if (locale() === 'en') return title.replace(/, [\d,]+ sellers?$/, '');
  if (titled.country === null) return titled.brand;
  return inContext('a brand')`${titled.brand} from ${countryName(titled.country)}`;
}

/** What a racket is called: by its name, else by its title. */
export function whatCalled(called: Titled & Pick<RacketCalled, 'name'>): string {
  return called.name ?? titleOf(called);
}

/** What a racket is called within a sentence: by its name, or by its title without the number of sellers. */
export function callInSentence(called: RacketCalled): string {
  return called.name ?? titleWithoutSize(called);
}

/** A sentence of the server that calls rackets by their English titles and ids, with these in the reader's language. */
export function withTitles(says: string, rackets: readonly Pick<ScreenedRacket, 'id' | 'title' | 'titled'>[]): string {
  return rackets.reduce(
    (told, { id, title, titled }) =>
      title === null ? told : told.replace(`${title} (${id})`, () => `${titleOf({ title, titled })} (${id})`),
    says,
  );
}
