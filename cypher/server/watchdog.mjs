import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { withLock } from './lock.mjs';
import { instancePaths } from './paths.mjs';
import { endProcess, identify, isAlive, sleep } from './processes.mjs';
import { endServer, runningServer } from './server-process.mjs';
import { livingUsers } from './users.mjs';

/** @typedef {import('./paths.mjs').InstancePaths} InstancePaths */

const GRACE_VARIABLE = 'RINGBREAKER_NEO4J_GRACE_SECONDS';

/** Sees to it that a process of its own stops the server when its last user has ended. @param {InstancePaths} paths @param {NodeJS.ProcessEnv} env */
export function ensureWatchdog(paths, env) {
  if (isAlive(readId(paths.watchdog))) return;
  const child = spawn(process.execPath, [fileURLToPath(import.meta.url), paths.name], {
    detached: true,
    stdio: 'ignore',
    env: { ...env, RINGBREAKER_HOME: env.RINGBREAKER_HOME ?? '' },
  });
  child.unref();
  if (child.pid) writeFileSync(paths.watchdog, JSON.stringify(identify(child.pid)));
}

/** Looks each second; stops the server once nobody has used it for the grace time, and ends with it. @param {InstancePaths} paths @param {number} graceMs */
async function watch(paths, graceMs) {
  let last = null;
  for (let unusedMs = 0; existsSync(paths.home); await sleep(1_000)) {
    unusedMs = isUsed(paths) ? 0 : unusedMs + 1_000;
    const server = runningServer(paths);
    last = server ?? last;
    if (server && unusedMs <= graceMs) continue;
    if (await withLock(paths.lock, () => stopIfUnused(paths))) return;
  }
  // Its folder was removed under it: nobody could find it any more to stop it.
  if (last) await endProcess(last, 0);
}

/** @param {InstancePaths} paths */
function isUsed(paths) {
  const { pids, permanent } = livingUsers(paths.users);
  return permanent || pids.length > 0;
}

// It also ends under the lock alone: whoever holds it can then tell for sure whether a watchdog is there.
/** @param {InstancePaths} paths */
async function stopIfUnused(paths) {
  const server = runningServer(paths);
  if (server && isUsed(paths)) return false;
  if (server) await endServer(paths, server);
  rmSync(paths.server, { force: true });
  rmSync(paths.watchdog, { force: true });
  return true;
}

/** @param {string} file */
function readId(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const graceSeconds = Number(process.env[GRACE_VARIABLE] || 5);
  await watch(instancePaths(process.env, process.argv[2] ?? 'dev'), graceSeconds * 1_000);
}
