import type { Level } from '../world.ts';

/** Chance that an account of a supply room shows each thing the room lends to it. */
export interface Shown {
  readonly handle: number;
  readonly phone: number;
  readonly wallet: number;
  readonly bay: number;
  readonly sender: number;
  readonly group: number;
  readonly pictures: number;
}

/** Chance that an account shows what its own operator also uses on its other accounts. */
export interface Reused {
  readonly device: number;
  readonly phone: number;
  readonly wallet: number;
  readonly ip: number;
}

/** What differs between the levels: how much rackets hide, how much is found out, and how often wrongly. */
export interface Settings {
  readonly racketShows: Shown;
  readonly racketReuses: Reused;
  /** Racket accounts whose goods are test-bought, removed, or show by brand and price. */
  readonly testBought: number;
  readonly removed: number;
  readonly branded: number;
  readonly cheap: number;
  /** Operators of a racket that also sell for an honest room, and show its values. */
  readonly crossing: number;
  /** Outsiders' listings whose picture is copied from a supply room, a racket's included. */
  readonly copying: number;
  /** Honest sellers with a wrong removal; honest rooms that a wave of picture complaints went through. */
  readonly wronglyRemoved: number;
  readonly waves: number;
  /** Share of typed values that are written in another way than the plain one. */
  readonly typed: number;
}

/** Honest rooms and operators have little reason to hide, on every level alike. */
export const HONEST_SHOWS: Shown = {
  handle: 0.45,
  phone: 0.35,
  wallet: 0.3,
  bay: 0.45,
  sender: 0.5,
  group: 0.25,
  pictures: 0.5,
};
export const HONEST_REUSES: Reused = { device: 0.55, phone: 0.5, wallet: 0.6, ip: 0.4 };

/** By level. */
export const SETTINGS: Readonly<Record<Level, Settings>> = {
  easy: {
    racketShows: { handle: 0.5, phone: 0.4, wallet: 0.42, bay: 0.45, sender: 0.5, group: 0.35, pictures: 0.5 },
    racketReuses: { device: 0.6, phone: 0.5, wallet: 0.55, ip: 0.4 },
    testBought: 0.14,
    removed: 0.35,
    branded: 0.5,
    cheap: 0.7,
    crossing: 0.03,
    copying: 0.15,
    wronglyRemoved: 0.015,
    waves: 0.03,
    typed: 0.25,
  },
  medium: {
    racketShows: { handle: 0.34, phone: 0.25, wallet: 0.28, bay: 0.3, sender: 0.34, group: 0.22, pictures: 0.35 },
    racketReuses: { device: 0.45, phone: 0.35, wallet: 0.4, ip: 0.3 },
    testBought: 0.09,
    removed: 0.24,
    branded: 0.35,
    cheap: 0.5,
    crossing: 0.08,
    copying: 0.3,
    wronglyRemoved: 0.025,
    waves: 0.05,
    typed: 0.35,
  },
  hard: {
    racketShows: { handle: 0.22, phone: 0.15, wallet: 0.17, bay: 0.2, sender: 0.22, group: 0.12, pictures: 0.25 },
    racketReuses: { device: 0.3, phone: 0.22, wallet: 0.28, ip: 0.2 },
    testBought: 0.05,
    removed: 0.15,
    branded: 0.2,
    cheap: 0.35,
    crossing: 0.15,
    copying: 0.45,
    wronglyRemoved: 0.035,
    waves: 0.08,
    typed: 0.45,
  },
};

/** Shares of all accounts; who is in none of these sells alone. */
export const SHARES = { rackets: 0.13, rooms: 0.36, farms: 0.14 } as const;
/** Operators in a supply room: many small ones, few large ones. */
export const OPERATORS = { low: 3, high: 50, alpha: 1.05 } as const;
/** The day that the marketplace is seen on. */
export const LAST_DAY = '2026-05-31';
