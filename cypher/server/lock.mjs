import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { identify, isAlive, sleep } from './processes.mjs';
import { ServerError } from './server-error.mjs';

const WAIT_MS = 180_000;
const UNWRITTEN_MS = 10_000;

/**
 * Does work that no two processes may do at once. A lock whose holder has died is broken; one that is held is waited for.
 * @template T @param {string} file @param {() => Promise<T>} work @returns {Promise<T>}
 */
export async function withLock(file, work) {
  mkdirSync(dirname(file), { recursive: true });
  for (const end = performance.now() + WAIT_MS; !tryLock(file); await sleep(100))
    if (performance.now() > end)
      throw new ServerError(
        `${file} is held by process ${holderOf(file)?.pid ?? '?'} for 3 minutes: end it, then try again.`,
      );
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

/** @param {string} file */
function tryLock(file) {
  if (claim(file)) return true;
  if (isStale(file)) breakStale(file);
  return false;
}

/** @param {string} file */
function claim(file) {
  try {
    writeFileSync(file, JSON.stringify(identify(process.pid)), { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EEXIST') return false;
    throw error;
  }
}

/** Whether a lock's holder is gone. @param {string} file */
export function isStale(file) {
  const holder = holderOf(file);
  return holder ? !isAlive(holder) : olderThan(file, UNWRITTEN_MS);
}

// Only who holds the breaker may remove another's lock, and looks again first: else two that saw the same dead
// holder could each remove a lock, the second one a fresh lock of the first.
/** @param {string} file */
function breakStale(file) {
  const breaker = `${file}.break`;
  if (!claim(breaker)) {
    if (olderThan(breaker, UNWRITTEN_MS)) rmSync(breaker, { force: true });
    return;
  }
  if (isStale(file)) rmSync(file, { force: true });
  rmSync(breaker, { force: true });
}

/** @param {string} file @returns {import('./processes.mjs').ProcessId | null} */
function holderOf(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/** @param {string} file @param {number} ms */
function olderThan(file, ms) {
  try {
    return Date.now() - statSync(file).mtimeMs > ms;
  } catch {
    return false;
  }
}
