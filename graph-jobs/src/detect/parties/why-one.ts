import { compareTexts } from '../../compare-texts.ts';
import { groupBy } from '../links/group-by.ts';
import type { PartyPair } from './party.ts';
import type { ResolvedParties } from './resolve-parties.ts';

/** Says why the parties that stand as one value are taken for one; nothing where several keys are none of parties. */
export type WhyOne = (value: string, written: readonly string[]) => readonly PartyPair[];

/**
 * Looks up why parties are taken for one: the pairs among those that are used, or where a third party joins them, the
 * pairs that lead to them.
 */
export function whyOneOf({ pairs, same }: ResolvedParties): WhyOne {
  const joined = pairs.filter(({ judgement, one, other }) => judgement === 'same' && same.get(one) === same.get(other));
  joined.sort((a, b) => compareTexts(a.one, b.one) || compareTexts(a.other, b.other));
  const byFirst = groupBy(joined, ({ one }) => same.get(one) ?? one);
  return (value, written) => {
    const used = new Set(written);
    const all = used.size > 1 ? (byFirst.get(value) ?? []) : [];
    const among = all.filter(({ one, other }) => used.has(one) && used.has(other));
    return among.length > 0 ? among : all.filter(({ one, other }) => used.has(one) || used.has(other));
  };
}
