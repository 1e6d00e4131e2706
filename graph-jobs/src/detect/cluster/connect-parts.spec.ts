import { join } from 'node:path';
import { StaticDisjointSet } from 'mnemonist';
import { expect, it } from 'vitest';
import { Workbench } from '../../ingest/stage.ts';
import { testFolder } from '../../ingest/test-ingest.ts';
import { once } from '../../ingest/workbench/iterate.ts';
import { groupBy } from '../links/group-by.ts';
import { drawSeed } from '../save/stable-ids.ts';
import { connectParts } from './connect-parts.ts';

const SELLERS = 300;
const nameOf = (at: number) => `seller:${String(at).padStart(3, '0')}`;

/** Pairs of sellers: first one long chain in a drawn order, then some drawn at random. */
function drawPairs(seed: number): (readonly [number, number])[] {
  const draw = (key: string) => drawSeed(seed, key) % SELLERS;
  const chain = Array.from({ length: SELLERS / 3 }, (_, at) => at).sort((a, b) => draw(`at ${a}`) - draw(`at ${b}`));
  const linked = chain.slice(1).map((one, at) => [one, chain[at] as number] as const);
  return [...linked, ...Array.from({ length: 120 }, (_, at) => [draw(`one ${at}`), draw(`other ${at}`)] as const)];
}

/** The parts that pairs connect, as rows of `part`. */
function partsOf(pairs: readonly (readonly [number, number])[]): string[] {
  const sets = new StaticDisjointSet(SELLERS);
  for (const [one, other] of pairs) sets.union(one, other);
  const parts = groupBy(
    Array.from({ length: SELLERS }, (_, at) => at),
    (at) => sets.find(at),
  );
  // Ascending, so that the first of each is the least.
  return [...parts.values()].flatMap(([least = 0, ...others]) => others.map((at) => `${nameOf(at)} ${nameOf(least)}`));
}

// Seen red with one round alone, and with a node's own edge to the least left out of small-star.
it.each([1, 2, 3])(
  'names for each seller the least of all that it is connected with (marketplace %i)',
  async (seed) => {
    const bench = await Workbench.open({ spillFolder: join(testFolder(), '.spill'), memoryMegabytes: 200, threads: 2 });
    const pairs = drawPairs(seed);
    await bench.run('create table pair (n integer, seller varchar, hub varchar)');
    const uses = pairs.flatMap(([one, other]) => [one, other].map((at) => [at, Math.min(one, other)] as const));
    await bench.append('pair', 2, once(uses.map(([seller, hub]) => [0, nameOf(seller), nameOf(hub)])));
    await connectParts({ tables: bench, connectsHere: Infinity }, 'select * from pair');
    const found = await bench.rows('select seller, component from part');
    expect(found.map(([seller, component]) => `${seller} ${component}`).sort()).toEqual(partsOf(pairs).sort());
    bench.close();
  },
);
