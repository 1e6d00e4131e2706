import { expect, it } from 'vitest';
import { leiden } from './communities/leiden.ts';
import { findSuspects } from './groups/find-suspects.ts';
import { project } from './links/projection.ts';
import { tabulate } from './links/use-table.ts';
import { findOperators } from './operators/operators.ts';
import { POLICY } from './policy.ts';
import { drawMarketplace } from './test-marketplace.ts';
import { groupSellers } from './think.ts';

// Seen red: while only groups that may be rackets were kept whole, the sellers of the others were grouped by their ties.
it.each([1, 2, 3])('keeps each group of suspects whole, be it a racket or not: %s', (seed) => {
  const { uses, bits, offers } = drawMarketplace(seed, 600);
  const projection = project(tabulate(uses));
  const signalsOf = (seller: string) => bits.get(seller) ?? 0;
  const asked = { engine: leiden, seed: 7, signalsOf, offers, sellers: 5_000, estimates: null };
  const { operators } = findOperators(projection);
  const suspects = findSuspects(projection, { ...asked, operators });
  const { candidates, communities } = groupSellers(projection, asked);
  const groups = new Set([...candidates.map(({ sellers }) => sellers), ...communities.communities].map(String));
  const others = suspects.groups.filter(({ verdict }) => verdict.logOdds < POLICY.judging.keeps);
  expect(others.length).toBeGreaterThan(0);
  for (const { sellers } of suspects.groups) expect(groups).toContain(String(sellers));
  const all = [...candidates.map(({ sellers }) => sellers), ...communities.communities].flat();
  expect(new Set(all).size).toBe(all.length);
});

it('takes operators and who takes part as given where they are known beforehand', () => {
  const { uses, bits, offers } = drawMarketplace(1, 600);
  const projection = project(tabulate(uses));
  const signalsOf = (seller: string) => bits.get(seller) ?? 0;
  const asked = { engine: leiden, seed: 7, signalsOf, offers, sellers: 5_000, estimates: null };
  const operators = [[0, 1, 2]];
  expect(groupSellers(projection, { ...asked, operators }).communities.operators).toEqual(operators);
  const isKnown = (seller: number) => seller % 2 === 0;
  const told = (seller: string) => isKnown(projection.sellers.indexOf(seller));
  const { candidates } = groupSellers(projection, { ...asked, operators: [], told });
  expect(candidates.length).toBeGreaterThan(0);
  for (const { sellers } of candidates) expect(sellers.filter((seller) => !isKnown(seller))).toEqual([]);
});
