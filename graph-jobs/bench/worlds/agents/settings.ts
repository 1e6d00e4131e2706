import type { Level } from '../world.ts';

/** Everything that a level changes in this world; probabilities unless said otherwise. */
export interface Settings {
  /** Part of all accounts that counterfeiters open. */
  readonly racketShare: number;
  /** Caution of counterfeiters, from and to: the part of the old values they leave behind on a new start. */
  readonly caution: readonly [number, number];
  /** A careful start on which one old value slips in all the same. */
  readonly slip: number;
  /** Part of the racket accounts that sell so openly that agents may notice. */
  readonly loud: number;
  /** Rackets of which hardly any account is loud. */
  readonly silent: number;
  /** A loud account that also sells far too cheap. */
  readonly cheap: number;
  /** An event of enforcement against a loud account, a month. */
  readonly caught: number;
  /** A racket account that also uses a value of an honest stranger. */
  readonly camouflage: number;
  /** After a takeover, an account of the taken that moves in with the others. */
  readonly movesIn: number;
  /** A value that is written in another way than the usual one. */
  readonly otherWays: number;
  /** Of those, the part in another script or without its accents. */
  readonly otherScript: number;
  /** A phone number or address with a slip of the pen. */
  readonly typing: number;
  /** A new number that somebody gave back more than a year ago; devices go on second hand in the same way. */
  readonly recycled: number;
  /** An honest shop that uses a value of an unrelated one: a lent phone, a machine in an internet cafe. */
  readonly chanceTie: number;
  /** An honest shop that sells off below any sensible price. */
  readonly clearance: number;
  /** An honest person's shop that sells fakes on its own account. */
  readonly lone: number;
  /** A wrong removal at an honest shop, a month. */
  readonly wrongRemoval: number;
  /** An honest shop that stores with a depot, is run by an agency, and so on. */
  readonly hubs: Readonly<Record<HubKind, number>>;
}

export type HubKind = 'depot' | 'agency' | 'accountant' | 'office' | 'stock' | 'wholesaler' | 'processor';

export const SETTINGS: Readonly<Record<Level, Settings>> = {
  easy: {
    racketShare: 0.085,
    caution: [0.05, 0.45],
    slip: 0.97,
    loud: 0.56,
    silent: 0.06,
    cheap: 0.75,
    caught: 0.09,
    camouflage: 0.04,
    movesIn: 0.8,
    otherWays: 0,
    otherScript: 0,
    typing: 0,
    recycled: 0.02,
    chanceTie: 0.012,
    clearance: 0.012,
    lone: 0.003,
    wrongRemoval: 0.0004,
    hubs: {
      depot: 0.1,
      agency: 0.04,
      accountant: 0.035,
      office: 0.035,
      stock: 0.05,
      wholesaler: 0.06,
      processor: 0.08,
    },
  },
  medium: {
    racketShare: 0.085,
    caution: [0.35, 0.75],
    slip: 0.94,
    loud: 0.31,
    silent: 0.12,
    cheap: 0.65,
    caught: 0.08,
    camouflage: 0.12,
    movesIn: 0.6,
    otherWays: 0.3,
    otherScript: 0.2,
    typing: 0.005,
    recycled: 0.05,
    chanceTie: 0.025,
    clearance: 0.02,
    lone: 0.005,
    wrongRemoval: 0.0007,
    hubs: { depot: 0.12, agency: 0.05, accountant: 0.04, office: 0.04, stock: 0.07, wholesaler: 0.08, processor: 0.1 },
  },
  hard: {
    racketShare: 0.085,
    caution: [0.72, 0.96],
    slip: 0.88,
    loud: 0.15,
    silent: 0.15,
    cheap: 0.55,
    caught: 0.07,
    camouflage: 0.22,
    movesIn: 0.45,
    otherWays: 0.4,
    otherScript: 0.25,
    typing: 0.015,
    recycled: 0.07,
    chanceTie: 0.05,
    clearance: 0.035,
    lone: 0.008,
    wrongRemoval: 0.0009,
    hubs: { depot: 0.16, agency: 0.07, accountant: 0.06, office: 0.06, stock: 0.1, wholesaler: 0.1, processor: 0.12 },
  },
};

/** What people do in a month, whatever the level. */
export const HABITS = {
  /** Honest lives. */
  movesHouse: 0.007,
  changesPhone: 0.012,
  changesDevice: 0.014,
  changesBank: 0.003,
  handsOver: 0.0025,
  givesUp: 0.014,
  opensNextShop: 0.14,
  /** Founders who want several shops, and those who found beside a relative. */
  wantsSeveral: 0.062,
  besideRelative: 0.09,
  incorporates: 0.45,
  /** Racket lives, in quiet months; in the platform's campaign of the last months all of them grow. */
  quarrels: 0.014,
  takesOver: 0.01,
  liesLow: 0.012,
  goesUnder: 0.35,
  quietlyCloses: 0.006,
  campaignMonths: 9,
  campaignFactor: 2.5,
  /** Enforcement: what a mistake or a find leads to. */
  wrongClosure: 0.00015,
  fairTest: 0.0006,
  raidAfterFind: 0.2,
} as const;

/** How many months are lived through. */
export const MONTHS = 36;
