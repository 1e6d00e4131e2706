import type { Agreement } from './comparisons.ts';
import { TIERS, type LevelModel, type MatchKind, type MatchModel, type Tier } from './match-model.ts';
import type { PreparedRecord } from './match-record.ts';

/** Why a pair was decided as it was: one part of it, in bits for (positive) or against. */
export interface Part {
  readonly comparison: string;
  readonly level: string;
  readonly bits: number;
}

/** A decision on two records and what it adds up from: prior and parts sum to the weight, the weight gives p. */
export interface Decision {
  readonly tier: Tier;
  readonly p: number;
  readonly priorBits: number;
  readonly parts: readonly Part[];
  /** The comparison that keeps a likely pair from being called the same. */
  readonly heldBackBy?: string;
}

/** Decides on two records by the match weights of Fellegi and Sunter (1969), adjusted for how rare what they share is. */
export function scorePair(kind: MatchKind, model: MatchModel, one: PreparedRecord, other: PreparedRecord): Decision {
  const parts: Part[] = [];
  let heldBackBy: string | undefined;
  for (const comparison of kind.comparisons) {
    const agreement = comparison.compare(one, other);
    if (agreement === undefined) continue;
    const levels = model.comparisons[comparison.id] ?? [];
    const level = levels[agreement.level];
    if (level === undefined) continue;
    parts.push({ comparison: comparison.id, level: level.name, bits: weightOf(level, agreement) });
    if (agreement.level >= (kind.vetoes[comparison.id] ?? Infinity)) heldBackBy ??= comparison.id;
  }
  const priorBits = Math.log2(model.prior / (1 - model.prior));
  const p = chanceOf(parts.reduce((sum, { bits }) => sum + bits, priorBits));
  if (p < TIERS.possible) return { tier: 'different', p, priorBits, parts };
  if (p < TIERS.same) return { tier: 'possible', p, priorBits, parts };
  return heldBackBy === undefined
    ? { tier: 'same', p, priorBits, parts }
    : { tier: 'possible', p, priorBits, parts, heldBackBy };
}

/** The weight of an agreement in bits: how much likelier it is among the same than among strangers. */
export function weightOf({ m, u }: Pick<LevelModel, 'm' | 'u'>, { surprise }: Agreement): number {
  return Math.log2(m) + (surprise ?? -Math.log2(u));
}

/** The probability that a weight in bits stands for. */
export function chanceOf(bits: number): number {
  return 1 / (1 + 2 ** -bits);
}
