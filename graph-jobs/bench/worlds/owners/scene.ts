import { Draw } from '#jobs/generate/draw';
import { Book } from '../book.ts';
import { Clerk } from './clerk.ts';
import type { Party } from './model.ts';
import type { Place } from './places.ts';
import type { Settings } from './settings.ts';
import type { Phone } from './values.ts';

/** What a stranger shows, for those who hide behind it. */
export interface Stranger {
  readonly mail: string;
  readonly phone: Phone;
  readonly place: Place;
}

/** All that the writers of a marketplace share. */
export interface Scene {
  readonly book: Book;
  readonly clerk: Clerk;
  readonly draw: Draw;
  readonly settings: Settings;
  /** Sellers asked for: hubs grow with it. */
  readonly size: number;
  /** Honest sellers alone, so far. */
  readonly strangers: Stranger[];
  /** Phones given up, and when. */
  readonly givenUp: { readonly phone: Phone; readonly day: number }[];
  /** Everybody who chairs a company, so far. */
  readonly chairs: Party[];
  /** Parties that serve many, by their name. */
  readonly hubs: Map<string, Party>;
  /** Records the platform keeps beside the register's, by id of the first. */
  readonly records: Map<string, Party | null>;
}

/** An empty marketplace. */
export function sceneOf({ settings, seed, sellers }: { settings: Settings; seed: number; sellers: number }): Scene {
  const [book, draw] = [new Book(), Draw.of(seed).at('owners')];
  return {
    book,
    clerk: new Clerk(book, draw.at('clerk'), settings),
    draw,
    settings,
    size: sellers,
    strangers: [],
    givenUp: [],
    chairs: [],
    hubs: new Map(),
    records: new Map(),
  };
}
