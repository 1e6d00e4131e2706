import { POLICY } from '../policy.ts';
import { believed, setRight, STURDY } from './believed.ts';
import { gatherPatterns, type PairPattern } from './pair-patterns.ts';
import type { Ties } from './witnesses.ts';

/** Kinds that come from one another, or that say whose a thing is: one of them does not bear out another. */
const OF_ONE_ORIGIN: readonly (readonly string[])[] = [
  ['Address', 'Origin', 'Destination', 'Source'],
  ['Name', 'Sender', 'Owner', 'Party', 'Director', 'Associate', 'Holding', 'Recipient'],
  ['PaymentAccount', 'Payee'],
  ['Email', 'Domain'],
];
/** Rounds after which the estimates have settled. */
const ROUNDS = 8;
/** Who takes part shows too little to be told from others where it shows less than this beyond them. */
const LEAST_GAIN = 1e-3;
/** Where hardly anybody who takes part shares a class, so much of its pairs is taken to. */
const LEAST_PART = 0.02;
/** Beyond so many users a class is not off by chance, but by how unlike kinds are in being borne out. */
const MOST_USERS = 20;

/** A kind of tie, by how many users it has. */
export interface TieClass {
  readonly kind: string;
  readonly width: number;
}

/** Ties by class, and how suspicious those are who share them. */
export interface SharedTies {
  readonly ties: Ties;
  /** The class of each tie. */
  readonly classOf: Int32Array;
  readonly classes: readonly TieClass[];
  /** How far each witness's own chance to take part is above the mean of those who don't. */
  readonly beyond: Float64Array;
  /** The same, on the mean, of those who do. */
  readonly gain: number;
}

/** What it says of a class that other ties bear it out. */
export interface Corroboration {
  /** Chance (0 to 1) that the other user takes part where one does. */
  readonly strength: number;
  /** So many observations it counts as. */
  readonly weight: number;
}

/**
 * Estimates how much each class of ties says by what else those share who share it (co-training, Blum and Mitchell 1998):
 * of pairs of which one takes part, as far as own signals tell, the share that a tie of another origin joins as well,
 * divided by that share among true pairs, which is estimated with it. Nothing is asked of the other one's signals.
 * @returns one for each class
 */
export function corroborate(shared: SharedTies): readonly Corroboration[] {
  const { classes, classOf, ties, beyond, gain } = shared;
  const beliefs = classes.map(({ kind, width }) => believed(kind, width));
  if (!(gain > LEAST_GAIN)) return beliefs.map((strength) => ({ strength, weight: 0 }));
  const patterns = gatherPatterns({ ties, classOf, size: classes.length, summed: beyond });
  const taking = addUp(patterns, classes, gain);
  const origins = classes.map(({ kind }) => originOf(kind));
  let [strengths, again] = [beliefs, 0.5];
  for (let round = 0; round < ROUNDS; round++) {
    const shares = sharesBorneOut(patterns, taking, { origins, strengths });
    again = estimateAgain(shares, { beliefs, strengths, taking });
    strengths = beliefs.map((belief, one) => {
      const seen = Math.min(1.2, (shares[one] as number) / again);
      return setRight(belief, seen, (taking[one] as Taking).users * again);
    });
  }
  return strengths.map((strength, one) => ({
    strength,
    weight: again ** 2 * Math.min(MOST_USERS, (taking[one] as Taking).users),
  }));
}

/** Who takes part among those who share a class. */
interface Taking {
  /** Their suspicion beyond that of others, pair by pair. */
  readonly sum: number;
  /** About how many users they are. */
  readonly users: number;
}

function addUp(patterns: readonly PairPattern[], classes: readonly TieClass[], gain: number): Taking[] {
  const [pairs, sums] = [new Float64Array(classes.length), new Float64Array(classes.length)];
  for (const { classes: some, pairs: count, sum } of patterns)
    for (const one of some) {
      pairs[one]! += count;
      sums[one]! += sum;
    }
  return classes.map(({ width }, one) => {
    const sum = Math.max(sums[one] as number, LEAST_PART * 2 * (pairs[one] as number) * gain);
    return { sum, users: sum / gain / Math.max(1, width - 1) };
  });
}

interface Asked {
  /** What each class comes from. */
  readonly origins: readonly string[];
  readonly strengths: readonly number[];
}

/** For each class the share (0 to 1) of its pairs of which one takes part that ties of another origin bear out. */
function sharesBorneOut(patterns: readonly PairPattern[], taking: readonly Taking[], asked: Asked): number[] {
  const borneOut = new Float64Array(taking.length);
  for (const { classes: some, sum } of patterns) {
    if (some.length === 1) continue;
    for (const one of some) borneOut[one]! += sum * chanceBeside(one, some, asked);
  }
  return Array.from(borneOut, (sum, one) => Math.max(0, Math.min(1, sum / (taking[one] as Taking).sum)));
}

const originOf = (kind: string): string => OF_ONE_ORIGIN.find((kinds) => kinds.includes(kind))?.[0] ?? kind;

/** The chance that ties of other origins join a pair: a noisy or over the surest of each. */
function chanceBeside(one: number, classes: readonly number[], { origins, strengths }: Asked): number {
  const surest = new Map<string, number>();
  for (const other of classes) {
    const origin = origins[other] as string;
    if (origin !== origins[one]) surest.set(origin, Math.max(surest.get(origin) ?? 0, strengths[other] as number));
  }
  let apart = 1;
  for (const strength of surest.values()) apart *= 1 - strength;
  return 1 - apart;
}

interface Telling {
  readonly beliefs: readonly number[];
  readonly strengths: readonly number[];
  readonly taking: readonly Taking[];
}

/** Over sturdy classes, the surest before all: how many of their true pairs share something else. */
function estimateAgain(shares: readonly number[], { beliefs, strengths, taking }: Telling): number {
  let [shared, all] = [POLICY.belief.doubt / 2, POLICY.belief.doubt];
  for (const [one, strength] of strengths.entries()) {
    if ((beliefs[one] as number) < STURDY) continue;
    const { users } = taking[one] as Taking;
    shared += strength ** 2 * (shares[one] as number) * users;
    all += strength ** 3 * users;
  }
  return Math.max(0.1, Math.min(0.97, shared / all));
}
