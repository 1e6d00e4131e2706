import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { memoryFor } from './memory.ts';

const GIGABYTE = 1e9;

describe('memoryFor', () => {
  let folder: string;
  const fill = (name: string, bytes: number) => {
    writeFileSync(join(folder, name), '');
    truncateSync(join(folder, name), bytes);
  };
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'ringbreaker-memory-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('asks for little where there is little, or no folder', () => {
    fill('sellers.csv', 1_000);
    expect(memoryFor(folder, 24 * GIGABYTE)).toBe(540);
    expect(memoryFor('', 24 * GIGABYTE)).toBe(540);
    expect(memoryFor(join(folder, 'nowhere'), 24 * GIGABYTE)).toBe(540);
  });

  it('grows with the files, faster with compressed ones, up to a quarter of the machine', () => {
    fill('contacts.csv', 400e6);
    expect(memoryFor(folder, 24 * GIGABYTE)).toBe(1200);
    fill('listings.csv.gz', 100e6);
    expect(memoryFor(folder, 24 * GIGABYTE)).toBe(2400);
    expect(memoryFor(folder, 4 * GIGABYTE)).toBe(1000);
    expect(memoryFor(folder, 1 * GIGABYTE)).toBe(540);
  });
});
