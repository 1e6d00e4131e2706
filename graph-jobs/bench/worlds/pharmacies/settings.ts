import type { Level } from '../world.ts';

/** What a racket's account may have in common with the others: each with the chance that it does. */
interface Ties {
  readonly backRoom: number;
  readonly phone: number;
  readonly device: number;
  readonly ip: number;
  readonly purse: number;
  readonly album: number;
  readonly priceList: number;
  readonly counter: number;
  readonly sender: number;
  readonly number: number;
  readonly stockPayment: number;
  readonly handle: number;
}

/** How hard a marketplace is to read; all of them chances, but for the two counts that say so. */
export interface Settings {
  readonly rackets: number;
  readonly ties: Ties;
  /** A row that exists in life stands in the tables. */
  readonly known: number;
  /** A racket's account has been test-bought. */
  readonly tested: number;
  /** A racket's account has been removed or warned against. */
  readonly removed: number;
  /** An honest shop has had a listing taken down for no good reason. */
  readonly wrong: number;
  /** A racket's account gives a mall, fulfilment house or telephone shop that hundreds give. */
  readonly decoy: number;
  /** A written value has a slip in it. */
  readonly slip: number;
  /** Accounts that are worked apart from the others of their racket: one group of so many. */
  readonly cellSize: number;
  /** Accounts that one person runs in a racket, at most. */
  readonly perPerson: number;
  /** Innocent shops that resell a racket's goods, as a share of its accounts. */
  readonly unwitting: number;
}

const TIES = 'backRoom phone device ip purse album priceList counter sender number stockPayment handle'.split(' ');

/** The chances of the ties, in their order, in hundredths. */
function ties(...hundredths: readonly number[]): Ties {
  return Object.fromEntries(TIES.map((tie, at) => [tie, (hundredths[at] as number) / 100])) as unknown as Ties;
}

export const SETTINGS: Readonly<Record<Level, Settings>> = {
  easy: {
    rackets: 0.1,
    known: 0.92,
    tested: 0.3,
    removed: 0.33,
    wrong: 0.025,
    decoy: 0.25,
    slip: 0.02,
    cellSize: 40,
    perPerson: 7,
    unwitting: 0.15,
    ties: ties(70, 66, 72, 50, 70, 80, 75, 80, 68, 55, 62, 25),
  },
  medium: {
    rackets: 0.1,
    known: 0.82,
    tested: 0.17,
    removed: 0.22,
    wrong: 0.035,
    decoy: 0.4,
    slip: 0.05,
    cellSize: 14,
    perPerson: 5,
    unwitting: 0.22,
    ties: ties(52, 50, 52, 35, 54, 62, 58, 64, 52, 42, 44, 16),
  },
  hard: {
    rackets: 0.1,
    known: 0.72,
    tested: 0.07,
    removed: 0.1,
    wrong: 0.045,
    decoy: 0.5,
    slip: 0.08,
    cellSize: 9,
    perPerson: 4,
    unwitting: 0.3,
    ties: ties(42, 40, 38, 26, 44, 48, 42, 50, 40, 32, 32, 10),
  },
};
