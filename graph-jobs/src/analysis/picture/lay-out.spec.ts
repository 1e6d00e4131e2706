import { type GraphColumns, hashText, type Position } from '@ringbreaker/cypher/domain';
import { describe, expect, it } from 'vitest';
import { layOut } from './lay-out.ts';
import { positionColumns, readLayout, stampOf, writeLayout } from './layout-columns.ts';

/** Sellers in neighbourhoods of ten, each with four values of its own; the last few use nothing. */
function market(sellers: number, alone = 3): GraphColumns {
  const keys = Array.from({ length: sellers }, (_, i) => `seller:${i}`);
  const values = Array.from({ length: sellers }, (_, i) => `tel:${i}`);
  const pairs = keys.slice(0, sellers - alone).flatMap((_, i) => {
    const home = i - (i % 10);
    const use = (n: number) => home + (hashText(`${i}|${n}`) % Math.min(10, sellers - home));
    return [...new Set([i, use(1), use(2), use(3)])].map((value) => [i, sellers + value] as const);
  });
  const all = [...keys, ...values];
  return {
    nodes: {
      keys: all,
      kinds: all.map((_, i) => (i < sellers ? 'Seller' : 'Phone')),
      labels: all,
      degrees: all.map(() => 3),
      status: all.map(() => null),
      rackets: all.map(() => 'rk-1'),
      operators: all.map(() => null),
      begins: all.map(() => null),
      ends: all.map(() => null),
    },
    links: {
      sources: pairs.map(([from]) => from),
      targets: pairs.map(([, to]) => to),
      types: pairs.map(() => 'USES'),
      firstSeen: pairs.map(() => null),
      lastSeen: pairs.map(() => null),
      weights: pairs.map((_, i) => (i % 10) / 10),
    },
  };
}

/** Columns from their last row to the first. */
const back = <T extends Record<string, readonly unknown[]>>(columns: T): T =>
  Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, [...column].reverse()])) as never;

/** The same picture, told in another order. */
function turned({ nodes, links }: GraphColumns): GraphColumns {
  const last = nodes.keys.length - 1;
  const { sources, targets, ...others } = back(links);
  return {
    nodes: back(nodes),
    links: { ...others, sources: sources.map((i) => last - i), targets: targets.map((i) => last - i) },
  };
}

const NOWHERE = new Map<string, Position>();
const middle = (places: Position[]) => ({
  x: places.reduce((sum, { x }) => sum + x, 0) / places.length,
  y: places.reduce((sum, { y }) => sum + y, 0) / places.length,
});

describe('a layout', () => {
  it.each([60, 700])('is the same each time, in whatever order the picture comes (%i sellers)', async (sellers) => {
    const first = await layOut(market(sellers), NOWHERE);
    expect(first.size).toBe(2 * sellers);
    expect([...first.values()].every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
    expect(new Set([...first.values()].map(({ x, y }) => `${x} ${y}`)).size).toBe(2 * sellers);
    expect(new Map([...(await layOut(turned(market(sellers)), NOWHERE))].sort())).toEqual(new Map([...first].sort()));
  });

  it('brings together who shares much', async () => {
    const places = await layOut(market(200, 0), NOWHERE);
    const ofHome = (home: number) => Array.from({ length: 10 }, (_, i) => places.get(`seller:${10 * home + i}`)!);
    const homes = Array.from({ length: 20 }, (_, home) => ofHome(home));
    const spread = (all: Position[]) => {
      const { x, y } = middle(all);
      return all.reduce((sum, place) => sum + Math.hypot(place.x - x, place.y - y), 0) / all.length;
    };
    const inside = homes.reduce((sum, home) => sum + spread(home), 0) / homes.length;
    expect(inside * 2.5).toBeLessThan(spread([...places.values()]));
  });

  // Seen red without `hold`: each of the others then moves.
  it('leaves who stood where they stood, and puts who comes beside what it is tied to', async () => {
    const before = await layOut(market(60), NOWHERE);
    const grown = market(60);
    grown.nodes.keys.push('seller:new', 'seller:alone');
    for (const column of [grown.nodes.labels, grown.nodes.status, grown.nodes.operators, grown.nodes.rackets])
      column.push('', '');
    grown.nodes.kinds.push('Seller', 'Seller');
    grown.nodes.degrees.push(1, 0);
    grown.links.sources.push(120);
    grown.links.targets.push(60);
    grown.links.types.push('USES');
    grown.links.weights.push(0.9);
    const after = await layOut(grown, before);
    for (const [key, place] of before) expect(after.get(key), key).toEqual(place);
    const [news, tie] = [after.get('seller:new')!, after.get('tel:0')!];
    const widest = Math.max(...[...before.values()].map(({ x, y }) => Math.hypot(x, y)));
    expect(Math.hypot(news.x - tie.x, news.y - tie.y)).toBeLessThan(widest / 2);
    const others = [...before.values()].map(({ x, y }) => Math.hypot(x - news.x, y - news.y));
    expect(Math.min(...others)).toBeGreaterThan(0);
    expect([...before.values()]).not.toContainEqual(after.get('seller:alone'));
  });

  it('begins where things stood when most of the picture is new', async () => {
    const before = new Map([...(await layOut(market(60), NOWHERE))].slice(0, 20));
    const after = await layOut(market(60), before);
    expect(after.size).toBe(120);
    expect([...before].some(([key, place]) => after.get(key)!.x !== place.x)).toBe(true);
  });

  it('is nothing of nothing, and one of one', async () => {
    expect((await layOut(market(0, 0), NOWHERE)).size).toBe(0);
    expect((await layOut(market(1, 1), NOWHERE)).size).toBe(2);
  });

  it('ends where who waits for it says so', async () => {
    const stopped = layOut(market(60), NOWHERE, () => Promise.reject(new Error('stopped')));
    await expect(stopped).rejects.toThrow('stopped');
  });
});

describe('a layout that is stored', () => {
  it('gives each thing its place back, and holds no key', async () => {
    const picture = market(60);
    const places = await layOut(picture, NOWHERE);
    const stored = writeLayout(places);
    expect(new Map([...readLayout(stored, picture.nodes.keys)].sort())).toEqual(new Map([...places].sort()));
    expect(JSON.stringify(stored)).not.toMatch(/seller|tel/);
    expect(stored.things.every(Number.isSafeInteger)).toBe(true);
    const { x, y } = positionColumns(market(61), stored);
    expect([x.length, y.length]).toEqual([122, 122]);
    expect([x[0], y[60], x[61]]).toEqual([places.get('seller:0')!.x, null, places.get('tel:0')!.x]);
  });

  it('tells different things apart', () => {
    const keys = Array.from({ length: 100_000 }, (_, i) => `tel:+8613${i}`);
    const { things } = writeLayout(new Map(keys.map((key) => [key, { x: 0, y: 0 }])));
    expect(new Set(things).size).toBe(keys.length);
  });

  it('is of what is shown and joined, in whatever order it comes', () => {
    const [picture, other] = [market(60), market(60)];
    expect(stampOf(turned(picture))).toBe(stampOf(picture));
    other.links.targets[0] = 61;
    expect(stampOf(other)).not.toBe(stampOf(picture));
    expect(stampOf(market(61))).not.toBe(stampOf(picture));
  });
});
