import { createHmac } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { replaceFile } from '@ringbreaker/cypher';
import { z } from 'zod';
import { JobError } from '../job/job-error.ts';

const Tombstone = z.object({
  code: z.string().describe('HMAC-SHA-256 of the key under the card secret, hex: nobody finds the key by it'),
  at: z.string(),
  by: z.string(),
  reason: z.string(),
});
export type Tombstone = z.infer<typeof Tombstone>;

/** Where an archive keeps what may not come back. */
export const placeOfTombstones = (archive: string): string => join(archive, 'erased.json');

/** The code that stands for what was erased. */
export function codeOf(secret: string, key: string): string {
  return createHmac('sha256', secret).update(`erased\n${key}`).digest('hex');
}

/** What was erased from an archive, and may not come back. @throws JobError `config` where the file can't be read */
export function readTombstones(archive: string): Tombstone[] {
  const file = placeOfTombstones(archive);
  if (!existsSync(file)) return [];
  try {
    return z.array(Tombstone).parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (cause) {
    throw new JobError(
      'config',
      `${file} can't be read. Bring it back from a backup: without it what was erased would come back.`,
      { cause },
    );
  }
}

/** Remembers what may not come back; what is remembered already is not told again. */
export function addTombstones(archive: string, tombstones: readonly Tombstone[]): void {
  const all = readTombstones(archive);
  const known = new Set(all.map(({ code }) => code));
  const more = tombstones.filter(({ code }) => !known.has(code));
  if (more.length === 0) return;
  mkdirSync(archive, { recursive: true });
  replaceFile(placeOfTombstones(archive), `${JSON.stringify([...all, ...more], null, 2)}\n`, 0o600);
}
