import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import {
  archiveFolders,
  deliveryFolder,
  hashFile,
  readFolder,
  savedDeliveries,
  syncPath,
  type Database,
} from '@ringbreaker/cypher';
import { JobError } from '../job/job-error.ts';
import { explainNoRoom } from '../job/no-room.ts';
import type { Progress } from '../job/progress.ts';
import { copyFile, type Part } from './part-file.ts';

/** What of an archive was copied, and what of it was not as it had been written. */
interface ArchiveCopy {
  readonly parts: readonly Part[];
  readonly faults: readonly string[];
}

const PREFIX = 'archive/';

/**
 * Copies the folders of all deliveries into a backup's draft. Each file is held against what its folder says of it: a
 * copy of a damaged file is made, and told of.
 */
export async function copyArchive(
  database: Database,
  { archive, draft, progress }: { archive: string; draft: string; progress: Progress },
): Promise<ArchiveCopy> {
  const folders = archiveFolders(archive);
  const known = (await database.run(savedDeliveries, {})).map((one) => basename(deliveryFolder(archive, one)));
  const faults = known
    .filter((name) => !folders.includes(name))
    .map((name) => `${name} is missing, and the graph has the delivery`);
  const parts: Part[] = [];
  for (const [at, name] of folders.entries()) {
    progress('copy the archive', at, folders.length);
    const copied = await copyFolder(join(archive, name), join(draft, PREFIX, name));
    faults.push(...damagedOf(join(archive, name), copied).map((file) => `${name}/${file} is not as it was written`));
    parts.push(...copied.map((part) => ({ ...part, name: `${PREFIX}${name}/${part.name}` })));
  }
  progress('copy the archive', folders.length, folders.length);
  return { parts, faults };
}

async function copyFolder(from: string, to: string): Promise<Part[]> {
  mkdirSync(to, { recursive: true, mode: 0o700 });
  const parts: Part[] = [];
  for (const name of readdirSync(from).sort()) {
    if (statSync(join(from, name)).isFile())
      parts.push({ name, ...(await copyFile(join(from, name), join(to, name))) });
  }
  syncPath(to);
  return parts;
}

function damagedOf(folder: string, copied: readonly Part[]): string[] {
  try {
    const { parts = [] } = readFolder(folder);
    return parts.flatMap(({ name, sha256 }) =>
      copied.some((part) => part.name === name && part.sha256 === sha256) ? [] : [name],
    );
  } catch {
    return ['manifest.json'];
  }
}

/** The folders of deliveries in a backup, each with its files by their plain names. */
function foldersOf(parts: readonly Part[]): Map<string, Part[]> {
  const folders = new Map<string, Part[]>();
  for (const part of parts.filter(({ name }) => name.startsWith(PREFIX))) {
    const [, folder = '', name = ''] = part.name.split('/');
    folders.set(folder, [...(folders.get(folder) ?? []), { ...part, name }]);
  }
  return folders;
}

/**
 * Fails where bringing the archive back would replace a folder that says something else.
 * @throws JobError `config` that names it
 */
export function requireRoom(archive: string, parts: readonly Part[]): void {
  for (const [folder, files] of foldersOf(parts)) {
    if (!existsSync(join(archive, folder)) || isSame(join(archive, folder), files)) continue;
    throw new JobError(
      'config',
      `${join(archive, folder)} is there already and says something else. Nothing was written. Name an empty archive by RINGBREAKER_ARCHIVE, or add --replace.`,
    );
  }
}

/** Puts the folders of a backup into the archive, each whole under its name at once. */
export async function restoreArchive(
  folder: string,
  { archive, parts, progress }: { archive: string; parts: readonly Part[]; progress: Progress },
): Promise<void> {
  const folders = foldersOf(parts);
  mkdirSync(archive, { recursive: true, mode: 0o700 });
  for (const [at, [name, files]] of [...folders].entries()) {
    progress('bring the archive back', at, folders.size);
    if (isSame(join(archive, name), files)) continue;
    const draft = join(archive, `${name}.draft`);
    rmSync(draft, { recursive: true, force: true });
    await copyFolder(join(folder, PREFIX, name), draft).catch((error: unknown) => {
      rmSync(draft, { recursive: true, force: true });
      throw explainNoRoom(
        error,
        (code) =>
          `There is no room for the archive in ${archive} (${code}). The graph stays marked: make room, and run the restore again.`,
      );
    });
    rmSync(join(archive, name), { recursive: true, force: true });
    renameSync(draft, join(archive, name));
  }
  syncPath(archive);
}

/** Folders of deliveries in the archive that a backup does not have: those of what it replaced. */
export function beyondBackup(archive: string, parts: readonly Part[]): string[] {
  const own = foldersOf(parts);
  return archiveFolders(archive).filter((name) => !own.has(name));
}

function isSame(folder: string, files: readonly Part[]): boolean {
  if (!existsSync(folder) || readdirSync(folder).length !== files.length) return false;
  return files.every(({ name, sha256 }) => existsSync(join(folder, name)) && hashFile(join(folder, name)) === sha256);
}
