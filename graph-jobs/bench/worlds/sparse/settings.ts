import type { Level } from '../world.ts';
import type { Shape } from './shapes.ts';

/** What a level of this world turns up or down; shares are of one. */
export interface Settings {
  /** Distinct partners of a member inside its network, about. */
  readonly meanDegree: number;
  /** Of all ties of members, those that lead to strangers by chance. */
  readonly chance: number;
  /** Members whom no table ties to the rest of their network. */
  readonly loose: number;
  /** Ties that a second value repeats. */
  readonly doubled: number;
  /** Operators whose accounts are sure to have a value of the operator's own. */
  readonly known: number;
  /** Uses written in another way than usual. */
  readonly odd: number;
  /** Members of a racket that carry a signal. */
  readonly signal: number;
  /** Rackets that carry one signal at most. */
  readonly quiet: number;
  /** How much more sellers use what many use: depots, office lines, accountants, free pictures. */
  readonly hubs: number;
  readonly honest: HonestNoise;
}

/** Signals that fall on honest people. */
export interface HonestNoise {
  readonly wrongRemoval: number;
  readonly clearance: number;
  readonly heldParcel: number;
  /** Test purchases that found nothing wrong, or nothing sure. */
  readonly checked: number;
  /** Honest networks and operators with one dishonest shop. */
  readonly dishonest: number;
}

export const SETTINGS: Readonly<Record<Level, Settings>> = {
  easy: {
    meanDegree: 3,
    chance: 0.02,
    loose: 0.012,
    doubled: 0.2,
    known: 1,
    odd: 0,
    signal: 0.56,
    quiet: 0.08,
    hubs: 1,
    honest: { wrongRemoval: 0.005, clearance: 0.015, heldParcel: 0.002, checked: 0.006, dishonest: 0.04 },
  },
  medium: {
    meanDegree: 2.6,
    chance: 0.075,
    loose: 0.075,
    doubled: 0.12,
    known: 0.6,
    odd: 0.2,
    signal: 0.37,
    quiet: 0.12,
    hubs: 1.3,
    honest: { wrongRemoval: 0.01, clearance: 0.025, heldParcel: 0.004, checked: 0.008, dishonest: 0.08 },
  },
  hard: {
    meanDegree: 2.4,
    chance: 0.2,
    loose: 0.2,
    doubled: 0.05,
    known: 0.3,
    odd: 0.3,
    signal: 0.23,
    quiet: 0.15,
    hubs: 1.6,
    honest: { wrongRemoval: 0.018, clearance: 0.04, heldParcel: 0.006, checked: 0.012, dishonest: 0.14 },
  },
};

/** Who lives in this marketplace: shares of all sellers. The rest sell alone. */
export const PEOPLE = { planted: 0.08, honestNetworks: 0.08, operators: 0.1, families: 0.05 };

/** Sizes of networks; the largest is for 20,000 sellers and shrinks with the root of their number. */
export const SIZES = { smallest: 5, largest: 120, at: 20_000, alpha: 1 };

/** How often a network has which shape. */
export const SHAPE_WEIGHTS: Readonly<Record<Shape, number>> = { chain: 3, tree: 3, cells: 3, star: 2 };

/** Lives of networks: how many leaves close, accounts follow a closed one, and go-betweens stop of late. */
export const LIVES = { leafCloses: 0.2, comesBack: 0.25, goBetweenStops: 0.6, aloneCloses: 0.12, years: 3 };
