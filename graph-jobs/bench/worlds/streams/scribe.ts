import { dateText } from '#jobs/generate/days';
import type { Draw } from '#jobs/generate/draw';
import type { Book } from '../book.ts';
import type { Level } from '../world.ts';
import { isInRacket, type Account, type Hand, type Room } from './model.ts';
import { HONEST_REUSES, HONEST_SHOWS, SETTINGS, type Reused, type Settings, type Shown } from './settings.ts';

/** An account of a hand, and what it takes to write rows about it. */
export interface Scene {
  readonly book: Book;
  readonly settings: Settings;
  readonly hand: Hand;
  readonly account: Account;
  readonly place: number;
  readonly isRacket: boolean;
  /** First and last day on which something of it is seen. */
  readonly first: string | null;
  readonly last: string | null;
}

/** The scene of one account of a hand. */
export function sceneOf(book: Book, level: Level, hand: Hand, place: number): Scene {
  const account = hand.accounts[place] as Account;
  return {
    book,
    settings: SETTINGS[level],
    hand,
    account,
    place,
    isRacket: isInRacket(hand),
    first: dateText(account.opened),
    last: dateText(account.closed),
  };
}

/** The rooms whose thing of a name this account shows: its own, and seldom a second one. */
export function showing({ hand, account, settings, isRacket }: Scene, thing: keyof Shown): Room[] {
  const shows = (isRacket ? settings.racketShows : HONEST_SHOWS)[thing];
  const draw = account.draw.at('shows').at(thing);
  const rooms: Room[] = [];
  if (hand.room && draw.chance(shows)) rooms.push(hand.room);
  if (hand.beside && draw.at('beside').chance(HONEST_SHOWS[thing] / 2)) rooms.push(hand.beside);
  return rooms;
}

/** The draw of a thing that a hand uses on several of its accounts, or the account's own where it hides. */
export function ownDraw({ hand, account, settings, isRacket }: Scene, thing: keyof Reused): Draw {
  const reuses = (isRacket ? settings.racketReuses : HONEST_REUSES)[thing];
  return (account.draw.at('reuses').at(thing).chance(reuses) ? hand.draw : account.draw).at(thing);
}

/** The part of its room that looks after a hand; of a second room it is the first part. */
export function cellOf({ hand }: Scene, room: Room) {
  return room.cells[room === hand.room ? hand.cell : 0] ?? room.cells[0];
}
