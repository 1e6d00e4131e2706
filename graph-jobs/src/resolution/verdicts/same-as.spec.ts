import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sameAs, type LikelySame, type Verdict } from './same-as.ts';

const link = (one: string, other: string, p = 0.99): LikelySame => ({ one, other, p });
const verdict = (one: string, other: string, judgement: Verdict['judgement'], at = '2026-01-01'): Verdict => ({
  one,
  other,
  judgement,
  at,
});

describe('clusters of the same', () => {
  it('are none without links', () => {
    expect(sameAs([])).toEqual(new Map());
  });

  it('take the smallest key as their name', () => {
    expect([...sameAs([link('c', 'b'), link('b', 'a'), link('a', 'c')])]).toEqual([
      ['a', 'a'],
      ['b', 'a'],
      ['c', 'a'],
    ]);
  });

  it('do not grow along a chain of near matches', () => {
    const chain = ['a', 'b', 'c', 'd', 'e', 'f'].map((key, at, all) => link(key, all[at + 1] ?? 'a')).slice(0, 5);
    const sizes = new Map<string, number>();
    for (const cluster of sameAs(chain).values()) sizes.set(cluster, (sizes.get(cluster) ?? 0) + 1);
    expect(Math.max(...sizes.values())).toBeLessThanOrEqual(3);
  });

  it('are broken by a verdict of different, wherever the chain between the two is', () => {
    const all = [link('a', 'b'), link('b', 'c'), link('a', 'c')];
    const clusters = sameAs(all, [verdict('a', 'c', 'different')]);
    expect(clusters.get('a')).not.toBe(clusters.get('c'));
  });

  it('lose no link to a verdict of same: what a person joined counts as one', () => {
    const clusters = sameAs([link('a', 'b')], [verdict('b', 'c', 'same')]);
    expect(['a', 'b', 'c'].map((key) => clusters.get(key))).toEqual(['a', 'a', 'a']);
  });

  it('are joined by a verdict of same, without a link', () => {
    expect(sameAs([], [verdict('b', 'a', 'same')]).get('b')).toBe('a');
  });

  it('follow the later of two verdicts that contradict', () => {
    const [same, different] = [verdict('a', 'b', 'same', '2026-02-01'), verdict('b', 'a', 'different')];
    expect(sameAs([], [same, different]).get('b')).toBe('a');
    const laterDifferent = { ...different, at: '2026-03-01' };
    expect(sameAs([link('a', 'b')], [laterDifferent, same]).size).toBe(0);
  });

  const keys = fc.constantFrom(...'abcdefghij');
  const links = fc.array(fc.record({ one: keys, other: keys, p: fc.constantFrom(0.96, 0.97, 0.98, 0.99) }), {
    maxLength: 30,
  });
  const verdicts = fc.array(
    fc.record({
      one: keys,
      other: keys,
      judgement: fc.constantFrom('same' as const, 'different' as const),
      at: fc.constantFrom('2026-01-01', '2026-01-02', '2026-01-03'),
    }),
    { maxLength: 6 },
  );
  const distinct = <T extends { one: string; other: string }>(pairs: T[]) =>
    pairs.filter(({ one, other }) => one !== other);

  it('never hold two that a person called different and none called the same, and do not depend on order', () => {
    fc.assert(
      fc.property(links, verdicts, (someLinks, someVerdicts) => {
        const [given, judged] = [distinct(someLinks), distinct(someVerdicts)];
        const clusters = sameAs(given, judged);
        if (judged.every(({ judgement }) => judgement === 'different')) {
          for (const { one, other } of judged) {
            expect(clusters.get(one) ?? one).not.toBe(clusters.get(other) ?? other);
          }
        }
        expect(sameAs([...given].reverse(), [...judged].reverse())).toEqual(clusters);
        for (const [key, cluster] of clusters) expect(cluster <= key && clusters.get(cluster) === cluster).toBe(true);
      }),
      { seed: 20_260_101, numRuns: 1_000 },
    );
  });
});
