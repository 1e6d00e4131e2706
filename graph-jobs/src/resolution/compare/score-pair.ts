import type { Agreement } from './comparisons.ts';
import { isBeyond, TIERS, type LevelModel, type MatchKind, type MatchModel, type Tier } from '../model/match-model.ts';
import type { PreparedRecord } from '../records/prepare-record.ts';

/** Why a pair was decided as it was: one part of it, in bits for (positive) or against. */
interface Part {
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
  /** The comparison that rules the pair out, or keeps a likely one from being called the same. */
  readonly heldBackBy?: string;
}

/** Decides on two records by the match weights of Fellegi and Sunter (1969), adjusted for how rare what they share is. */
export function scorePair(kind: MatchKind, model: MatchModel, one: PreparedRecord, other: PreparedRecord): Decision {
  const priorBits = Math.log2(model.prior / (1 - model.prior));
  const parts: Part[] = [];
  let heldBackBy: string | undefined;
  for (const { id, compare } of kind.comparisons) {
    const agreement = compare(one, other);
    const level = agreement && model.comparisons[id]?.[agreement.level];
    if (!agreement || !level) continue;
    parts.push({ comparison: id, level: level.name, bits: weightOf(level, agreement) });
    // Most candidates end here: what rules a pair out needs no further word.
    if (isBeyond(kind.ruledOut, id, agreement)) return { tier: 'different', p: 0, priorBits, parts, heldBackBy: id };
    if (isBeyond(kind.heldBack, id, agreement)) heldBackBy ??= id;
  }
  const p = chanceOf(parts.reduce((sum, { bits }) => sum + bits, priorBits));
  if (heldBackBy === undefined || p < TIERS.same) return { tier: tierOf(p), p, priorBits, parts };
  return { tier: 'possible', p, priorBits, parts, heldBackBy };
}

function tierOf(p: number): Tier {
  if (p >= TIERS.same) return 'same';
  return p >= TIERS.possible ? 'possible' : 'different';
}

/** The weight of an agreement in bits: how much likelier it is among the same than among strangers. */
export function weightOf({ m, u }: Pick<LevelModel, 'm' | 'u'>, { surprise }: Agreement): number {
  return Math.log2(m) + (surprise ?? -Math.log2(u));
}

/** The probability that a weight in bits stands for. */
export function chanceOf(bits: number): number {
  return 1 / (1 + 2 ** -bits);
}
