import { dayOf } from '#jobs/generate/days';
import type { Level } from '../world.ts';

/** The day this world is seen on. */
export const LAST_DAY = '2026-03-31';
export const LAST = dayOf(LAST_DAY);
/** Accounts open over three years. */
export const SPAN = 1_095;

/** How a company hangs on the one above it. */
export type Tie = 'owns' | 'directs' | 'address' | 'mail' | 'bank';
/** How an account hangs on its company. */
export type Hold = 'operates' | 'bank' | 'mail' | 'phone' | 'address';

/** One of the channels is always there (by weight), each of the others by its own chance. */
export interface Bonds<T extends string> {
  readonly main: Readonly<Record<T, number>>;
  readonly extra: Readonly<Record<T, number>>;
  /** Share of ends that hang on nothing. */
  readonly cut: number;
}

/** How a group of companies is tied together. */
export interface Manner {
  readonly ties: Bonds<Tie>;
  readonly holds: Bonds<Hold>;
  /** Chance that a shell without shops is put between a company and the one above. */
  readonly layer: number;
  /** Chance that a company's seat is at a registered agent. */
  readonly agent: number;
  /** Chance that a mass director stands in the register instead of the one who runs it. */
  readonly massDirector: number;
  /** Chance that an account uses the mail, phone or device of the others of its operator. */
  readonly sameDesk: number;
  /** Chance that the platform keeps a record of its own of a company. */
  readonly secondRecord: number;
  /** Chance that a company pays fees to the one above. */
  readonly fees: number;
  /** Chance that parcels name the sender of the group. */
  readonly groupSender: number;
}

/** What is true of everybody on a level. */
export interface Settings {
  readonly racket: Manner;
  readonly honest: Manner;
  /** Chances that a value is written in an unusual way, and that it has a typing error. */
  readonly messy: number;
  readonly typo: number;
  /** Chance that a racket account also uses a value of an honest stranger. */
  readonly camouflage: number;
  /** Share of the members of a racket with any sign of counterfeit goods. */
  readonly signs: readonly [number, number];
  readonly mostSigns: number;
  /** Share of rackets with hardly any sign. */
  readonly quiet: number;
  readonly noise: Noise;
}

/** Chances among the honest: for each seller, company or group. */
interface Noise {
  readonly wrongRemoval: number;
  readonly clearance: number;
  readonly unclearTest: number;
  readonly dishonestShop: number;
  readonly recycledPhone: number;
  readonly family: number;
  readonly boardMate: number;
  readonly fund: number;
  readonly formerPartner: number;
  readonly accountant: number;
  readonly depot: number;
  /** Company bought off the shelf. */
  readonly shelf: number;
}

const HONEST_TIES: Bonds<Tie> = {
  main: { owns: 85, directs: 8, address: 5, mail: 2, bank: 0 },
  extra: { owns: 0.3, directs: 0.4, address: 0.35, mail: 0.15, bank: 0.05 },
  cut: 0.02,
};
const HONEST_HOLDS: Bonds<Hold> = {
  main: { operates: 80, bank: 12, mail: 4, phone: 2, address: 2 },
  extra: { operates: 0.5, bank: 0.5, mail: 0.2, phone: 0.2, address: 0.3 },
  cut: 0.02,
};

function honestly(changes: Pick<Manner, 'layer' | 'agent' | 'massDirector' | 'secondRecord'>): Manner {
  return { ties: HONEST_TIES, holds: HONEST_HOLDS, sameDesk: 0.5, fees: 0.3, groupSender: 0.4, ...changes };
}

