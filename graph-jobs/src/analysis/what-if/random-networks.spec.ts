import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { betweenness } from './betweenness.ts';
import { indexNetwork, NOTHING, sortNetwork, without, type Network } from './network.ts';
import { partsOf } from './parts.ts';
import { rebuild } from './rebuild.ts';
import { smallestCut } from './smallest-cut.ts';
import { networkOf } from './test-network.ts';
import { whatIf, type WhatIfQuestion } from './what-if.ts';

const QUESTION: WhatIfQuestion = { remove: [], close: [], size: 2, seed: 1 };
const ask = (network: Network, more: Partial<WhatIfQuestion> = {}) =>
  whatIf({ network, offers: [] }, { ...QUESTION, ...more });
const indexOf = (network: Network) => indexNetwork(sortNetwork(network));

const key = fc.integer({ min: 0, max: 9 }).map((at) => `m${at}`);
const anyShared = fc.array(fc.uniqueArray(key, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 16 });

describe('on random networks', () => {
  it('the same seed gives the same bytes, whatever the order', () => {
    fc.assert(
      fc.property(anyShared, fc.nat(99), (shared, seed) => {
        const network = networkOf(shared, {
          roles: { m0: 'money', m1: 'distribution' },
          goods: [
            ['m1', 'm2'],
            ['m0', 'm1'],
          ],
        });
        const turned = {
          members: [...network.members].reverse(),
          things: [...network.things].reverse().map((thing) => ({ ...thing, members: [...thing.members].reverse() })),
          goods: [...network.goods].reverse(),
        };
        const question = { seed, remove: ['m0', 'm1'] };
        expect(JSON.stringify(ask(turned, question))).toBe(JSON.stringify(ask(network, question)));
      }),
      { seed: 7, numRuns: 25 },
    );
  });

  it('nothing is larger after a cut, time only rebuilds, and nobody takes on more than there is room for', () => {
    fc.assert(
      fc.property(anyShared, fc.uniqueArray(key, { maxLength: 3 }), (shared, remove) => {
        const indexed = indexOf(networkOf(shared));
        const ties = rebuild(indexed, without(remove), 3);
        const sizes = [0, 30, 90].map(
          (days) =>
            partsOf(
              indexed,
              without(remove),
              ties.filter((tie) => tie.days <= days),
            )[0]?.length ?? 0,
        );
        expect(sizes).toEqual([...sizes].sort((a, b) => a - b));
        expect(sizes[2]).toBeLessThanOrEqual(partsOf(indexed, without(remove)).flat().length);
        for (const { to } of ties) {
          const had = indexed.thingsOf[indexed.placeOf.get(to) ?? -1]?.length ?? 0;
          expect(ties.filter((tie) => tie.to === to).length).toBeLessThanOrEqual(had);
          expect(remove).not.toContain(to);
        }
      }),
      { seed: 30, numRuns: 150 },
    );
  });

  it('betweenness is what counting all shortest ways says', () => {
    fc.assert(
      fc.property(anyShared, (shared) => {
        const indexed = indexOf(networkOf(shared));
        const found = betweenness(indexed, NOTHING, 1);
        indexed.network.members.forEach((_, member) =>
          expect(found[member]).toBeCloseTo(countedWays(indexed, member), 6),
        );
      }),
      { seed: 2001, numRuns: 60 },
    );
  });

  it('a smallest cut severs, and no single member severs more', () => {
    fc.assert(
      fc.property(anyShared, (shared) => {
        const indexed = indexOf(networkOf(shared));
        const whole = partsOf(indexed, NOTHING)[0] ?? [];
        const severedBy = (cut: readonly string[]) =>
          (whole.length - cut.length - (partsOf(indexed, without(cut))[0]?.length ?? 0)) / cut.length;
        const cut = smallestCut(indexed, new Set(), { most: 9, seed: 1 });
        const best = Math.max(0, ...whole.map((member) => severedBy([member])));
        if (cut.length === 0) expect(best).toBeLessThanOrEqual(0);
        else expect(severedBy(cut)).toBeGreaterThanOrEqual(Math.min(best, 1));
      }),
      { seed: 1927, numRuns: 100 },
    );
  });
});

/** Over how many shortest ways between two others a member lies, by walking all of them: slow, and plainly right. */
function countedWays(indexed: ReturnType<typeof indexOf>, middle: number): number {
  const { network, thingsOf, membersOf } = indexed;
  const size = network.members.length;
  const next = (node: number) =>
    node < size ? (thingsOf[node] ?? []).map((thing) => thing + size) : (membersOf[node - size] ?? []);
  let sum = 0;
  for (let from = 0; from < size; from++) {
    let layer = [[from]];
    const seen = new Set([from]);
    while (layer.length > 0) {
      const longer = layer.flatMap((way) =>
        next(way.at(-1) as number)
          .filter((node) => !seen.has(node))
          .map((node) => [...way, node]),
      );
      for (const way of longer) seen.add(way.at(-1) as number);
      const ends = new Set(longer.map((way) => way.at(-1) as number));
      for (const end of ends) {
        if (end >= size || end === middle || from === middle) continue;
        const ways = longer.filter((way) => way.at(-1) === end);
        sum += ways.filter((way) => way.includes(middle)).length / ways.length;
      }
      layer = longer;
    }
  }
  return sum;
}
