import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { hashFile } from '@ringbreaker/cypher';
import { JobError } from '../job/job-error.ts';
import type { Progress } from '../job/progress.ts';
import { readManifest, type BackupManifest } from './manifest.ts';

/** What a look at a backup found; `faults` is empty where it is whole. */
interface BackupReport {
  readonly manifest: BackupManifest;
  readonly faults: readonly string[];
}

/**
 * Holds every file of a backup against its SHA-256. It changes nothing, and reads all.
 * @throws JobError `config` where the folder holds no backup, or one whose manifest is damaged
 */
export function verifyBackup(folder: string, progress: Progress): BackupReport {
  const manifest = readManifest(folder);
  const faults: string[] = [];
  for (const [at, part] of manifest.parts.entries()) {
    progress('verify the backup', at, manifest.parts.length);
    const path = join(folder, part.name);
    if (!existsSync(path)) faults.push(`${part.name} is missing`);
    else if (statSync(path).size !== part.bytes)
      faults.push(`${part.name} has ${statSync(path).size} bytes where ${part.bytes} were written`);
    else if (hashFile(path) !== part.sha256)
      faults.push(`${part.name} is not what was written: its SHA-256 is another`);
  }
  const known = new Set([...manifest.parts.map(({ name }) => name), 'manifest.json']);
  for (const name of filesBelow(folder)) if (!known.has(name)) faults.push(`${name} is not part of the backup`);
  progress('verify the backup', manifest.parts.length, manifest.parts.length);
  return { manifest, faults };
}

/**
 * The manifest of a backup whose every file is as it was written.
 * @throws JobError `config` that names the first file that is not
 */
export function requireWhole(folder: string, progress: Progress): BackupManifest {
  const { manifest, faults } = verifyBackup(folder, progress);
  if (faults.length === 0) return manifest;
  throw new JobError(
    'config',
    `The backup is damaged in ${faults.length} places: ${faults[0]}. Nothing was written. \`ringbreaker backup --verify\` lists all; use another backup.`,
  );
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
}