/** The levels in numbers. */
export const SETTINGS: Readonly<Record<Level, Settings>> = {
  easy: {
    racket: {
      ties: {
        main: { owns: 62, directs: 16, address: 10, mail: 6, bank: 6 },
        extra: { owns: 0.5, directs: 0.45, address: 0.3, mail: 0.25, bank: 0.2 },
        cut: 0.01,
      },
      holds: {
        main: { operates: 80, bank: 10, mail: 4, phone: 3, address: 3 },
        extra: { operates: 0.6, bank: 0.6, mail: 0.3, phone: 0.3, address: 0.4 },
        cut: 0.008,
      },
      layer: 0.08,
      agent: 0.2,
      massDirector: 0.12,
      sameDesk: 0.7,
      secondRecord: 0.1,
      fees: 0.4,
      groupSender: 0.6,
    },
    honest: honestly({ layer: 0.05, agent: 0.15, massDirector: 0.05, secondRecord: 0.1 }),
    messy: 0.03,
    typo: 0,
    camouflage: 0.01,
    signs: [0.35, 0.65],
    mostSigns: 3,
    quiet: 0.05,
    noise: {
      wrongRemoval: 0.005,
      clearance: 0.01,
      unclearTest: 0.002,
      dishonestShop: 0.02,
      recycledPhone: 0.003,
      family: 0.015,
      boardMate: 0.025,
      fund: 0.02,
      formerPartner: 0.006,
      accountant: 0.04,
      depot: 0.08,
      shelf: 0.04,
    },
  },
  medium: {
    racket: {
      ties: {
        main: { owns: 58, directs: 15, address: 13, mail: 9, bank: 5 },
        extra: { owns: 0.2, directs: 0.18, address: 0.14, mail: 0.12, bank: 0.08 },
        cut: 0.06,
      },
      holds: {
        main: { operates: 66, bank: 14, mail: 8, phone: 6, address: 6 },
        extra: { operates: 0.25, bank: 0.3, mail: 0.15, phone: 0.12, address: 0.18 },
        cut: 0.06,
      },
      layer: 0.2,
      agent: 0.35,
      massDirector: 0.28,
      sameDesk: 0.45,
      secondRecord: 0.25,
      fees: 0.25,
      groupSender: 0.35,
    },
    honest: honestly({ layer: 0.06, agent: 0.2, massDirector: 0.08, secondRecord: 0.2 }),
    messy: 0.3,
    typo: 0.006,
    camouflage: 0.05,
    signs: [0.2, 0.36],
    mostSigns: 3,
    quiet: 0.08,
    noise: {
      wrongRemoval: 0.01,
      clearance: 0.018,
      unclearTest: 0.004,
      dishonestShop: 0.04,
      recycledPhone: 0.008,
      family: 0.02,
      boardMate: 0.06,
      fund: 0.04,
      formerPartner: 0.02,
      accountant: 0.08,
      depot: 0.12,
      shelf: 0.08,
    },
  },
  hard: {
    racket: {
      ties: {
        main: { owns: 50, directs: 14, address: 18, mail: 14, bank: 4 },
        extra: { owns: 0.04, directs: 0.05, address: 0.05, mail: 0.04, bank: 0.03 },
        cut: 0.11,
      },
      holds: {
        main: { operates: 56, bank: 16, mail: 11, phone: 9, address: 8 },
        extra: { operates: 0.06, bank: 0.08, mail: 0.05, phone: 0.05, address: 0.05 },
        cut: 0.115,
      },
      layer: 0.35,
      agent: 0.5,
      massDirector: 0.45,
      sameDesk: 0.25,
      secondRecord: 0.35,
      fees: 0.1,
      groupSender: 0.15,
    },
    honest: honestly({ layer: 0.08, agent: 0.26, massDirector: 0.12, secondRecord: 0.3 }),
    messy: 0.5,
    typo: 0.015,
    camouflage: 0.1,
    signs: [0.06, 0.14],
    mostSigns: 2,
    quiet: 0.15,
    noise: {
      wrongRemoval: 0.018,
      clearance: 0.03,
      unclearTest: 0.008,
      dishonestShop: 0.06,
      recycledPhone: 0.02,
      family: 0.025,
      boardMate: 0.09,
      fund: 0.05,
      formerPartner: 0.03,
      accountant: 0.1,
      depot: 0.18,
      shelf: 0.12,
    },
  },
};

/** How the sellers are shared out among the kinds of people. */
export const MAKE_UP = {
  /** Share of all sellers that work for a racket. */
  rackets: 0.08,
  /** Share of all sellers in honest groups of companies. */
  groups: 0.12,
  /** Share of all sellers with one honest owner of a few shops. */
  smallOwners: 0.06,
  /** The largest group has one of so many sellers, but never fewer than the floor or more than the ceiling. */
  largestOf: 110,
  floor: 12,
  ceiling: 180,
  alpha: 0.8,
} as const;
