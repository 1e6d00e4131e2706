import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import {
  appliedMigrations,
  readMigrations,
  requireSchema,
  schemaNames,
  schemaState,
  syncPath,
  type Database,
} from '@ringbreaker/cypher';
import { copyArchive } from './backup/archive-files.ts';
import { keyCheck, saveKey } from './backup/card-key.ts';
import { saveErased } from './backup/erased-file.ts';
import { writeManifest, type BackupManifest } from './backup/manifest.ts';
import { PartWriter, type Part } from './backup/part-file.ts';
import { readContent, type Content } from './backup/read-content.ts';
import { saveTrailFiles } from './backup/trail-files.ts';
import type { Config } from './config.ts';
import { failpoint } from './ingest/failpoint.ts';
import { JobError } from './job/job-error.ts';
import { explainNoRoom, noRoomCode } from './job/no-room.ts';
import type { Progress } from './job/progress.ts';
import { takeWriter, underLease } from './job/take-writer.ts';

/** What to back up, and where to. */
interface BackupRequest {
  /** The folder that is made. */
  readonly folder: string;
  readonly config: Pick<Config, 'archive' | 'cardSecret' | 'codeVersion'>;
  /** Leaves the card key out: whoever holds the backup can't read cards with it, and it has to be kept apart. */
  readonly withoutKey?: boolean | undefined;
  readonly now: () => Date;
  readonly progress: Progress;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Copies the graph, its archive and its key into a folder, while everything goes on but other writers: the lease of the
 * writer makes them wait. The folder gets its name when it is whole and on the disk; until then it is called `.draft`.
 * @returns what the backup says of itself
 * @throws GraphError `lease` when another process writes; JobError `usage` when the folder is there already
 */
export async function backup(database: Database, request: BackupRequest): Promise<BackupManifest> {
  const folder = resolve(request.folder);
  if (existsSync(folder)) throw new JobError('usage', `${folder} is there already: name a folder that is not.`);
  const { archive } = request.config;
  if (!relative(resolve(archive), folder).startsWith('..'))
    throw new JobError(
      'usage',
      `${folder} lies in the archive ${archive}, which is what is backed up: name a folder outside.`,
    );
  const draft = `${folder}.draft`;
  // 1. Nothing but what people and workers say may change from here on.
  await requireSchema(database);
  const lease = await takeWriter(database, request.progress);
  return underLease(lease, async () => {
    try {
      rmSync(draft, { recursive: true, force: true });
      makeFolder(join(draft, 'graph'));
      // 2. The signed ends of the audit trail, then the graph, the archive that it was made from, and the key of its cards.
      const { cardSecret } = request.config;
      const trail = await saveTrailFiles(draft, archive);
      const graph = await copyGraph(database, draft, request);
      const copied = await copyArchive(database, { archive, draft, progress: request.progress });
      const erased = await saveErased(draft, archive);
      const key = request.withoutKey ? [] : [saveKey(draft, cardSecret)];
      // 3. What the backup is, with the hash of each file. A holder that was overtaken has read who knows what.
      await lease.confirm();
      const manifest: BackupManifest = {
        format: 1,
        createdAt: request.now().toISOString(),
        codeVersion: request.config.codeVersion,
        ...(await readSchema(database)),
        ...graph.content,
        lines: graph.lines,
        key: { held: !request.withoutKey, check: keyCheck(cardSecret) },
        archiveFaults: [...copied.faults],
        parts: [...graph.parts, ...copied.parts, ...trail, ...erased, ...key],
      };
      // 4. Its name.
      publish(draft, folder, manifest);
      return manifest;
    } catch (error) {
      rmSync(draft, { recursive: true, force: true });
      throw explainNoRoom(
        error,
        (code) =>
          `There is no room for the backup at ${folder} (${code}), and nothing is left of it: make room, or name another folder.`,
      );
    }
  });
}

/** Makes a folder and those above it, one by one: below `/proc`, where none can be made, Node's own way never ends. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (cause) {
    if (noRoomCode(cause)) throw cause;
    const { code } = cause as NodeJS.ErrnoException;
    throw new JobError('usage', `${folder} can't be made (${code}): name another folder for the backup.`, { cause });
  }
}

interface GraphCopy {
  readonly content: Content;
  readonly lines: BackupManifest['lines'];
  readonly parts: readonly Part[];
}

async function copyGraph(database: Database, draft: string, request: BackupRequest): Promise<GraphCopy> {
  const names = { nodes: 'graph/nodes.jsonl.gz', links: 'graph/links.jsonl.gz' };
  const nodes = new PartWriter(join(draft, names.nodes));
  const links = new PartWriter(join(draft, names.links));
  try {
    const sink = { node: (line: string) => nodes.write(line), link: (line: string) => links.write(line) };
    const content = await readContent(database, { ...request, sink });
    failpoint('backup-read');
    const parts = [
      { name: names.nodes, ...(await nodes.close()) },
      { name: names.links, ...(await links.close()) },
    ];
    return { content, lines: { nodes: nodes.lines, links: links.lines }, parts };
  } catch (error) {
    await Promise.all([nodes.drop(), links.drop()]);
    throw error;
  }
}

/** Which migrations the graph has had, and the indexes that they made; what somebody added by hand is their own. */
async function readSchema(database: Database): Promise<Pick<BackupManifest, 'schema' | 'indexes'>> {
  const made = schemaNames(readMigrations().map(({ text }) => text));
  const indexes = await database.run(schemaState, {});
  return {
    schema: await database.run(appliedMigrations, {}),
    indexes: indexes.filter(({ name }) => made.has(name)).map(({ state: _, ...index }) => index),
  };
}

function publish(draft: string, folder: string, manifest: BackupManifest): void {
  for (const { name } of manifest.parts) if (name.startsWith('graph/')) syncPath(join(draft, name));
  writeFileSync(join(draft, 'manifest.json'), writeManifest(manifest), { mode: 0o600, flush: true });
  for (const within of ['graph', '']) syncPath(join(draft, within));
  failpoint('backup-publish');
  renameSync(draft, folder);
  syncPath(dirname(folder));
}
