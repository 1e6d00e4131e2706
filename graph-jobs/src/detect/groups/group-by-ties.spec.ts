import { describe, expect, it } from 'vitest';
import { evaluateRun } from '../../evaluate/measures.ts';
import { mixBits } from '@ringbreaker/cypher/domain';
import { leiden } from '../communities/leiden.ts';
import { project } from '../links/projection.ts';
import { tabulate, type Use } from '../links/use-table.ts';
import { findOperators } from '../operators/operators.ts';
import { gatherWitnesses } from '../suspicion/witnesses.ts';
import { groupByTies } from './group-by-ties.ts';

/** Uses from who uses which value: sellers under the name of each value. */
function usesOf(values: Record<string, readonly string[]>, kind: string): Use[] {
  return Object.entries(values).flatMap(([value, sellers]) =>
    sellers.map((seller) => ({ seller, value, kind, via: seller, type: '', firstSeen: null, lastSeen: null })),
  );
}

/** Draws that hang on a seed and a name alone. */
function drawWith(seed: number) {
  let step = 0;
  return (below: number) => mixBits(Math.imul(seed, 0x9e3779b1) ^ mixBits(step++)) % below;
}

/**
 * Plain groups of twenty, each seller with links to others of its own, and so many in a hundred of them to anybody:
 * each link is a value that two use and nobody else.
 */
function plantGroups({ groups, links, strange }: { groups: number; links: number; strange: number }, seed: number) {
  const [size, draw] = [20, drawWith(seed)];
  const nameOf = (seller: number) => `s${String(seller).padStart(5, '0')}`;
  const values: Record<string, string[]> = {};
  for (let seller = 0; seller < groups * size; seller++) {
    for (let nth = 0; nth < links; nth++) {
      const home = Math.floor(seller / size) * size;
      const other = draw(100) < strange ? draw(groups * size) : home + draw(size);
      if (other !== seller) values[`v${seller}-${nth}`] = [nameOf(seller), nameOf(other)];
    }
  }
  const truth = Array.from({ length: groups * size }, (_, seller) => {
    return { sellerId: nameOf(seller), racket: `g${Math.floor(seller / size)}`, operator: null };
  });
  return { values, truth };
}

function findGroups(uses: Use[]) {
  const projection = project(tabulate(uses));
  const witnesses = gatherWitnesses(projection, findOperators(projection).operators, () => 0);
  const nameOf = (witness: number) => projection.sellers[witnesses.accounts[witness]?.[0] ?? 0] ?? '';
  const { groups } = groupByTies(witnesses, { engine: leiden, seed: 1, nameOf });
  return groups.map((group) => group.map((at) => projection.sellers[at] ?? ''));
}

function score(found: readonly string[][], truth: ReturnType<typeof plantGroups>['truth']) {
  const members = found.flatMap((group, at) => group.map((sellerId) => ({ sellerId, racketId: String(at) })));
  return evaluateRun({ members, operators: [] }, truth);
}

describe('groups in a noisy network', () => {
  it.each(['Phone', 'Image'])('are found where one or ten in a hundred links by %s lead anywhere', (kind) => {
    for (const strange of [1, 10]) {
      const { values, truth } = plantGroups({ groups: 60, links: 5, strange }, 7);
      const { pairwise } = score(findGroups(usesOf(values, kind)), truth);
      expect(pairwise.precision, `${strange} %`).toBeGreaterThan(0.9);
      expect(pairwise.recall, `${strange} %`).toBeGreaterThan(0.8);
    }
  });

  it('never swallow a network of 1,200 that has no groups at all', () => {
    const { values } = plantGroups({ groups: 60, links: 3, strange: 100 }, 11);
    const largest = Math.max(...findGroups(usesOf(values, 'Image')).map(({ length }) => length));
    expect(largest).toBeLessThan(200);
  });

  it('are the same in whatever order rows come', () => {
    const { values } = plantGroups({ groups: 12, links: 4, strange: 15 }, 3);
    const uses = usesOf(values, 'Phone');
    const draw = drawWith(5);
    const keys = new Map(uses.map((use) => [use, draw(1 << 30)]));
    const shuffled = [...uses].sort((a, b) => (keys.get(a) ?? 0) - (keys.get(b) ?? 0));
    expect(findGroups(shuffled)).toEqual(findGroups(uses));
  });
});

describe('a name in common', () => {
  const uses = (kinds: Record<string, Record<string, readonly string[]>>) =>
    Object.entries(kinds).flatMap(([kind, values]) => usesOf(values, kind));

  it('joins nobody, though strangers are paid and send under it alike', () => {
    const ring = ['a', 'b', 'c', 'd'];
    expect(findGroups(uses({ Name: { wei: ring }, Sender: { wei: ring } }))).toEqual([]);
  });

  it('does not lead from one group to another', () => {
    const [one, other] = [
      ['a', 'b', 'c'],
      ['d', 'e', 'f'],
    ];
    const names = { Name: { wei: ['a', 'd'] }, Sender: { wei: ['a', 'd'], min: ['b', 'e'] } };
    expect(findGroups(uses({ ...names, Phone: { p: one, q: other } }))).toEqual([one, other]);
  });
});

describe('groups by what they share', () => {
  const [one, other] = [[...'abcdefgh'], [...'mnopqrst']];
  /** Each two that follow one another share a value, and each two that stand two apart another. */
  const strip = (sellers: readonly string[]) =>
    Object.fromEntries(
      sellers.flatMap((seller, at) =>
        [1, 2].flatMap((step) => {
          const next = sellers[at + step];
          return next ? [[`${seller}${next}`, [seller, next]] as const] : [];
        }),
      ),
    );
  const groups = (values: Record<string, readonly string[]>, kind = 'Image') => findGroups(usesOf(values, kind));

  it('stay two where one value leads from one to the other', () => {
    expect(groups({ ...strip(one), ...strip(other), x: ['a', 'm'] })).toEqual([one, other]);
  });

  it('are one where several lead from one to the other', () => {
    const across = Object.fromEntries(one.map((seller, at) => [`x${seller}`, [seller, other[at] ?? '']]));
    expect(groups({ ...strip(one), ...strip(other), ...across })).toEqual([[...one, ...other]]);
  });

  it('hold two who share one value, and nobody whom a place or a provider joins', () => {
    expect(groups({ x: ['a', 'b'] })).toEqual([['a', 'b']]);
    expect(groups({ depot: Array.from({ length: 25 }, (_, at) => `s${at}`) }, 'Address')).toEqual([]);
  });

  it('hold an operator whose accounts share nothing with others', () => {
    expect(groups({ owner: ['a', 'b', 'c'] }, 'Party')).toEqual([['a', 'b', 'c']]);
  });

  it('are found where everybody is tied to everybody', () => {
    const { values, truth } = plantGroups({ groups: 50, links: 30, strange: 50 }, 17);
    const { pairwise } = score(findGroups(usesOf(values, 'Image')), truth);
    expect(pairwise.f1).toBeGreaterThan(0.9);
  });
});
