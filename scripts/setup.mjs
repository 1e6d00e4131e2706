import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chooseServer } from '../cypher/server/find-server.mjs';
import { fetchJars } from '../cypher/server/jars.mjs';
import { withLock } from '../cypher/server/lock.mjs';
import { ringbreakerHome } from '../cypher/server/paths.mjs';
import { provideBrowser } from './browser.mjs';
import { checkNode, lockHash, packagesMatch } from './packages.mjs';
import { program, root, runQuietly } from './run.mjs';
import { startClock } from './say.mjs';
import { SetupError } from './setup-error.mjs';

const ROOMS = ['cypher', 'graph-jobs', 'api', 'viz'];

/**
 * Makes a checkout ready to run: packages, what is built from source, Neo4j's jars, and a browser when asked. What is
 * there already is left alone, so a second call takes a second.
 * @param {{ browser?: boolean, database?: boolean, rooms?: string[], quiet?: boolean, env?: NodeJS.ProcessEnv }} options
 *   `rooms`: which to build, all if not said; `quiet`: no line for what went well
 * @returns {Promise<{ browser: string | null }>} path of the browser
 * @throws SetupError, ServerError with what is missing and what to install
 */
export async function setup({
  browser = false,
  database = true,
  rooms = ROOMS,
  quiet = false,
  env = process.env,
} = {}) {
  checkNode(process.versions.node);
  const log = quiet ? () => {} : (/** @type {string} */ line) => console.error(line);
  // Two commands at once must not fill the same folders.
  return withLock(join(ringbreakerHome(env), 'setup.lock'), async () => {
    await installPackages(log);
    // What is fetched waits for others; what is built has the processor meanwhile.
    const built = rooms.length > 0 ? buildRooms(rooms, log, env) : null;
    const [found] = await Promise.all([fetchAll({ browser, database }, log, env), built]);
    return { browser: found };
  });
}

/**
 * Neo4j's jars, then a browser: both may come by the system's one package manager.
 * @param {{ browser: boolean, database: boolean }} wanted @param {(line: string) => void} log @param {NodeJS.ProcessEnv} env
 */
async function fetchAll({ browser, database }, log, env) {
  if (database && chooseServer(env) === 'local') await fetchJars(false, { env, log: (line) => console.error(line) });
  return browser ? provideBrowser(env, log) : null;
}

/** @param {(line: string) => void} log */
async function installPackages(log) {
  const stamp = join(root, 'node_modules', '.ringbreaker-lock');
  const lock = readFileSync(join(root, 'package-lock.json'), 'utf8');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lockHash(lock)) return;
  if (!packagesMatch(lock, readIfThere(join(root, 'node_modules', '.package-lock.json')))) {
    console.error('Installing packages (npm ci)');
    await step('npm ci', process.platform === 'win32' ? ['cmd', '/c', 'npm', 'ci'] : ['npm', 'ci'], log);
  }
  writeFileSync(stamp, lockHash(lock));
}

/** @param {string[]} rooms @param {(line: string) => void} log @param {NodeJS.ProcessEnv} env */
const buildRooms = (rooms, log, env) =>
  step('build', program('nx', 'run-many', '-t', 'build', '-p', ...rooms, '--parallel=2', '--outputStyle=static'), log, {
    ...env,
    NX_DAEMON: 'false',
    NX_TUI: 'false',
    NO_COLOR: '1',
    FORCE_COLOR: '0',
  });

/** Runs one step: a line with its time when it went well, all that it said when it didn't. @param {string} name @param {string[]} command @param {(line: string) => void} log @param {NodeJS.ProcessEnv} [env] */
async function step(name, command, log, env) {
  const clock = startClock();
  const { status, output } = await runQuietly(command, env);
  if (status !== 0) throw new SetupError(`${output.trim()}\n\nSetup stopped: ${name} failed, see above.`);
  log(`${name} done in ${clock()}`);
}

/** @param {string} file */
const readIfThere = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : null);
