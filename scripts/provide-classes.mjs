import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { archiveOf } from '../cypher/server/class-archive.mjs';
import { chooseServer } from '../cypher/server/find-server.mjs';
import { fetchJars } from '../cypher/server/jars.mjs';
import { findJava } from '../cypher/server/java.mjs';
import { acquireServer, stopServer } from '../cypher/server/launcher.mjs';
import { root, runQuietly } from './run.mjs';
import { SetupError } from './setup-error.mjs';

const INSTANCE = 'classes';
const COMMAND = join(root, 'graph-jobs', 'bin', 'ringbreaker.mjs');

/**
 * Lets one server of tests load and search a little, and end, so that the archive of classes that it leaves has what all
 * later ones need; once for each Java and Neo4j. Left to itself, the first to end wrote it, which had hardly been asked.
 * @param {NodeJS.ProcessEnv} env @param {(line: string) => void} log
 */
export async function provideClasses(env, log) {
  const java = chooseServer(env) === 'local' ? findJava(env) : null;
  if (!java) return;
  const { lib } = await fetchJars(false, { env, log });
  if (existsSync(archiveOf(lib, java.version, env))) return;
  log('Making an archive of the classes of Neo4j, once');
  const folder = mkdtempSync(join(tmpdir(), 'ringbreaker-classes-'));
  const own = { ...env, RINGBREAKER_HOME: join(folder, 'home'), RINGBREAKER_ARCHIVE: join(folder, 'archive') };
  try {
    const { uri, user, password, release } = await acquireServer({ instance: INSTANCE, env: own });
    await loadAndSearch(join(folder, 'market'), { ...own, NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password });
    await release();
    await stopServer({ instance: INSTANCE, env: own });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {string} market @param {NodeJS.ProcessEnv} env */
async function loadAndSearch(market, env) {
  for (const args of [['migrate'], ['generate', market, '--sellers', '150'], ['ingest', market], ['detect']]) {
    const { status, output } = await runQuietly([process.execPath, COMMAND, ...args], env);
    if (status !== 0) throw new SetupError(output.trim());
  }
}
