import { describe, expect, it } from 'vitest';
import { evaluateRun } from '../../evaluate/measures.ts';
import { mixBits } from '@ringbreaker/cypher/domain';
import { leiden } from '../communities/leiden.ts';
import { findCommunities } from './find-communities.ts';
import { project } from '../links/projection.ts';
import { rejoin } from './rejoin.ts';
import { tabulate, type Use } from '../links/use-table.ts';
import { weighValues } from '../links/weigh-values.ts';

const OPTIONS = { engine: leiden, seed: 1 };

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
  const { communities } = findCommunities(projection, weighValues(projection), OPTIONS);
  return communities.map((community) => community.map((at) => projection.sellers[at] ?? ''));
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

  it('never swallow a network that has no groups at all', () => {
    const { values } = plantGroups({ groups: 60, links: 3, strange: 100 }, 11);
    const largest = Math.max(...findGroups(usesOf(values, 'Image')).map(({ length }) => length));
    expect(largest).toBeLessThan(120);
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

  it('adds to what its bearers share besides', () => {
    const groups = [
      ['a', 'b', 'c'],
      ['d', 'e', 'f'],
    ];
    const kinds = { Phone: { p: groups[0] ?? [], q: groups[1] ?? [] }, Ip: { i: ['a', 'd'], j: ['b', 'e'] } };
    const join = (more: Parameters<typeof uses>[0]) => {
      const projection = project(tabulate(uses({ ...kinds, ...more })));
      const places = groups.map((group) => group.map((seller) => projection.sellers.indexOf(seller)));
      return rejoin(
        projection,
        weighValues(projection).map((weight, at) => (projection.values.kinds[at] === 'Ip' ? 0.2 : weight)),
        places,
      );
    };
    expect(join({})).toHaveLength(2);
    expect(join({ Sender: { wei: ['a', 'd'] } })).toHaveLength(1);
    expect(join({ Sender: { wei: ['c', 'f'] } })).toHaveLength(2);
  });
});

describe('rejoin', () => {
  const join = (values: Record<string, readonly string[]>, groups: readonly string[], kind = 'Phone') => {
    const projection = project(tabulate(usesOf(values, kind)));
    const places = groups.map((group) => [...group].map((seller) => projection.sellers.indexOf(seller)));
    const joined = rejoin(projection, weighValues(projection), places);
    return joined.map((group) => group.map((at) => projection.sellers[at]).join(''));
  };
  const [twelve, others] = ['abcdefghijkl', 'mnopqrstuvwx'];
  const inside = { i: [...twelve], j: [...others] };

  it('joins what several carry', () => {
    expect(join({ ...inside, x: ['a', 'm'], y: ['b', 'n'] }, [twelve, others])).toEqual([twelve + others]);
  });

  it('does not join what one of twelve carries, however much it is', () => {
    expect(join({ ...inside, x: ['a', 'm'], y: ['a', 'n'], z: ['a', 'o'] }, [twelve, others])).toHaveLength(2);
  });

  it('joins two small groups over one seller, but not a bridge of one value between two', () => {
    const small = { i: ['a', 'b', 'c'], j: ['m', 'n', 'o'] };
    expect(join({ ...small, x: ['a', 'm', 'n'] }, ['abc', 'mno'])).toHaveLength(1);
    expect(join({ ...small, x: ['a', 'm'] }, ['abc', 'mno'])).toHaveLength(2);
    expect(join({ ...small, x: ['a', 'm'] }, ['abc', 'mno'], 'PaymentAccount')).toHaveLength(1);
  });

  it('lets one link after the other lead on only while groups are small', () => {
    const chain = 'abcdefghijklmnopqrstuvwxyz'.match(/.../g) as string[];
    const values = Object.fromEntries([
      ...chain.map((group) => [group, [...group]]),
      ...chain.slice(1).map((group, at) => [`x${group}`, [chain[at]?.[2] ?? '', group[0] ?? '']]),
    ]) as Record<string, string[]>;
    const sizes = join(values, chain, 'PaymentAccount').map(({ length }) => length);
    expect(Math.max(...sizes)).toBeLessThan(chain.length * 3);
    expect(Math.max(...sizes)).toBeGreaterThan(3);
  });
});
