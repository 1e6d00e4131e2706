import { z } from 'zod';
import { defineQuery, gdsDrop, gdsInstalled, type Database } from '@ringbreaker/cypher';
import type { LinkList } from '#jobs/detect/communities/community-graph';
import type { TheirRun } from './igraph.ts';

const whole = z.number().int();
const graph = z.object({ graph: z.string() });
const makeNodes = defineQuery('test/bench-nodes', 'write', z.object({ count: whole }), z.object({ id: whole }));
const makeLinks = defineQuery(
  'test/bench-links',
  'write',
  z.object({ sources: z.array(whole), targets: z.array(whole) }),
  z.object({ saved: whole }),
);
const project = defineQuery(
  'test/bench-project',
  'read',
  graph,
  z.object({ nodeCount: whole, relationshipCount: whole }),
);
const findCommunities = defineQuery(
  'test/bench-leiden',
  'read',
  graph,
  z.object({ communityCount: whole, modularity: z.number() }),
);

const AT_ONCE = 100_000;
const NAME = { graph: 'ringbreaker-bench' };

/** Whether this server can take part. */
export async function hasGds(database: Database): Promise<boolean> {
  return (await database.run(gdsInstalled, {})).length > 0;
}

/** Stores the links, so that the server projects them from where its graphs are. The database must be empty. */
export async function storeLinks(database: Database, { size, sources, targets }: LinkList): Promise<void> {
  const ids = new Float64Array(size);
  for (let from = 0; from < size; from += AT_ONCE) {
    const rows = await database.run(makeNodes, { count: Math.min(AT_ONCE, size - from) });
    for (const [at, { id }] of rows.entries()) ids[from + at] = id;
  }
  for (let from = 0; from < sources.length; from += AT_ONCE) {
    const idsOf = (ends: Int32Array) => Array.from(ends.subarray(from, from + AT_ONCE), (node) => ids[node]!);
    await database.run(makeLinks, { sources: idsOf(sources), targets: idsOf(targets) });
  }
}

/** Projects what is stored and looks for communities. */
export async function runGds(database: Database): Promise<Omit<TheirRun, 'mebibytes'>> {
  const start = performance.now();
  await database.run(project, NAME);
  const [found] = await database.run(findCommunities, NAME);
  const seconds = (performance.now() - start) / 1_000;
  await database.run(gdsDrop, NAME);
  if (!found) throw new Error('Graph Data Science gave no answer: look into its log.');
  // Its processor time is the server's, which does other things too.
  const spent = { seconds, processorSeconds: NaN };
  return { spent, quality: found.modularity, communities: found.communityCount };
}
