import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { isStale, withLock } from './lock.mjs';
import { identify } from './processes.mjs';

let folder = '';
let file = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ringbreaker-lock-'));
  file = join(folder, 'x.lock');
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A process that has just ended, as its lock would name it. */
async function deadProcess() {
  const child = spawn(process.execPath, ['-e', 'process.stdin.resume()'], { stdio: ['pipe', 'ignore', 'ignore'] });
  const id = identify(child.pid!);
  child.kill('SIGKILL');
  await once(child, 'exit');
  return id;
}

it('does one work at a time', async () => {
  let inside = 0;
  let most = 0;
  const work = async () => {
    most = Math.max(most, (inside += 1));
    await new Promise((done) => setTimeout(done, 5));
    inside -= 1;
  };
  await Promise.all([1, 2, 3, 4].map(() => withLock(file, work)));
  expect(most).toBe(1);
  expect(existsSync(file)).toBe(false);
});

it('hands on what the work answers, and frees the lock when it fails', async () => {
  await expect(withLock(file, async () => 7)).resolves.toBe(7);
  await expect(withLock(file, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(existsSync(file)).toBe(false);
});

it('breaks the lock of a process that has died', async () => {
  writeFileSync(file, JSON.stringify(await deadProcess()));
  expect(isStale(file)).toBe(true);
  await expect(withLock(file, async () => 'mine')).resolves.toBe('mine');
});

it('breaks the lock of a pid that another process has now', () => {
  writeFileSync(file, JSON.stringify({ pid: process.pid, since: 'long ago' }));
  expect(isStale(file)).toBe(true);
});

it('leaves a living lock, and one that is being written', () => {
  writeFileSync(file, JSON.stringify(identify(process.pid)));
  expect(isStale(file)).toBe(false);
  writeFileSync(file, '');
  expect(isStale(file)).toBe(false);
});

it('breaks a lock that was never written to its end', () => {
  writeFileSync(file, '');
  const minuteAgo = Date.now() / 1_000 - 60;
  utimesSync(file, minuteAgo, minuteAgo);
  expect(isStale(file)).toBe(true);
});
