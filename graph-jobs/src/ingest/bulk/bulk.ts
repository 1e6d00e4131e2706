import { saying } from '@ringbreaker/cypher/domain';
import { mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  graphSize,
  keptNodes,
  migrate,
  otherConnections,
  OWN_AGENT,
  savedDeliveries,
  type Database,
  type Manifest,
  type OwnServer,
} from '@ringbreaker/cypher';
import { JobError } from '../../job/job-error.ts';
import { writeBulkFiles, type KeptNode } from './bulk-files.ts';
import { failpoint } from '../failpoint.ts';
import type { Bulk, LoadRequest } from '../request.ts';
import type { Workbench } from '../stage.ts';

/** The checkpoint of a delivery all of which came in with the store itself. */
export const IMPORTED = 'imported';
/** For fewer nodes and links than this, stopping and starting the server costs more than the importer saves. */
const MANY = 700_000;
/** How often, and how long after another, it is asked who is connected. */
const [LOOKS, LOOK_MS] = [10, 500];

/** An import that was killed behind the change of stores left a graph without its schema: it gets it. */
export async function completeImport(database: Database): Promise<void> {
  const deliveries = await database.run(savedDeliveries, {});
  if (deliveries.some(({ checkpoint }) => checkpoint === IMPORTED)) await migrate(database);
}

/**
 * Fails when the importer must load and can't.
 * @throws JobError `usage` with what stands in the way and what to do
 */
export async function requireBulk(database: Database, bulk: Bulk | undefined): Promise<void> {
  if (bulk?.mode !== 'always') return;
  const why = await whyNot(database, bulk.server);
  if (why !== undefined) throw new JobError('usage', `${why} Nothing was changed.`);
}

/** Whether the importer is to load `rows` nodes and links. */
export async function wantsBulk(database: Database, bulk: Bulk | undefined, rows: number): Promise<boolean> {
  if (bulk === undefined || bulk.mode === 'never') return false;
  if (bulk.mode === 'always') return true;
  return rows >= MANY && (await whyNot(database, bulk.server)) === undefined;
}

interface Import {
  readonly database: Database;
  readonly request: LoadRequest;
  readonly delivery: Manifest;
}

/**
 * Loads a plan by Neo4j's bulk importer: files, a store made of them, that store in the old one's place, its schema.
 * The delivery stands in the new store as all loaded, so that nothing but the schema can be missing after a kill.
 * Answers false when the importer could not and need not: then nothing has changed.
 */
export async function importPlan(bench: Workbench, { database, request, delivery }: Import): Promise<boolean> {
  const bulk = request.bulk as Bulk;
  const guard = async () => {
    failpoint('bulk-store');
    await requireBulk(database, { ...bulk, mode: 'always' });
  };
  try {
    const made = await makeStore(bench, bulk.server as OwnServer, { database, request, delivery });
    request.progress(saying`take the imported store over`, 0);
    await made.takeOver({ guard, log: () => failpoint('bulk-swapped') });
  } catch (error) {
    if (request.signal?.aborted) throw new JobError('cancelled', 'The ingest was stopped: run it again to go on.');
    if (bulk.mode === 'always' || !(await isAsBefore(database))) throw error;
    request.progress(
      `load the ordinary way, for the bulk importer failed (${(error as Error).message.slice(0, 200)})`,
      0,
    );
    return false;
  }
  failpoint('bulk-started');
  request.progress(saying`index what was imported`, 0);
  await migrate(database, { waitForIndexes: false });
  failpoint('bulk-indexed');
  return true;
}

async function makeStore(bench: Workbench, server: OwnServer, { database, request, delivery }: Import) {
  const folder = join(resolve(request.archive), `.spill-${process.pid}-bulk`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  try {
    request.progress(saying`write files for the importer`, 0);
    const files = await writeBulkFiles(bench, folder, delivery.kinds, await readKept(database, delivery.id));
    failpoint('bulk-files');
    request.progress(saying`import in bulk (--no-bulk loads the ordinary way)`, 0);
    return await server.makeStore(files);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Whether the store is still the old one, with its schema and without data. */
async function isAsBefore(database: Database): Promise<boolean> {
  const size = await sizeOf(database);
  return size.links === 0 && size.migrations > 0;
}

async function sizeOf(database: Database): Promise<{ nodes: number; migrations: number; links: number }> {
  const counts = await database.run(graphSize, {});
  const of = (wanted: string) => counts.find(({ what }) => what === wanted)?.count ?? 0;
  return { nodes: of('nodes'), migrations: of('migrations'), links: of('links') };
}

async function readKept(database: Database, delivery: string): Promise<KeptNode[]> {
  const kept = await database.run(keptNodes, {});
  return kept.map(({ labels, properties }) =>
    properties['id'] === delivery
      ? { labels, properties: { ...properties, checkpoint: IMPORTED } }
      : { labels, properties },
  );
}

/**
 * Whether another program is connected. A connection says what it is once it is open; until then it may be one of this
 * job, so it is asked again for some seconds.
 */
async function isShared(database: Database): Promise<boolean> {
  for (let look = 1; ; look++) {
    const [others] = await database.run(otherConnections, { own: OWN_AGENT });
    const { connections = 0, named = 0 } = others ?? {};
    if (connections === 0) return false;
    if (named > 0 || look === LOOKS) return true;
    await sleep(LOOK_MS);
  }
}

async function whyNot(database: Database, server: OwnServer | null): Promise<string | undefined> {
  if (server === null) {
    return 'Only a local Neo4j that this checkout started can be stopped for the bulk importer, and this is another: leave --bulk out.';
  }
  const size = await sizeOf(database);
  const kept = await database.run(keptNodes, {});
  if (size.links > 0 || size.nodes > kept.length + size.migrations) {
    return 'The bulk importer fills an empty graph, and this one is not empty: leave --bulk out, or empty it with `npm run neo4j -- reset`.';
  }
  if (await isShared(database)) {
    return 'The bulk importer must stop Neo4j, and another program is connected to it: stop that first (`npm start`, `npm run dev`), or leave --bulk out.';
  }
  return undefined;
}
