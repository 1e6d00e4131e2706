import type { Level } from '../world.ts';

/** From and to, both included. */
export type Range = readonly [number, number];

/** What changes with the level. */
export interface Settings {
  /** Of all accounts, so many work for a racket. */
  readonly inRackets: number;
  /** In how many ways a racket shares, and how likely an account takes part in each. */
  readonly ways: Range;
  readonly tie: Range;
  /** The same for one person's own accounts, who also has a telephone and a desk of their own. */
  readonly ownWays: Range;
  readonly ownTie: Range;
  /** An account that follows a closed one takes over so many things of it. */
  readonly heirWays: Range;
  /** How likely a laboratory, a customs officer or a buyer has found something at an account of a racket. */
  readonly proven: number;
  /** And at an honest one: old stock, mixed lots, a buyer who wants his money back. */
  readonly mistaken: number;
  /** What a racket asks of the market's price, and how many of its offers are only a cover. */
  readonly price: Range;
  readonly cover: number;
  /** Accounts that pay to the racket's own collecting account in sight. */
  readonly collector: number;
  /** An account that poses as an honest firm. */
  readonly clone: number;
  /** Honest brokers who bought from a racket without knowing. */
  readonly unwitting: number;
  /** What the registers know: the company of an account, its director, its owner. */
  readonly company: number;
  readonly director: number;
  readonly owner: number;
  /** Cells and rows that nobody filled in, and texts with a slip of the pen. */
  readonly blank: number;
  readonly slip: number;
}

export const SETTINGS: Readonly<Record<Level, Settings>> = {
  easy: {
    inRackets: 0.1,
    ways: [5, 7],
    tie: [0.5, 0.8],
    ownWays: [4, 6],
    ownTie: [0.55, 0.85],
    heirWays: [2, 4],
    proven: 0.42,
    mistaken: 0.012,
    price: [0.4, 0.85],
    cover: 0.25,
    collector: 0.45,
    clone: 0.02,
    unwitting: 0.01,
    company: 0.85,
    director: 0.8,
    owner: 0.45,
    blank: 0.12,
    slip: 0.05,
  },
  medium: {
    inRackets: 0.1,
    ways: [4, 5],
    tie: [0.32, 0.6],
    ownWays: [2, 5],
    ownTie: [0.4, 0.7],
    heirWays: [1, 3],
    proven: 0.25,
    mistaken: 0.018,
    price: [0.5, 0.95],
    cover: 0.4,
    collector: 0.25,
    clone: 0.04,
    unwitting: 0.02,
    company: 0.72,
    director: 0.7,
    owner: 0.3,
    blank: 0.2,
    slip: 0.09,
  },
  hard: {
    inRackets: 0.1,
    ways: [3, 5],
    tie: [0.26, 0.5],
    ownWays: [2, 4],
    ownTie: [0.32, 0.58],
    heirWays: [1, 2],
    proven: 0.13,
    mistaken: 0.024,
    price: [0.6, 1.05],
    cover: 0.55,
    collector: 0.12,
    clone: 0.06,
    unwitting: 0.03,
    company: 0.62,
    director: 0.58,
    owner: 0.18,
    blank: 0.28,
    slip: 0.13,
  },
};
