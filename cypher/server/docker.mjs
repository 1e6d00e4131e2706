import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { answersBolt } from './bolt.mjs';
import { projectRoot, ringbreakerHome } from './paths.mjs';
import { choosePort, readPort } from './ports.mjs';
import { waitUntil } from './processes.mjs';
import { ServerError } from './server-error.mjs';
import { keepSecret } from './settings.mjs';

/** @typedef {{ env: NodeJS.ProcessEnv, log: (line: string) => void }} Context */

const READY_MS = 180_000;

/** Whether a Docker engine answers, and Compose with it. @param {NodeJS.ProcessEnv} env */
export function dockerAnswers(env) {
  const run = (/** @type {string[]} */ ...args) =>
    spawnSync('docker', args, { stdio: 'ignore', env, timeout: 3_000 }).status === 0;
  return existsSync(join(projectRoot, 'docker-compose.yml')) && run('info') && run('compose', 'version');
}

/**
 * Brings up the service `neo4j` of docker-compose.yml, one Compose project and one loopback port an instance.
 * @param {string} instance @param {Context} context @returns {Promise<{ uri: string, user: string, password: string }>}
 */
export async function startInDocker(instance, { env, log }) {
  const password = keepSecrets(env);
  const port = await portOf(instance, env);
  log(`Starting Neo4j "${instance}" with Docker Compose`);
  const done = spawnSync('docker', ['compose', '-p', projectName(instance), 'up', '-d', 'neo4j'], {
    cwd: projectRoot,
    encoding: 'utf8',
    env: { ...asOwner(env), NEO4J_BOLT_PORT: String(port), NEO4J_HTTP_PORT: '0' },
  });
  if (done.status !== 0) throw new ServerError(`docker compose up failed:\n${lastLines(done.stderr)}`);
  if (!(await waitUntil(() => answersBolt(port), READY_MS)))
    throw new ServerError(
      `Neo4j in Docker does not answer on port ${port}: see docker compose -p ${projectName(instance)} logs neo4j`,
    );
  return { uri: `bolt://127.0.0.1:${port}`, user: 'neo4j', password };
}

/** Stops an instance's container, and removes its data when asked. @param {string} instance @param {NodeJS.ProcessEnv} env @param {boolean} [andData] */
export function stopInDocker(instance, env, andData = false) {
  const args = andData ? ['down', '--volumes'] : ['stop'];
  const done = spawnSync('docker', ['compose', '-p', projectName(instance), ...args], {
    cwd: projectRoot,
    encoding: 'utf8',
    env,
  });
  if (done.status !== 0) throw new ServerError(`docker compose ${args[0]} failed:\n${lastLines(done.stderr)}`);
}

// The secrets are readable by their owner alone, so the container runs as that owner.
/** @param {NodeJS.ProcessEnv} env @returns {NodeJS.ProcessEnv} */
function asOwner(env) {
  if (!process.getuid || !process.getgid) return env;
  return { RINGBREAKER_UID: String(process.getuid()), RINGBREAKER_GID: String(process.getgid()), ...env };
}

/** @param {string} instance */
const projectName = (instance) => `ringbreaker-${instance}`;

// A container that runs already holds its port: only where none answers is the port looked at again.
/** @param {string} instance @param {NodeJS.ProcessEnv} env */
async function portOf(instance, env) {
  const file = join(ringbreakerHome(env), 'secrets', `${instance}.port`);
  const saved = readPort(file);
  return saved !== null && (await answersBolt(saved)) ? saved : choosePort(file);
}

// The image wants `user/password` in one file, everybody else the password alone.
/** @param {NodeJS.ProcessEnv} env */
function keepSecrets(env) {
  const folder = join(ringbreakerHome(env), 'secrets');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const password = keepSecret(join(folder, 'neo4j_password'));
  const auth = join(folder, 'neo4j_auth');
  const text = `neo4j/${password}`;
  if (!existsSync(auth) || readFileSync(auth, 'utf8') !== text) writeFileSync(auth, text, { mode: 0o600 });
  return password;
}

/** @param {string | null} text */
const lastLines = (text) => (text ?? '').trim().split('\n').slice(-8).join('\n');
