import { existsSync, mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { testFolder } from '../test-ingest.ts';
import { rejectsFolder, removeOldRejects } from './rejects.ts';

const DAY_SECONDS = 86_400;

describe('the refused rows of deliveries that came long ago', () => {
  it('are removed, and nothing else of the archive', () => {
    const archive = testFolder();
    const put = (folder: string, day: number) => {
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, 'contacts.csv'), 'owner_id\n');
      utimesSync(folder, day * DAY_SECONDS, day * DAY_SECONDS);
    };
    put(rejectsFolder(archive, '8f31c0de11'), 10);
    put(rejectsFolder(archive, '0a1b2c3d11'), 30);
    put(join(archive, 'rejects', 'kept by somebody'), 10);
    put(join(archive, '000001-8f31c0de'), 10);
    expect(removeOldRejects(archive, 20 * DAY_SECONDS * 1_000)).toBe(1);
    expect(readdirSync(join(archive, 'rejects')).sort()).toEqual(['0a1b2c3d', 'kept by somebody']);
    expect(existsSync(join(archive, '000001-8f31c0de'))).toBe(true);
    expect(removeOldRejects(testFolder(), 0)).toBe(0);
  });
});
