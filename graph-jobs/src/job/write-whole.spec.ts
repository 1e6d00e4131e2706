import {
  chmodSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { writeWhole } from './write-whole.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ringbreaker-whole-'));
});
afterEach(() => rmSync(folder, { recursive: true }));
const write = (path: string, ...texts: string[]) => writeWhole(path, texts, (code) => `It can't be written (${code}).`);

it('writes a file, in a folder that it makes, and leaves nothing beside it', async () => {
  await write(join(folder, 'new', 'a.csv'), 'one\n', 'two\n');
  expect(readFileSync(join(folder, 'new', 'a.csv'), 'utf8')).toBe('one\ntwo\n');
  expect(readdirSync(join(folder, 'new'))).toEqual(['a.csv']);
});

it('keeps the rights of a file that is there, a link to it, and what somebody else calls a part', async () => {
  writeFileSync(join(folder, 'a.csv'), 'before');
  chmodSync(join(folder, 'a.csv'), 0o600);
  writeFileSync(join(folder, 'a.csv.part'), 'precious');
  symlinkSync('a.csv', join(folder, 'link.csv'));
  await write(join(folder, 'link.csv'), 'after');
  expect(readFileSync(join(folder, 'a.csv'), 'utf8')).toBe('after');
  expect(statSync(join(folder, 'a.csv')).mode & 0o777).toBe(0o600);
  expect(lstatSync(join(folder, 'link.csv')).isSymbolicLink()).toBe(true);
  expect(readFileSync(join(folder, 'a.csv.part'), 'utf8')).toBe('precious');
});

it('writes into what is no file, and leaves it what it is', async () => {
  await write('/dev/null', 'anything');
  expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
  await expect(write(folder, 'anything')).rejects.toThrow("It can't be written (EISDIR).");
  expect(statSync(folder).isDirectory()).toBe(true);
});
