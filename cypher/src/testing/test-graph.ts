import { z } from 'zod';
import type { Database } from '../connection/driver.ts';
import { defineQuery } from '../query.ts';

const properties = z.record(z.string(), z.unknown());
const saved = z.object({ saved: z.number().int() });

const saveThings = defineQuery(
  'test/save-things',
  'write',
  z.object({ rows: z.array(z.object({ labels: z.array(z.string()), key: z.string(), properties })) }),
  saved,
);
const saveLinks = defineQuery(
  'test/save-links',
  'write',
  z.object({ rows: z.array(z.object({ from: z.string(), type: z.string(), to: z.string(), properties })) }),
  saved,
);
const saveDelivery = defineQuery(
  'test/save-delivery',
  'write',
  z.object({ id: z.string(), seq: z.number().int(), contributor: z.string(), asOf: z.string() }),
  saved,
);
const sources = defineQuery(
  'test/sources',
  'read',
  z.object({}),
  z.object({
    from: z.string(),
    type: z.string(),
    to: z.string(),
    role: z.string(),
    sources: z.number().int(),
    firstSource: z.number().int(),
    latestSource: z.number().int(),
  }),
);
const digest = defineQuery('test/digest', 'read', z.object({}), z.object({ line: z.string() }));

const nodeCount = defineQuery('test/count-nodes', 'read', z.object({}), z.object({ nodes: z.number().int() }));

/** How many nodes the graph has, of every label. */
export async function countNodes(database: Database): Promise<number> {
  const [row] = await database.run(nodeCount, {});
  return row?.nodes ?? 0;
}

const makeDue = defineQuery('test/make-due', 'write', z.object({}), z.object({ due: z.number().int() }));

/** Lets so much time pass, as far as messages to webhooks go, that each that waits is due. */
export async function makeMessagesDue(database: Database): Promise<void> {
  await database.run(makeDue, {});
}

const setAsked = defineQuery(
  'test/set-requested-at',
  'write',
  z.object({ id: z.string(), at: z.string() }),
  z.object({ id: z.string() }),
);

/** Says when a job was asked for. */
export async function setRequestedAt(database: Database, id: string, at: string): Promise<void> {
  await database.run(setAsked, { id, at });
}

const setSeen = defineQuery(
  'test/set-seen-until',
  'write',
  z.object({ until: z.number().int() }),
  z.object({ lines: z.number().int() }),
);

/** Makes the schedule stand as if no scheduler had run since a time, in milliseconds. */
export async function setSeenUntil(database: Database, until: number): Promise<void> {
  await database.run(setSeen, { until });
}

/** A small graph written by hand, for tests that ask questions of one. */
export interface TestGraph {
  readonly things: { labels: string[]; key: string; properties: Record<string, unknown> }[];
  readonly links: { from: string; type: string; to: string; properties: Record<string, unknown> }[];
  readonly deliveries: { id: string; seq: number; contributor: string; asOf: string }[];
}

/** Saves a graph written by hand; fails when a link's end is not in it. */
export async function saveTestGraph(database: Database, graph: TestGraph): Promise<void> {
  await database.run(saveThings, { rows: graph.things });
  const [links] = await database.run(saveLinks, { rows: graph.links });
  if (links?.saved !== graph.links.length) throw new Error('A link of the test graph has an end that is not in it.');
  for (const delivery of graph.deliveries) await database.run(saveDelivery, delivery);
}

/** Every node and link in words, sorted: equal before and after whatever should change nothing. */
export async function readDigest(database: Database): Promise<string[]> {
  return (await database.run(digest, {})).map(({ line }) => line);
}

/** Where each declared link comes from, in no order. */
export async function readSources(database: Database) {
  return database.run(sources, {});
}

const folder = z.object({ folder: z.string() });
const saveKept = defineQuery('test/keep-market', 'write', folder, folder);
const findKept = defineQuery('test/kept-market', 'read', z.object({}), folder);

/** Notes that what the graph holds is to be used again, and the folder in which the rest of it lies. */
export async function keepMarket(database: Database, at: string): Promise<void> {
  await database.run(saveKept, { folder: at });
}

/** The folder of what is to be used again; null where the graph may go. */
export async function keptMarketFolder(database: Database): Promise<string | null> {
  return (await database.run(findKept, {}))[0]?.folder ?? null;
}

const cutTrail = defineQuery('test/cut-audit', 'write', z.object({ after: z.number().int() }), z.object({}));

/** Cuts the audit trail off after an entry, as somebody might who writes to the database. */
export async function cutAudit(database: Database, after: number): Promise<void> {
  await database.run(cutTrail, { after });
}
