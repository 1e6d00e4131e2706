import { existsSync, readFileSync, rmSync } from 'node:fs';
import { withLock } from './lock.mjs';
import { instancePaths } from './paths.mjs';
import { ServerError } from './server-error.mjs';
import { endServer, runningServer, startServer, waitUntilReady } from './server-process.mjs';
import { livingUsers, registerPermanentUser, registerUser, removePermanentUser } from './users.mjs';
import { ensureWatchdog } from './watchdog.mjs';

/** @typedef {import('./paths.mjs').InstancePaths} InstancePaths */
/** @typedef {{ instance?: string, gds?: boolean, env?: NodeJS.ProcessEnv, log?: (line: string) => void }} AcquireOptions */

/**
 * Starts the named local server, or joins the one that runs, until `release` or the end of this process.
 * @param {AcquireOptions} options @returns {Promise<{ uri: string, user: string, password: string, release: () => Promise<void> }>}
 */
export async function acquireServer({ instance = 'dev', gds = false, env = process.env, log = () => {} } = {}) {
  const paths = instancePaths(env, instance);
  return withLock(paths.lock, async () => {
    const leave = registerUser(paths.users);
    try {
      return { ...(await ensureRunning(paths, gds, { env, log })), release: async () => leave() };
    } catch (error) {
      leave();
      throw error;
    }
  });
}

/** Starts the named local server and keeps it up until `stopServer`. @param {AcquireOptions} options */
export async function keepServer({ instance = 'dev', gds = false, env = process.env, log = () => {} } = {}) {
  const paths = instancePaths(env, instance);
  return withLock(paths.lock, async () => {
    registerPermanentUser(paths.users);
    try {
      return await ensureRunning(paths, gds, { env, log });
    } catch (error) {
      removePermanentUser(paths.users);
      throw error;
    }
  });
}

/** @param {InstancePaths} paths @param {boolean} gds @param {{ env: NodeJS.ProcessEnv, log: (line: string) => void }} context */
async function ensureRunning(paths, gds, context) {
  const found = runningServer(paths);
  let server = found;
  if (server && gds && !server.gds) server = await makeRoomForGds(paths, server);
  server ??= await startServer(paths, gds, context);
  // Before the wait: a command that is killed while it waits must not leave a server without a watchdog.
  ensureWatchdog(paths, context.env);
  try {
    await waitUntilReady(paths, server);
  } catch (error) {
    // One that was dying when it was found (killed, and not gone yet) is no reason not to start another.
    const wasDying = server === found && runningServer(paths) === null;
    await endServer(paths, server);
    if (wasDying) return ensureRunning(paths, gds, context);
    throw error;
  }
  return {
    uri: `bolt://127.0.0.1:${server.port}`,
    user: 'neo4j',
    password: readFileSync(paths.password, 'utf8').trim(),
  };
}

/** @param {InstancePaths} paths @param {import('./server-process.mjs').ServerRecord} server */
async function makeRoomForGds(paths, server) {
  const others = livingUsers(paths.users).pids.filter((pid) => pid !== process.pid);
  if (others.length > 0)
    throw new ServerError(
      `Neo4j "${paths.name}" runs without Graph Data Science for process ${others.join(', ')}: wait for it to end, or use --instance with another name.`,
    );
  await endServer(paths, server);
  return null;
}

/** What the named server is doing. @param {{ instance?: string, env?: NodeJS.ProcessEnv }} options */
export function serverStatus({ instance = 'dev', env = process.env } = {}) {
  const paths = instancePaths(env, instance);
  return {
    instance,
    home: paths.home,
    exists: existsSync(paths.data),
    server: runningServer(paths),
    users: livingUsers(paths.users),
  };
}

/**
 * Ends the stay of a kept server; it stops now unless commands still use it.
 * @param {{ instance?: string, env?: NodeJS.ProcessEnv, force?: boolean }} options `force`: stop under the commands that use it
 * @returns {Promise<{ was: 'stopped' | 'not running' | 'in use', pids: number[] }>}
 */
export async function stopServer({ instance = 'dev', env = process.env, force = false } = {}) {
  const paths = instancePaths(env, instance);
  return withLock(paths.lock, async () => {
    removePermanentUser(paths.users);
    const { pids } = livingUsers(paths.users);
    const server = runningServer(paths);
    if (!server) return { was: 'not running', pids };
    if (pids.length > 0 && !force) return { was: 'in use', pids };
    await endServer(paths, server);
    return { was: 'stopped', pids };
  });
}

/** Stops the named server and removes all of its data, password included. @param {{ instance?: string, env?: NodeJS.ProcessEnv }} options */
export async function resetServer({ instance = 'dev', env = process.env } = {}) {
  const paths = instancePaths(env, instance);
  await withLock(paths.lock, async () => {
    const { pids } = livingUsers(paths.users);
    if (pids.length > 0)
      throw new ServerError(`Neo4j "${instance}" is in use by process ${pids.join(', ')}: end it, then reset.`);
    const server = runningServer(paths);
    if (server) await endServer(paths, server);
    rmSync(paths.home, { recursive: true, force: true });
  });
}
