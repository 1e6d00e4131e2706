import type { Level } from '../world.ts';

/** Chance that an account of a house shows each thing that the house shares. */
export interface Shown {
  /** A declared link to the factory that makes the goods. */
  readonly supply: number;
  /** The factory as the place where a consignment starts, and its floor as the seller's sample room. */
  readonly origin: number;
  readonly room: number;
  /** An importer that several sellers of the house ship to. */
  readonly importer: number;
  readonly purse: number;
  readonly phone: number;
  readonly mail: number;
  /** A person who directs, or a company that owns, several companies of the house. */
  readonly director: number;
}

/** What differs between the levels. */
export interface Settings {
  readonly racketShows: Shown;
  /** Consignments of rackets and of honest sellers that customs stop. */
  readonly stopped: number;
  readonly stoppedWrongly: number;
  /** Factories and importers of a racket that are raided, and honest ones that customs say it of. */
  readonly factoryRaided: number;
  readonly importerNamed: number;
  readonly factoryWronglyRaided: number;
  /** Racket accounts with a removed listing, honest ones wrongly. */
  readonly removed: number;
  readonly wronglyRemoved: number;
  /** Racket accounts whose goods name a brand in brand or title. */
  readonly branded: number;
  /** Consignments of a racket that leave under an agency's name, as honest small sellers' do. */
  readonly borrowedName: number;
  readonly typed: number;
}

/** Honest houses (clans, buying offices) share as openly on every level. */
export const HONEST_SHOWS: Shown = {
  supply: 0.3,
  origin: 0.3,
  room: 0.3,
  importer: 0.45,
  purse: 0.2,
  phone: 0.3,
  mail: 0.25,
  director: 0.4,
};

/** By level. */
export const SETTINGS: Readonly<Record<Level, Settings>> = {
  easy: {
    racketShows: {
      supply: 0.35,
      origin: 0.5,
      room: 0.4,
      importer: 0.55,
      purse: 0.45,
      phone: 0.35,
      mail: 0.3,
      director: 0.35,
    },
    stopped: 0.14,
    stoppedWrongly: 0.004,
    factoryRaided: 0.5,
    importerNamed: 0.4,
    factoryWronglyRaided: 0.01,
    removed: 0.16,
    wronglyRemoved: 0.01,
    branded: 0.4,
    borrowedName: 0.3,
    typed: 0.35,
  },
  medium: {
    racketShows: {
      supply: 0.2,
      origin: 0.34,
      room: 0.28,
      importer: 0.4,
      purse: 0.3,
      phone: 0.24,
      mail: 0.2,
      director: 0.22,
    },
    stopped: 0.08,
    stoppedWrongly: 0.006,
    factoryRaided: 0.35,
    importerNamed: 0.25,
    factoryWronglyRaided: 0.02,
    removed: 0.1,
    wronglyRemoved: 0.015,
    branded: 0.25,
    borrowedName: 0.5,
    typed: 0.5,
  },
  hard: {
    racketShows: {
      supply: 0.1,
      origin: 0.22,
      room: 0.18,
      importer: 0.28,
      purse: 0.2,
      phone: 0.14,
      mail: 0.12,
      director: 0.12,
    },
    stopped: 0.045,
    stoppedWrongly: 0.008,
    factoryRaided: 0.22,
    importerNamed: 0.15,
    factoryWronglyRaided: 0.03,
    removed: 0.06,
    wronglyRemoved: 0.02,
    branded: 0.12,
    borrowedName: 0.7,
    typed: 0.6,
  },
};

/** Shares of all accounts; the others are families that trade alone. */
export const SHARES = { rackets: 0.13, clans: 0.22, offices: 0.16 } as const;
/** Families of a house: many houses of few, few of many. */
export const FAMILIES = { low: 3, high: 32, alpha: 1.1 } as const;
/** The day that the marketplace is seen on. */
export const LAST_DAY = '2026-04-30';
