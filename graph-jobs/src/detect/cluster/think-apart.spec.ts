import { StaticDisjointSet } from 'mnemonist';
import { expect, it } from 'vitest';
import { leiden } from '../communities/leiden.ts';
import { groupBy } from '../links/group-by.ts';
import { placeIn, project, useAt, usersOf, type Projection } from '../links/projection.ts';
import { tabulate } from '../links/use-table.ts';
import { ACCOUNTS, findWideIdentity, MOST_ACCOUNTS } from '../operators/wide-identity.ts';
import { OPERATOR_KINDS } from '../operators/shared-by-pairs.ts';
import { POLICY } from '../policy.ts';
import { gatherWitnesses } from '../suspicion/witnesses.ts';
import { drawMarketplace, type Drawn } from '../test-marketplace.ts';
import { groupSellers, learnEstimates, type Grouping } from '../think.ts';
import { findOperatorsApart, gatherFound, groupApart, tellGoods, type UseRow } from './think-apart.ts';
import { named } from './thinking.ts';

/** The rows of the values that tie, one list for each part that they connect. */
function partsBy(
  projection: Projection,
  { bits, offers }: Pick<Drawn, 'bits' | 'offers'>,
  ties: (value: number) => boolean,
) {
  const sets = new StaticDisjointSet(projection.sellers.length);
  const goods = tellGoods(offers);
  const wide = findWideIdentity(projection);
  const values = projection.values.keys.flatMap((_, value) => (ties(value) ? [value] : []));
  for (const value of values)
    for (const user of usersOf(projection, value)) sets.union(user, usersOf(projection, value)[0] ?? 0);
  const rows = values.flatMap((value) =>
    Array.from(usersOf(projection, value), (user, place) => {
      const { seller, kind, value: key, via, type, firstSeen, lastSeen } = useAt(projection, value, place);
      const epoch = projection.values.epochs[value] as number;
      const own = [bits.get(seller) ?? 0, epoch, goods(seller), wide.has(value)] as const;
      const row: UseRow = [seller, kind, key, key, via, type, firstSeen, lastSeen, ...own];
      return { part: sets.find(user), row };
    }),
  );
  return [...groupBy(rows, ({ part }) => part).values()].map((part) => part.map(({ row }) => row));
}

const plain = ({ shapes, candidates, ...rest }: Grouping) => ({
  ...rest,
  candidates: candidates.map(({ belonging, ...one }) => ({
    ...one,
    belonging: [...belonging].sort(([a], [b]) => a - b),
  })),
  shapes: candidates.map(({ sellers }) => shapes.of(sellers)),
});
const byWay = <T>(found: T): T => JSON.parse(JSON.stringify(found)) as T;

it.each([1, 2, 3, 4, 5])('groups part by part as all together, to the bit: %s', (seed) => {
  const drawn = drawMarketplace(seed, 600);
  const { uses, exclusive, bits, offers } = drawn;
  const projection = project(tabulate(uses, new Map(), exclusive));
  const { kinds, epochs } = projection.values;
  const signalsOf = (seller: string) => bits.get(seller) ?? 0;
  const sellers = 5_000;
  const asked = { engine: leiden, seed: 7, signalsOf, offers, sellers, estimates: null };
  const whole = groupSellers(projection, asked);
  expect(whole.candidates.length + whole.communities.communities.length).toBeGreaterThan(10);
  expect(Math.max(...epochs)).toBeGreaterThan(0);
  const estimates = learnEstimates(projection, asked);
  expect(estimates).toEqual(whole.estimates);
  const about = { engine: 'leiden', seed: 7, sellers, estimates };
  const countUsers = (value: number) => usersOf(projection, value).length;
  const wide = findWideIdentity(projection);
  expect(wide.size).toBeGreaterThan(1);
  // 1. Who is one operator.
  const near = partsBy(projection, drawn, (value) => {
    const kind = kinds[value] as string;
    const most = kind === 'Party' ? MOST_ACCOUNTS : OPERATOR_KINDS.includes(kind) ? ACCOUNTS : 0;
    return countUsers(value) <= most || wide.has(value);
  });
  const told = near.flatMap((rows) => byWay(findOperatorsApart(about, rows)));
  const operators = told
    .map((keys) => keys.map((key) => placeIn(projection.sellers, key)))
    .sort(([a = 0], [b = 0]) => a - b);
  expect(operators).toEqual(whole.communities.operators);
  // 2. All the rest, as answers come: the last part first.
  const { witnessOf } = gatherWitnesses(projection, operators, signalsOf);
  const parts = partsBy(projection, drawn, (value) => {
    const witnesses = new Set(Array.from(usersOf(projection, value), (user) => witnessOf[user]));
    const areFew = witnesses.size <= POLICY.ties.widest && countUsers(value) <= POLICY.ties.widest * ACCOUNTS;
    return areFew || wide.has(value);
  });
  expect(parts.length).toBeGreaterThan(5);
  const found = parts.reverse().map((rows) => byWay(groupApart(about, rows)));
  expect(plain(gatherFound(projection, found, { signalsOf, estimates }))).toEqual(plain(whole));
});

it('names the component that can not be thought about, by a seller and its size', () => {
  const drawn = drawMarketplace(1, 60);
  const [rows = []] = partsBy(project(tabulate(drawn.uses)), drawn, () => true);
  const about = { engine: 'no such engine', seed: 7, sellers: 10, estimates: {} as never };
  const [first = ''] = rows.map(([seller]) => seller).sort();
  const group = () => named(groupApart)(about, { rows });
  expect(group).toThrow(new RegExp(`the component of ${first} .\\d+ sellers, ${rows.length} uses. can't be grouped: `));
});
