import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { takeOverImported } from './take-over.mjs';

let home: string;
let paths: { imported: string; data: string };
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'ringbreaker-home-'));
  paths = { imported: join(home, 'imported'), data: join(home, 'data') };
  for (const [folder, content] of [
    [paths.data, 'old'],
    [join(paths.imported, 'data'), 'new'],
  ] as const) {
    for (const part of ['databases', 'transactions']) writeStore(join(folder, part, 'neo4j'), content);
  }
  writeStore(join(paths.data, 'databases', 'system'), 'users');
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

function writeStore(folder: string, content: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, content), content);
}

const stores = () =>
  ['databases/neo4j', 'transactions/neo4j', 'databases/system'].map((part) => readdirSync(join(paths.data, part)));
const TAKEN = [['new'], ['new'], ['users']];

describe('a store that was imported', () => {
  it('takes the old one’s place and leaves the users alone', () => {
    takeOverImported(paths);
    expect(stores()).toEqual(TAKEN);
    expect(readFileSync(join(paths.data, 'databases/neo4j/new'), 'utf8')).toBe('new');
    expect(existsSync(paths.imported)).toBe(false);
  });

  it('does so too when the first try was killed between the two parts, or in the middle of one', () => {
    rmSync(join(paths.data, 'databases/neo4j'), { recursive: true });
    renameSync(join(paths.imported, 'data/databases/neo4j'), join(paths.data, 'databases/neo4j'));
    rmSync(join(paths.data, 'transactions/neo4j/old'));
    takeOverImported(paths);
    expect(stores()).toEqual(TAKEN);
  });

  it('is not there at most starts, and nothing is touched', () => {
    rmSync(paths.imported, { recursive: true });
    takeOverImported(paths);
    expect(stores()).toEqual([['old'], ['old'], ['users']]);
  });
});
