import { dateText } from '#jobs/generate/days';
import type { Book } from '../book.ts';
import type { Level } from '../world.ts';
import type { Fair, Family, Firm, House } from './model.ts';
import { HONEST_SHOWS, SETTINGS, type Settings, type Shown } from './settings.ts';

const DECLARED = 0.75;

/** A firm of a family, and what it takes to write rows about it. */
export interface Scene {
  readonly book: Book;
  readonly settings: Settings;
  readonly fair: Fair;
  readonly family: Family;
  readonly firm: Firm;
  readonly isRacket: boolean;
  /** Whether the marketplace knows the company of the account. */
  readonly isDeclared: boolean;
  readonly first: string | null;
  readonly last: string | null;
}

/** The scene of one firm. */
export function sceneOf(around: { book: Book; level: Level; fair: Fair }, family: Family, firm: Firm): Scene {
  return {
    book: around.book,
    settings: SETTINGS[around.level],
    fair: around.fair,
    family,
    firm,
    isRacket: family.house?.kind === 'racket',
    isDeclared: firm.draw.at('declared').chance(DECLARED),
    first: dateText(firm.opened),
    last: dateText(firm.closed),
  };
}

/** The house, where this firm shows that thing of it. */
export function showing({ family, firm, settings, isRacket }: Scene, thing: keyof Shown): House | null {
  const shows = (isRacket ? settings.racketShows : HONEST_SHOWS)[thing];
  return family.house && firm.draw.at('shows').at(thing).chance(shows) ? family.house : null;
}

/** Id of the company that is registered for a firm's account. */
export function companyIdOf({ firm }: Scene): string {
  return firm.id.replace('ex-', 'co-');
}
