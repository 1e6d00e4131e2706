import type { Agreement } from './comparisons.ts';
import { chanceOf, weightOf } from './score-pair.ts';

/** The agreement of a pair on each comparison; undefined where one of the two does not say. */
export type ObservedPair = readonly (Agreement | undefined)[];

const ROUNDS = 60;
const SETTLED = 1e-5;

/**
 * How many of the pairs that are the same reach each level of each comparison, expected: expectation–maximisation for
 * a mixture of matches and strangers (Dempster et al. 1977; Winkler 1988). `u`, the levels of strangers, is given and
 * stays; comparisons that aren't `open` are left out, for the pairs were chosen by them, and get no counts.
 */
export function estimateMatches(
  pairs: readonly ObservedPair[],
  { u, open }: { readonly u: readonly Float64Array[]; readonly open: readonly boolean[] },
): Float64Array[] {
  let m = u.map((levels) => leaning(levels.length));
  let share = 0.2;
  let counts = u.map((levels) => new Float64Array(levels.length));
  for (let round = 0; round < ROUNDS && pairs.length > 0; round += 1) {
    counts = u.map((levels) => new Float64Array(levels.length));
    let matches = 0;
    const prior = Math.log2(share / (1 - share));
    for (const pair of pairs) {
      const chance = chanceOf(
        pair.reduce((sum, agreement, c) => sum + weigh(agreement, m[c], open[c] ? u[c] : undefined), prior),
      );
      matches += chance;
      pair.forEach((agreement, c) => {
        const levels = counts[c];
        if (agreement && levels && open[c]) levels[agreement.level] = (levels[agreement.level] ?? 0) + chance;
      });
    }
    const next = Math.min(0.99, Math.max(matches / pairs.length, 1e-6));
    m = counts.map((levels) => normaliseSmoothed(levels));
    const moved = Math.abs(next - share);
    share = next;
    if (moved < SETTLED) break;
  }
  return counts;
}

function weigh(agreement: Agreement | undefined, m: Float64Array | undefined, u: Float64Array | undefined): number {
  if (!agreement || !m || !u) return 0;
  return weightOf({ m: m[agreement.level] ?? 1, u: u[agreement.level] ?? 1 }, agreement);
}

/** Where estimation starts: the same agree more often than not, each level half as often as the one before. */
function leaning(levels: number): Float64Array {
  return normaliseSmoothed(Float64Array.from({ length: levels }, (_, level) => 100 * 2 ** -level));
}

function normaliseSmoothed(counts: Float64Array): Float64Array {
  const total = counts.reduce((sum, count) => sum + count + 0.5, 0);
  return counts.map((count) => (count + 0.5) / total);
}
