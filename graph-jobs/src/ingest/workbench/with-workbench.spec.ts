import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { testFolder } from '../test-ingest.ts';
import { withArchive, withSpillFolder } from './with-workbench.ts';

describe('what lies beside the archive', () => {
  it('goes when it was left behind, and not while this process works in it', async () => {
    const archive = testFolder();
    const [left, ours] = [join(archive, '.spill-left'), join(archive, '.spill-ours')];
    for (const folder of [left, ours]) mkdirSync(folder);
    writeFileSync(join(ours, 'old'), '');
    await withSpillFolder(ours, async () => {
      expect(readdirSync(ours)).toEqual([]);
      await withArchive(archive, async () => undefined);
      expect(existsSync(left)).toBe(false);
      expect(existsSync(ours)).toBe(true);
    });
    expect(readdirSync(archive)).toEqual([]);
  });
});
