import { createHash } from 'node:crypto';
import { readFileSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { testFolder } from '../ingest/test-ingest.ts';
import { copyFile, PartWriter, readLines } from './part-file.ts';

async function write(path: string, lines: readonly string[]) {
  const part = new PartWriter(path);
  for (const line of lines) await part.write(line);
  return part.close();
}

async function readAll(path: string): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of readLines(path)) lines.push(line);
  return lines;
}

describe('a file of a backup', () => {
  it('gives back every line, whatever signs are in it', async () => {
    const path = join(testFolder(), 'a.gz');
    // Signs that some readers take for the end of a line, and more text than one chunk holds.
    const odd = JSON.stringify('one\u2028two\u2029three\u0085four\r\n\ud83d\ude00');
    const lines = [odd, '', ...Array.from({ length: 30_000 }, (_, at) => `[${at},"é${'x'.repeat(at % 50)}"]`), odd];
    await write(path, lines);
    expect(await readAll(path)).toEqual(lines);
  });

  it('is hashed as it lies on the disk, and copied with the same hash, for its owner alone', async () => {
    const path = join(testFolder(), 'a.gz');
    const { sha256, bytes } = await write(path, ['one', 'two']);
    expect(sha256).toBe(createHash('sha256').update(readFileSync(path)).digest('hex'));
    expect(bytes).toBe(statSync(path).size);
    expect(await copyFile(path, `${path}.copy`)).toEqual({ sha256, bytes });
    expect([path, `${path}.copy`].map((one) => statSync(one).mode & 0o777)).toEqual([0o600, 0o600]);
  });

  it('that was cut off is an error and no end', async () => {
    const path = join(testFolder(), 'a.gz');
    const { bytes } = await write(
      path,
      Array.from({ length: 1_000 }, (_, at) => `line ${at * 7919}`),
    );
    truncateSync(path, bytes - 20);
    await expect(readAll(path)).rejects.toThrow(/unexpected end of file/);
  });

  it('that can not be written says so', async () => {
    const part = new PartWriter(join(testFolder(), 'no/such/folder.gz'));
    const write = async () => {
      for (let at = 0; at < 100_000; at++) await part.write(`line ${at} ${'y'.repeat(100)}`);
      await part.close();
    };
    await expect(write()).rejects.toThrow(/ENOENT/);
  });
});
