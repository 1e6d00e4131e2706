import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { addTombstones, placeOfTombstones, readTombstones, type Tombstone } from '../erasure/tombstones.ts';
import { copyFile, type Part } from './part-file.ts';

/** Where a backup keeps what may not come back. */
const NAME = 'erased.json';

/** Copies what was erased into a backup's draft, where anything was: it may not come back after a restore either. */
export async function saveErased(draft: string, archive: string): Promise<Part[]> {
  const from = placeOfTombstones(archive);
  return existsSync(from) ? [{ name: NAME, ...(await copyFile(from, join(draft, NAME))) }] : [];
}

/**
 * Adds what had been erased when a backup was made to what is remembered here. Answers what was erased here since: the
 * backup brings it back.
 */
export function bringErasedBack(folder: string, archive: string): Tombstone[] {
  const [then, here] = [readTombstones(folder), readTombstones(archive)];
  addTombstones(archive, then);
  const known = new Set(then.map(({ code }) => code));
  return here.filter(({ code }) => !known.has(code));
}
