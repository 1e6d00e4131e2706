import type { Level } from '../world.ts';

/** What a level of this world turns up or down; shares are of one. */
export interface Settings {
  /** How much of what people use is on file, of what could be. */
  readonly known: number;
  /** Operators who keep the tools of their stores apart, honest or not. */
  readonly careful: number;
  /** Uses written in another way than usual, and with a slip of the pen. */
  readonly otherWays: number;
  readonly slips: number;
  /** How operators of one racket hang together. */
  readonly ways: Ways;
  /** Operators of a racket that nothing on file ties to its supply. */
  readonly loose: number;
  /** Rackets whose payee is somebody who sells nothing. */
  readonly nominee: number;
  /** Accounts of a racket that never sell a copy. */
  readonly cover: number;
  /** Copies that are offered openly, far below the price of the brand. */
  readonly openly: number;
  /** Accounts with copies that somebody finds out. */
  readonly caught: number;
  /** Rackets whose warehouse is searched. */
  readonly raided: number;
  /** Closures of which the file says what was found. */
  readonly told: number;
}

/** In which ways a supplier shows with those who buy of it. */
export interface Ways {
  readonly pictures: number;
  readonly depot: number;
  readonly returns: number;
  readonly pays: number;
  readonly related: number;
  readonly phone: number;
  /** The supplier takes the buyers' money for those who sell for it. */
  readonly collects: number;
}

export const SETTINGS: Readonly<Record<Level, Settings>> = {
  easy: {
    known: 1,
    careful: 0.1,
    otherWays: 0.1,
    slips: 0,
    ways: { pictures: 0.7, depot: 0.55, returns: 0.5, pays: 0.65, related: 0.15, phone: 0.15, collects: 0.25 },
    loose: 0.02,
    nominee: 0.1,
    cover: 0.12,
    openly: 0.8,
    caught: 0.4,
    raided: 0.35,
    told: 0.8,
  },
  medium: {
    known: 0.85,
    careful: 0.2,
    otherWays: 0.25,
    slips: 0.004,
    ways: { pictures: 0.5, depot: 0.4, returns: 0.35, pays: 0.5, related: 0.08, phone: 0.08, collects: 0.15 },
    loose: 0.06,
    nominee: 0.35,
    cover: 0.22,
    openly: 0.55,
    caught: 0.24,
    raided: 0.2,
    told: 0.6,
  },
  hard: {
    known: 0.7,
    careful: 0.3,
    otherWays: 0.4,
    slips: 0.012,
    ways: { pictures: 0.35, depot: 0.28, returns: 0.2, pays: 0.35, related: 0.04, phone: 0.04, collects: 0.08 },
    loose: 0.12,
    nominee: 0.6,
    cover: 0.32,
    openly: 0.3,
    caught: 0.12,
    raided: 0.08,
    told: 0.4,
  },
};

/** Of ordinary suppliers: who sends goods for small stores lends them pictures, and often a shelf. */
export const HONEST_WAYS: Ways = {
  pictures: 0.55,
  depot: 0.3,
  returns: 0.22,
  pays: 0.4,
  related: 0.06,
  phone: 0.02,
  collects: 0.04,
};

/** Shares of all sellers; the rest sells alone. */
export const SHARES = {
  rackets: 0.2,
  storeGroups: 0.22,
  clients: 0.11,
  families: 0.06,
  supplierStores: 0.02,
  lonelyCopies: 0.01,
} as const;

/** How many sellers each of these serves, about. */
export const PER = { supplier: 22, collector: 900, office: 160, depot: 120 } as const;

/** What befalls honest accounts, a share of one. */
export const HONEST = {
  wrongRemoval: 0.02,
  wrongClosure: 0.008,
  tested: 0.012,
  ends: 0.13,
  /** The same offer in so many other stores of the group falls with it. */
  strikesTogether: 0.3,
  /** Sellers alone who offer branded goods, and those of them who have the brand's word. */
  branded: 0.2,
  authorised: 0.3,
  reopens: 0.4,
} as const;

/** Store groups of five to ninety; the largest shrinks in a small marketplace. */
export const groupSizes = (sellers: number, most: number) => ({
  low: 5,
  high: Math.min(most, Math.max(10, 0.03 * sellers)),
  alpha: 0.9,
});

/** Clients of one agency. */
export const clientCounts = (sellers: number) => ({
  low: 10,
  high: Math.min(60, Math.max(14, 0.03 * sellers)),
  alpha: 0.7,
});

/** Accounts opened within a few days, by whomever. */
export const burstSizes = (sellers: number) => ({
  low: 5,
  high: Math.min(40, Math.max(8, 0.015 * sellers)),
  alpha: 0.8,
});

/** So many of the larger store groups grow at once. */
export const BURSTS = 0.4;
/** New accounts of a burst that have no offer yet, or one. */
export const EMPTY = 0.8;
/** Stores that somebody opened and never filled, of all stores. */
export const IDLE = 0.06;
