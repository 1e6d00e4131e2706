import { readFileSync } from 'node:fs';
import { dockerAnswers, startInDocker } from './docker.mjs';
import { findJava, LEAST_JAVA } from './java.mjs';
import { acquireServer } from './launcher.mjs';
import { ServerError } from './server-error.mjs';

export { ServerError };

/** @typedef {import('./find-server.d.mts').FindServerOptions} FindServerOptions */
/** @typedef {import('./find-server.d.mts').FoundServer} FoundServer */
/** @typedef {import('./find-server.d.mts').ServerProbes} ServerProbes */

/** What the choice depends on, apart from the environment: replaceable, so that the order itself can be tested. */
const probes = {
  docker: dockerAnswers,
  java: (/** @type {NodeJS.ProcessEnv} */ env) => findJava(env) !== null,
};

/**
 * Which Neo4j this machine is to use: the one that NEO4J_URI names, else Docker, else the local server on Java.
 * @param {NodeJS.ProcessEnv} env @param {ServerProbes} [found] @returns {FoundServer['kind']}
 */
export function chooseServer(env, found = probes) {
  if (env.NEO4J_URI) return 'configured';
  if (found.docker(env)) return 'docker';
  if (found.java(env)) return 'local';
  throw new ServerError(
    `No Neo4j to use. Do one of these: install Java ${LEAST_JAVA} or later (a local Neo4j is then fetched by itself), ` +
      'start a Docker engine with Compose, or set NEO4J_URI, NEO4J_USER and NEO4J_PASSWORD to a server of yours.',
  );
}

/** @param {NodeJS.ProcessEnv} [env] @param {FindServerOptions} [options] @returns {Promise<FoundServer>} */
export async function findServer(env = process.env, { instance = 'dev', gds = false, log = () => {} } = {}) {
  const kind = chooseServer(env);
  if (kind === 'configured') return { kind, ...configuredServer(env), release: async () => {} };
  // A container outlives the command that started it, as everything that Compose brings up does.
  if (kind === 'docker') return { kind, ...(await startInDocker(instance, { env, log })), release: async () => {} };
  return { kind, ...(await acquireServer({ instance, gds, env, log })) };
}

/** The server of NEO4J_URI, with its password from NEO4J_PASSWORD or the file NEO4J_PASSWORD_FILE. @param {NodeJS.ProcessEnv} env */
export function configuredServer(env) {
  const password = env.NEO4J_PASSWORD ?? (env.NEO4J_PASSWORD_FILE ? readPassword(env.NEO4J_PASSWORD_FILE) : undefined);
  if (password === undefined)
    throw new ServerError('NEO4J_URI is set without its password: set NEO4J_PASSWORD or NEO4J_PASSWORD_FILE.');
  const uri = /** @type {string} */ (env.NEO4J_URI);
  if (!/^(bolt|neo4j)(\+s|\+ssc)?:\/\/.+/.test(uri))
    throw new ServerError(`NEO4J_URI is "${uri}": it must be as bolt://127.0.0.1:7687 or neo4j+s://db.example.com.`);
  return { uri, user: env.NEO4J_USER || 'neo4j', password };
}

/** @param {string} file */
function readPassword(file) {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    throw new ServerError(
      `NEO4J_PASSWORD_FILE names ${file}, which cannot be read: check the path and its permissions.`,
    );
  }
}
