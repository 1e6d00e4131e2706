import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

// A pid alone may be given to another process later; with its start time it names one process for good.
/** @typedef {{ pid: number, since: string }} ProcessId */

/** Start time of a process as its system tells it, or null when it has ended (a zombie has). @param {number} pid */
function startTime(pid) {
  if (process.platform === 'linux') return linuxStartTime(pid);
  if (process.platform === 'win32') return signalReaches(pid) ? 'unknown' : null;
  try {
    const line = execFileSync('ps', ['-o', 'stat=,lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim();
    return line === '' || line.startsWith('Z') ? null : line.replace(/^\S+\s+/, '').replace(/\W+/g, '-');
  } catch {
    return null;
  }
}

/** @param {number} pid */
function linuxStartTime(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    // The name in parentheses may hold spaces: count the fields after it. State is field 3, start time field 22.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' || fields[0] === 'X' ? null : (fields[19] ?? null);
  } catch {
    return null;
  }
}

/** @param {number} pid */
function signalReaches(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}

/** Names a running process for good; null when there is none. @param {number} pid @returns {ProcessId | null} */
export function identify(pid) {
  const since = startTime(pid);
  return since === null ? null : { pid, since };
}

/** Whether exactly this process still runs. @param {ProcessId | null | undefined} id */
export const isAlive = (id) => id != null && startTime(id.pid) === id.since;

/** Asks a process to end, and kills it when it hasn't within so many milliseconds; whether it ended by itself. @param {ProcessId} id @param {number} patienceMs */
export async function endProcess(id, patienceMs) {
  signal(id, 'SIGTERM');
  if (await waitUntil(() => !isAlive(id), patienceMs)) return true;
  signal(id, 'SIGKILL');
  await waitUntil(() => !isAlive(id), 5_000);
  return false;
}

/** @param {ProcessId} id @param {NodeJS.Signals} name */
function signal(id, name) {
  try {
    if (isAlive(id)) process.kill(id.pid, name);
  } catch {
    // It ended in between, which is what was wanted.
  }
}

/** Looks every 50 ms until the answer is yes or the time is over. @param {() => boolean | Promise<boolean>} holds @param {number} patienceMs */
export async function waitUntil(holds, patienceMs) {
  for (const end = performance.now() + patienceMs; ; await sleep(50)) {
    if (await holds()) return true;
    if (performance.now() > end) return false;
  }
}

/** @param {number} ms */
export const sleep = (ms) => new Promise((done) => setTimeout(done, ms));
