import { join, resolve } from 'node:path';
import {
  anyContent,
  appliedMigrations,
  beginRestore,
  endRestore,
  forgetMigrations,
  migrate,
  type Migration,
  readMigrations,
  schemaState,
  unfinishedRestore,
  type Database,
} from '@ringbreaker/cypher';
import { beyondBackup, requireRoom, restoreArchive } from './backup/archive-files.ts';
import { planKey } from './backup/card-key.ts';
import { bringErasedBack } from './backup/erased-file.ts';
import { emptyGraph, fillLinks, fillNodes, throwIfStopped, type Filling } from './backup/fill-graph.ts';
import { sealOf, type BackupManifest } from './backup/manifest.ts';
import { readContent } from './backup/read-content.ts';
import { bringTrailFilesBack } from './backup/trail-files.ts';
import { requireWhole } from './backup/verify-backup.ts';
import type { Config } from './config.ts';
import type { Tombstone } from './erasure/tombstones.ts';
import { JobError } from './job/job-error.ts';
import type { Progress } from './job/progress.ts';
import { takeWriter, underLease } from './job/take-writer.ts';

/** Which backup to bring back, and where to. */
interface RestoreRequest {
  /** The folder of the backup. */
  readonly folder: string;
  readonly config: Pick<Config, 'archive' | 'cardSecret' | 'cardKeyFile'>;
  /** Whether what is in the graph may go. */
  readonly replace?: boolean | undefined;
  /** Nodes or links a transaction. */
  readonly batchRows?: number | undefined;
  readonly progress: Progress;
  readonly signal?: AbortSignal | undefined;
}

/** What was brought back. */
export interface RestoreSummary {
  readonly manifest: BackupManifest;
  /** Names of the migrations that came after the backup was made. */
  readonly migrated: readonly string[];
  /** What became of the key, where somebody should know. */
  readonly key: string | null;
  /** What was erased here after the backup was made, and is back by it. */
  readonly erasedSince: readonly Tombstone[];
  /** Files about the audit trail that the backup replaced, by the names that they have now. */
  readonly setAside: readonly string[];
  /** Folders of deliveries that were replaced, and lie in the archive still. */
  readonly replaced: readonly string[];
}

const BATCH_ROWS = 5_000;

/**
 * Brings a backup back: graph, archive and key. Killed at any moment, the graph stays marked as half restored, which
 * everything else refuses, and the next restore begins anew.
 * @throws JobError `config` where the backup is damaged or too new, where something is there already, and where what was
 * restored is not what was backed up
 */
export async function restore(database: Database, request: RestoreRequest): Promise<RestoreSummary> {
  const folder = resolve(request.folder);
  // 1. Nothing is written before every file of the backup was held against its hash.
  const manifest = requireWhole(folder, request.progress);
  const schema = schemaOf(manifest);
  const key = planKey(folder, manifest, request.config);
  await requireEmpty(database, manifest, request);
  if (!((await database.run(appliedMigrations, {})).length > 0)) {
    await migrate(database, { known: schema, isRestoring: true });
  }
  const lease = await takeWriter(database, request.progress);
  return underLease(lease, async () => {
    const filling: Filling = { ...request, batchRows: request.batchRows ?? BATCH_ROWS, database, lease };
    // 2. From here on the graph is marked, and empty.
    await database.run(beginRestore, { id: sealOf(manifest) });
    await emptyGraph(filling);
    // 3. The schema that the backup had, constraints first, then archive and key, then the graph.
    await database.run(forgetMigrations, { after: schema.at(-1)?.version ?? 0 });
    await migrate(database, { known: schema, isRestoring: true });
    await restoreArchive(folder, { ...request, archive: request.config.archive, parts: manifest.parts });
    const erasedSince = bringErasedBack(folder, request.config.archive);
    const setAside = bringTrailFilesBack(folder, request.config.archive, manifest);
    key.place();
    const ids = await fillNodes(filling, join(folder, 'graph/nodes.jsonl.gz'), manifest.lines.nodes);
    await fillLinks(filling, join(folder, 'graph/links.jsonl.gz'), ids, manifest.lines.links);
    // 4. Is it what was backed up?
    await requireEqual(database, manifest, request);
    await database.run(endRestore, {});
    // 5. What came after the backup was made.
    const replaced = beyondBackup(request.config.archive, manifest.parts);
    return { manifest, migrated: await migrate(database), key: key.says, erasedSince, setAside, replaced };
  });
}

/** The migrations of this product up to where the backup had come. @throws JobError `config` where it had come further */
function schemaOf({ schema }: BackupManifest): Migration[] {
  const known = readMigrations();
  return schema.map(({ version, name, checksum }) => {
    const migration = known.find((one) => one.version === version && one.checksum === checksum);
    if (migration) return migration;
    throw new JobError(
      'config',
      `The backup's graph has had the migration ${name}, which this version does not know: use the version that wrote it, or a newer one.`,
    );
  });
}

/** @throws JobError `config` where something would be lost that nobody said may go */
async function requireEmpty(database: Database, { parts }: BackupManifest, request: RestoreRequest): Promise<void> {
  const [mark] = await database.run(unfinishedRestore, {});
  if (request.replace || mark) return;
  const [content] = await database.run(anyContent, {});
  if ((content?.nodes ?? 0) > 0) {
    throw new JobError(
      'config',
      'The graph is not empty. Nothing was written. Restore into an empty one, or add --replace, which removes what is there.',
    );
  }
  requireRoom(request.config.archive, parts);
}

async function requireEqual(database: Database, manifest: BackupManifest, request: RestoreRequest): Promise<void> {
  const { digest, nodes, links } = await readContent(database, request);
  if (digest !== manifest.digest) {
    const differing = differences(manifest, { nodes, links });
    throw new JobError(
      'config',
      `What was restored is not what was backed up (digest ${digest}, not ${manifest.digest}${differing}). The graph stays marked: run the restore again.`,
    );
  }
  request.progress('wait for the indexes', 0);
  await database.statement('CALL db.awaitIndexes(3600)');
  throwIfStopped(request.signal);
  const faults = missingIndexes(manifest.indexes, await database.run(schemaState, {}));
  if (faults.length === 0) return;
  throw new JobError(
    'config',
    `After the restore ${faults.join('; ')}. The graph stays marked: run the restore again.`,
  );
}

function differences(
  wanted: Pick<BackupManifest, 'nodes' | 'links'>,
  found: Pick<BackupManifest, 'nodes' | 'links'>,
): string {
  const names = [...Object.keys(wanted.nodes), ...Object.keys(wanted.links)];
  return names
    .flatMap((name) => {
      const [want, have] = [wanted, found].map(({ nodes, links }) => nodes[name] ?? links[name] ?? 0);
      return want === have ? [] : [`; ${have} of ${want} ${name}`];
    })
    .join('');
}

type State = BackupManifest['indexes'][number] & { readonly state: string };

/** Indexes of the backup that the graph lacks, has otherwise, or that don't answer, in words. */
function missingIndexes(wanted: BackupManifest['indexes'], found: readonly State[]): string[] {
  return wanted.flatMap((index) => {
    const { state, ...same } = found.find(({ name }) => name === index.name) ?? { state: '' };
    if (state === '') return [`the index ${index.name} is missing`];
    if (JSON.stringify(same) !== JSON.stringify(index)) return [`the index ${index.name} is another`];
    return state === 'ONLINE' ? [] : [`the index ${index.name} is ${state}`];
  });
}
