import { existsSync, readFileSync, renameSync } from 'node:fs';
import { basename, join } from 'node:path';
import { hashFile, placeOfErased, placeOfHeads, replaceFile } from '@ringbreaker/cypher';
import { sealOf, type BackupManifest } from './manifest.ts';
import { copyFile, type Part } from './part-file.ts';

/** What is kept of the audit trail outside the graph, signed. */
const placesIn = (folder: string): string[] => [placeOfHeads(folder), placeOfErased(folder)];

/**
 * Copies into a backup's draft what is kept of the audit trail outside the graph. Run it before the graph is read: entries
 * are added all the while, and an end that was kept later would lie beyond the trail that the backup holds.
 */
export async function saveTrailFiles(draft: string, archive: string): Promise<Part[]> {
  const parts: Part[] = [];
  for (const from of placesIn(archive).filter(existsSync)) {
    parts.push({ name: basename(from), ...(await copyFile(from, join(draft, basename(from)))) });
  }
  return parts;
}

/**
 * Puts back what was kept of the trail when the backup was made. What lies here and says something else speaks of the
 * trail that the backup replaces: it gets another name, and stays.
 * @returns the files that got another name
 */
export function bringTrailFilesBack(folder: string, archive: string, manifest: BackupManifest): string[] {
  const aside: string[] = [];
  for (const here of placesIn(archive)) {
    const part = manifest.parts.find(({ name }) => name === basename(here));
    if (existsSync(here) && part?.sha256 === hashFile(here)) continue;
    if (existsSync(here)) {
      const kept = `${here}.before-${sealOf(manifest).slice(0, 12)}`;
      renameSync(here, kept);
      aside.push(kept);
    }
    if (part) replaceFile(here, readFileSync(join(folder, part.name), 'utf8'), 0o600);
  }
  return aside;
}
