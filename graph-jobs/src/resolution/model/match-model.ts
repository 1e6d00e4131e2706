import type { BlockingRule } from '../candidates/blocking.ts';
import type { Agreement, Comparison } from '../compare/comparisons.ts';
import type { TermCounts } from '../records/term-counts.ts';

/** What is compared, how candidates are found, and what no probability may overrule, for one kind of thing. */
export interface MatchKind {
  readonly id: string;
  /** Whether terms are counted over distinct texts, since one thing may be written down many times alike. */
  readonly distinct: boolean;
  readonly comparisons: readonly Comparison[];
  readonly rules: readonly BlockingRule[];
  /** By comparison: from this level on the two are different, whatever the rest says. */
  readonly ruledOut: LevelBounds;
  /** By comparison: from this level on the two are possibly the same at most. */
  readonly heldBack: LevelBounds;
}

type LevelBounds = Readonly<Record<string, number>>;

/** Whether an agreement lies at the bound that a kind sets on a comparison, or beyond it. */
export function isBeyond(bounds: LevelBounds, comparison: string, { level }: Agreement): boolean {
  return level >= (bounds[comparison] ?? Infinity);
}

/** What was learned of a kind from data alone; plain data, stored as a part of the reference. */
export interface MatchModel {
  readonly kind: string;
  /** How many records it was learned from. */
  readonly records: number;
  /** The chance that two records taken at random are the same. */
  readonly prior: number;
  readonly comparisons: Readonly<Record<string, readonly LevelModel[]>>;
  readonly counts: TermCounts;
}

/** One level of a comparison: how often the same (m) and how often strangers (u) reach it. */
export interface LevelModel {
  readonly name: string;
  readonly m: number;
  readonly u: number;
}

/** From which probability on a pair is the same, and from which on it is possible. */
export const TIERS = { same: 0.95, possible: 0.5 } as const;
export type Tier = 'same' | 'possible' | 'different';
