import type { NamedThing, ValueVerdict, VerdictStanding, VerdictView } from '@ringbreaker/cypher/domain';
import { lastVerdicts, sameAs, type Verdict } from './same-as.ts';

/**
 * How each verdict stands beside the others: a later one on the same pair overrules it, and a *same* is contradicted
 * where others keep its two values apart (A is B, B is C, but A is not C).
 * @returns in the order of `verdicts`
 */
export function judgeVerdicts(verdicts: readonly (Verdict & { readonly id: string })[]): VerdictStanding[] {
  const last = new Set(lastVerdicts(verdicts).map(({ id }) => id));
  const clusters = sameAs([], verdicts);
  return verdicts.map(({ id, one, other, judgement }) => {
    if (!last.has(id)) return 'overruled';
    return judgement !== 'same' || clusters.get(one) === clusters.get(other) ? 'holds' : 'contradicted';
  });
}

/** Verdicts as they are shown, in the same order; those on values that are not among the given things are left out. */
export function showVerdicts(verdicts: readonly ValueVerdict[], things: readonly NamedThing[]): VerdictView[] {
  const standings = judgeVerdicts(verdicts);
  const named = new Map(things.map(({ key, kind, label }) => [key, { key, kind, label }]));
  return verdicts.flatMap((verdict, at) => {
    const [one, other] = [named.get(verdict.one), named.get(verdict.other)];
    return one && other ? [{ ...verdict, one, other, standing: standings[at] ?? 'holds' }] : [];
  });
}
