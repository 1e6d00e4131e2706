import { LEVELS, type Level } from '../world.ts';

/** From and to, both included. */
export type Range = readonly [number, number];

type Three<T> = readonly [T, T, T];
const range = (...all: Three<Range>): Three<Range> => all;
const share = (...all: Three<number>): Three<number> => all;

/** What changes with the level: on easy, on medium, on hard. */
const BY_LEVEL = {
  /** Of all accounts, so many work for a racket. */
  inRackets: share(0.1, 0.1, 0.1),
  /** In how many ways a racket shares, and how likely an account takes part in each. */
  ways: range([5, 7], [4, 5], [3, 5]),
  tie: range([0.5, 0.8], [0.32, 0.6], [0.3, 0.54]),
  /** The same for one person's own accounts, who also has a telephone and a desk of their own. */
  ownWays: range([4, 6], [2, 5], [2, 4]),
  ownTie: range([0.55, 0.85], [0.4, 0.7], [0.36, 0.62]),
  /** An account that follows a closed one takes over so many things of it. */
  heirWays: range([2, 4], [1, 3], [1, 2]),
  /** How likely a laboratory, a customs officer or a buyer has found something at an account of a racket. */
  proven: share(0.42, 0.25, 0.13),
  /** And at an honest one: old stock, mixed lots, a buyer who wants his money back. */
  mistaken: share(0.012, 0.018, 0.024),
  /** What a racket asks, of the market's price, and how many of its offers are only a cover. */
  price: range([0.4, 0.85], [0.5, 0.95], [0.6, 1.05]),
  cover: share(0.25, 0.4, 0.55),
  /** Accounts that pay to the racket's own collecting account in sight. */
  collector: share(0.45, 0.25, 0.12),
  /** An account that poses as an honest firm. */
  clone: share(0.02, 0.04, 0.06),
  /** Honest brokers who bought from a racket without knowing. */
  unwitting: share(0.01, 0.02, 0.03),
  /** What the registers know: the company of an account, its director, its owner. */
  company: share(0.85, 0.72, 0.62),
  director: share(0.8, 0.7, 0.58),
  owner: share(0.45, 0.3, 0.18),
  /** Cells and rows that nobody filled in, and texts with a slip of the pen. */
  blank: share(0.12, 0.2, 0.28),
  slip: share(0.05, 0.09, 0.13),
};

/** The settings of one level. */
export type Settings = { readonly [Name in keyof typeof BY_LEVEL]: (typeof BY_LEVEL)[Name][number] };

/** What is set on that level. */
export function settingsOf(level: Level): Settings {
  const at = LEVELS.indexOf(level);
  return Object.fromEntries(Object.entries(BY_LEVEL).map(([name, three]) => [name, three[at]])) as Settings;
}
