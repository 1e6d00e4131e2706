import { findServer } from '../cypher/server/find-server.mjs';
import { SetupError } from './setup-error.mjs';

/** Variables of a database that may be emptied, among all others. @typedef {NodeJS.ProcessEnv} Room */

/**
 * Runs work with the variables of databases that may be emptied, each of this checkout's own; one that a person named, and
 * said so of, stays alone.
 * @template T @param {readonly string[]} instances one or more @param {NodeJS.ProcessEnv} env
 * @param {(rooms: [Room, ...Room[]]) => Promise<T>} work @returns {Promise<T>}
 */
export async function withEmptiableServers(instances, env, work) {
  refuseForeignDatabase(env);
  const wanted = env.NEO4J_URI ? instances.slice(0, 1) : instances;
  const log = (/** @type {string} */ line) => console.error(line);
  const servers = await Promise.all(wanted.map((instance) => findServer(env, { instance, log })));
  try {
    const [first = env, ...others] = servers.map(({ uri, user, password }) => {
      return { ...env, RINGBREAKER_TEST: '1', NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password };
    });
    return await work([first, ...others]);
  } finally {
    await Promise.all(servers.map((server) => server.release()));
  }
}

/**
 * The same with one database.
 * @template T @param {string} instance @param {NodeJS.ProcessEnv} env @param {(room: Room) => Promise<T>} work @returns {Promise<T>}
 */
export const withEmptiableServer = (instance, env, work) =>
  withEmptiableServers([instance], env, ([room]) => work(room));

/** Stops before anything is emptied that a person merely named. @param {NodeJS.ProcessEnv} env */
export function refuseForeignDatabase(env) {
  if (!env.NEO4J_URI || env.RINGBREAKER_TEST === '1') return;
  throw new SetupError(
    `This would empty the database at ${env.NEO4J_URI}, which NEO4J_URI names. Unset NEO4J_URI to use a database of its ` +
      'own, or set RINGBREAKER_TEST=1 to say that this one may be emptied.',
  );
}
