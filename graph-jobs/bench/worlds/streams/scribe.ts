import { dateText } from '#jobs/generate/days';
import type { Draw } from '#jobs/generate/draw';
import type { Book } from '../book.ts';
import type { Level } from '../world.ts';
import { isInRacket, type Account, type Operator, type Room } from './model.ts';
import { HONEST_REUSES, HONEST_SHOWS, SETTINGS, type Reused, type Settings, type Shown } from './settings.ts';

/** An account of an operator, and what it takes to write rows about it. */
export interface Scene {
  readonly book: Book;
  readonly settings: Settings;
  readonly operator: Operator;
  readonly account: Account;
  readonly place: number;
  readonly isRacket: boolean;
  /** First and last day on which something of it is seen. */
  readonly first: string | null;
  readonly last: string | null;
}

/** The scene of one account of an operator. */
export function sceneOf(book: Book, level: Level, operator: Operator, place: number): Scene {
  const account = operator.accounts[place] as Account;
  return {
    book,
    settings: SETTINGS[level],
    operator,
    account,
    place,
    isRacket: isInRacket(operator),
    first: dateText(account.opened),
    last: dateText(account.closed),
  };
}

/** The rooms whose thing of a name this account shows: its own, and seldom a second one. */
export function showing({ operator, account, settings, isRacket }: Scene, thing: keyof Shown): Room[] {
  const shows = (isRacket ? settings.racketShows : HONEST_SHOWS)[thing];
  const draw = account.draw.at('shows').at(thing);
  const rooms: Room[] = [];
  if (operator.room && draw.chance(shows)) rooms.push(operator.room);
  if (operator.beside && draw.at('beside').chance(HONEST_SHOWS[thing] / 2)) rooms.push(operator.beside);
  return rooms;
}

/** The draw of a thing that an operator uses on several of its accounts, or the account's own where it hides. */
export function ownDraw({ operator, account, settings, isRacket }: Scene, thing: keyof Reused): Draw {
  const reuses = (isRacket ? settings.racketReuses : HONEST_REUSES)[thing];
  return (account.draw.at('reuses').at(thing).chance(reuses) ? operator.draw : account.draw).at(thing);
}

/** The part of its room that looks after an operator; of a second room it is the first part. */
export function cellOf({ operator }: Scene, room: Room) {
  return room.cells[room === operator.room ? operator.cell : 0] ?? room.cells[0];
}
