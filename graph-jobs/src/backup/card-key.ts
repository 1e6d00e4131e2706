import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { syncPath, hashFile } from '@ringbreaker/cypher';
import type { Config } from '../config.ts';
import { JobError } from '../job/job-error.ts';
import type { BackupManifest } from './manifest.ts';
import type { Part } from './part-file.ts';

/** Where the key lies in a backup. */
const KEY = 'secrets/card';

/** Tells a card key from others without saying it. */
export function keyCheck(key: string): string {
  return createHash('sha256').update(`ringbreaker card key\n${key}`).digest('hex');
}

/** Puts the key into a backup's draft, readable by its owner alone. */
export function saveKey(draft: string, key: string): Part {
  const path = join(draft, KEY);
  mkdirSync(dirname(path), { mode: 0o700 });
  writeFileSync(path, key, { mode: 0o600, flush: true });
  syncPath(dirname(path));
  return { name: KEY, sha256: hashFile(path), bytes: Buffer.byteLength(key) };
}

/** What is to become of the key here; `says` is for a person, null where there is nothing to say. */
interface KeyPlan {
  readonly says: string | null;
  place(): void;
}

/**
 * Works out whether the key of a backup and the one in use here go together.
 * @throws JobError `config` where the environment gives another key, which can't be put right from here
 */
export function planKey(folder: string, { key }: BackupManifest, { cardSecret, cardKeyFile }: KeyConfig): KeyPlan {
  const nothing = () => undefined;
  if (keyCheck(cardSecret) === key.check) return { says: null, place: nothing };
  if (!key.held) {
    const says =
      'The backup holds no key, and the one here is another: cards of later deliveries will not meet those in the graph until its own key is brought here.';
    return { says, place: nothing };
  }
  if (cardKeyFile === null) {
    throw new JobError(
      'config',
      `RINGBREAKER_CARD_SECRET or its file gives another key than the backup holds. Nothing was written. Give the one in ${join(folder, KEY)}.`,
    );
  }
  const old = `${cardKeyFile}.before-${key.check.slice(0, 8)}`;
  return {
    says: `The key of the backup took the place of the one in ${cardKeyFile}, which is kept as ${old}.`,
    place: () => replaceKey(cardKeyFile, old, readFileSync(join(folder, KEY), 'utf8')),
  };
}

type KeyConfig = Pick<Config, 'cardSecret' | 'cardKeyFile'>;

function replaceKey(file: string, old: string, key: string): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const draft = `${file}.draft`;
  writeFileSync(draft, key, { mode: 0o600, flush: true });
  if (existsSync(file) && !existsSync(old)) renameSync(file, old);
  renameSync(draft, file);
  syncPath(dirname(file));
}
