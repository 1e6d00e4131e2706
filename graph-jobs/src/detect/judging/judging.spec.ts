import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serialize } from 'node:v8';
import { describe, expect, it } from 'vitest';
import { louvain } from '../communities/louvain.ts';
import { drawUnit, hashText } from '../confidence/draw.ts';
import { NO_SIGNALS, type OutcomeFacts } from '../facts.ts';
import { findCommunities } from '../find-communities.ts';
import { accuse, accusedIn, describe as describeAll } from '../findings.ts';
import { project } from '../projection.ts';
import { NO_LEVELS } from '../reference.ts';
import { tabulate, type Use } from '../use-table.ts';
import { weighValues } from '../weigh-values.ts';
import { cutBatches } from './cut-batches.ts';
import { judgeBatch } from './judge-batch.ts';

const draw = (seed: number, ...about: (string | number)[]) => drawUnit(hashText(about.join(' ')), seed);
const BUILT = new URL('../../../dist/detect/judging/judging-pool.js', import.meta.url);
/** Judges a world as it is shipped, in one thread and in two: a thread reads no TypeScript. */
const BOTH_WAYS = `
  import { readFileSync } from 'node:fs';
  import { isDeepStrictEqual } from 'node:util';
  import { deserialize } from 'node:v8';
  const [pool, file] = process.argv.slice(1);
  const { judgeInThreads } = await import(pool);
  const { judge } = await import(new URL('../findings.js', pool));
  const { inWorlds } = await import(new URL('../confidence/in-worlds.js', pool));
  const { described, whole, basis } = deserialize(readFileSync(file));
  const confidence = { ...whole, ...basis, findCommunitiesIn: inWorlds(basis) };
  const judged = judge(described, { reference: basis.reference, confidence });
  const areSame = isDeepStrictEqual(await judgeInThreads(described, whole, basis), judged);
  console.log(JSON.stringify({ rackets: judged.rackets.length, areSame }));`;
const KINDS = ['Phone', 'Email', 'PaymentAccount', 'Image', 'Address'];

/** Sellers in knots of six that share values at random, some with a neighbouring knot, and goods found at many. */
function drawWorld(seed: number, size: number) {
  const sellers = Array.from({ length: size }, (_, at) => `s${String(at).padStart(4, '0')}`);
  const uses = sellers.flatMap((seller, at) =>
    KINDS.flatMap((kind): Use[] => {
      if (draw(seed, kind, seller) < 0.3) return [];
      const knot = Math.floor(at / 6) + (draw(seed, 'strays', kind, seller) < 0.02 ? 1 : 0);
      const value = `${kind}:${knot}:${Math.floor(2 * draw(seed, 'which', kind, seller))}`;
      const lastSeen = 19_000 + Math.floor(600 * draw(seed, 'day', kind, seller));
      return [{ ...{ seller, value, kind, via: seller, type: 'USES', firstSeen: lastSeen - 90, lastSeen } }];
    }),
  );
  const outcomes = sellers
    .filter((seller) => draw(seed, 'find', seller) < 0.3)
    .map((seller): OutcomeFacts => ({
      ...{ seller, outcome: `outcome:${seller}`, about: seller, type: 'seizure', finding: 'counterfeit' },
      ...{ occurredAt: '2023-01-01', value: null, currency: null },
    }));
  return { sellers, uses, outcomes };
}

/** A drawn world, described, and what it is judged with. */
function describeWorld(seed: number, size: number) {
  const { sellers, uses, outcomes } = drawWorld(seed, size);
  const projection = project(tabulate(uses));
  const weights = weighValues(projection);
  const communities = findCommunities(projection, weights, { engine: louvain, seed });
  const unknown = { status: null, openedAt: null, closedAt: null, closureReason: null, country: null };
  const facts = new Map(sellers.map((key) => [key, { key, ...unknown }]));
  const signals = { ...NO_SIGNALS, outcomes };
  const described = [...describeAll(projection, weights, { communities, sellers: facts, signals })];
  const reference = { brandMedians: [], nullLevels: NO_LEVELS, asOfDay: 19_600 };
  return {
    described,
    whole: { projection, weights },
    basis: { reference, seed, engine: 'louvain', before: new Map() },
  };
}

describe('judging in batches', () => {
  it.each([1, 2, 3])('gives what judging the whole gives, seed %i', (seed) => {
    const { described, whole, basis } = describeWorld(seed, 240);
    const accused = accusedIn(accuse(described, basis));
    const settled = judgeBatch({ accused, ...whole }, basis);
    const batches = [...cutBatches(accused, whole, 20)];
    const apart = settled.map((): unknown => undefined);
    for (const { places, batch } of batches) {
      judgeBatch(structuredClone(batch), basis).forEach((racket, at) => (apart[places[at] as number] = racket));
    }
    expect(batches.length).toBeGreaterThan(3);
    expect(settled.filter((racket) => racket !== null).length).toBeGreaterThan(5);
    expect(apart).toEqual(settled);
  });

  it.skipIf(!existsSync(BUILT))(
    'gives by two threads what one gives (needs `npm run build`)',
    { timeout: 60_000 },
    () => {
      const folder = mkdtempSync(join(tmpdir(), 'ringbreaker-judging-'));
      const world = join(folder, 'world');
      writeFileSync(world, serialize(describeWorld(4, 3_300)));
      const told = execFileSync(process.execPath, ['--input-type=module', '-e', BOTH_WAYS, BUILT.href, world], {
        env: { ...process.env, NODE_OPTIONS: '' },
      });
      rmSync(folder, { recursive: true });
      const { rackets, areSame } = JSON.parse(String(told)) as { rackets: number; areSame: boolean };
      expect(rackets).toBeGreaterThan(200);
      expect(areSame).toBe(true);
    },
  );
});
