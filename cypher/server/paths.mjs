import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ServerError } from './server-error.mjs';

export const NEO4J_VERSION = '5.26.30';
export const GDS_VERSION = '2.13.9';

/** Folder of the whole project. */
export const projectRoot = fileURLToPath(new URL('../../', import.meta.url));

/** Folder of everything that a checkout keeps to itself: databases, secrets; git-ignored. @param {NodeJS.ProcessEnv} env */
export const ringbreakerHome = (env) => resolve(projectRoot, env.RINGBREAKER_HOME || '.ringbreaker');

/** Folder in the user's home that a second clone finds filled. @param {NodeJS.ProcessEnv} env */
export const cacheFolder = (env) => join(env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'ringbreaker');

/**
 * Where each thing of a named instance lies.
 * @param {NodeJS.ProcessEnv} env @param {string} name lower-case letters, digits and dashes, such as `dev`
 */
export function instancePaths(env, name) {
  if (!/^[a-z0-9][a-z0-9-]{0,39}$/.test(name))
    throw new ServerError(
      `"${name}" is no instance name: use up to 40 lower-case letters, digits and dashes, e.g. dev.`,
    );
  const all = join(ringbreakerHome(env), 'neo4j');
  const home = join(all, name);
  return {
    name,
    home,
    conf: join(home, 'conf'),
    data: join(home, 'data'),
    logs: join(home, 'logs'),
    users: join(home, 'run', 'users'),
    server: join(home, 'run', 'server.json'),
    watchdog: join(home, 'run', 'watchdog.json'),
    password: join(home, 'password'),
    port: join(home, 'port'),
    console: join(home, 'logs', 'console.log'),
    // A store that the bulk importer makes, and one that is whole and takes the old one's place at the next start.
    importing: join(home, 'importing'),
    imported: join(home, 'imported'),
    // Beside the home, so that a reset can remove the home while it holds the lock.
    lock: join(all, `${name}.lock`),
  };
}
/** @typedef {ReturnType<typeof instancePaths>} InstancePaths */
