import { join, resolve } from 'node:path';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { chooseServer, findServer } from '../cypher/server/find-server.mjs';
import { resetServer } from '../cypher/server/launcher.mjs';
import { ringbreakerHome } from '../cypher/server/paths.mjs';
import { freePort } from '../cypher/server/ports.mjs';
import { topRackets } from './demo-report.mjs';
import { progressTeller } from './progress-lines.mjs';
import { root, runHere, runQuietly } from './run.mjs';
import { failWith, startClock } from './say.mjs';
import { setup } from './setup.mjs';
import { SetupError } from './setup-error.mjs';

const HELP = `npm run demo: makes a marketplace with planted rackets, finds them, and shows them in the explorer.

Examples
  npm run demo                                   20,000 sellers, seed 1, three monthly deliveries
  npm run demo -- --deliveries 1                 one delivery: quicker, without a history
  npm run demo -- --sellers 5000 --seed 7        another marketplace
  npm run demo -- --exit                         stop before serving
  npm run demo -- --serve                        show what the last demo loaded, once more
  npm run demo -- --data DIR                     your own tables (docs/guide/operator.md)
  npm run demo -- --data DIR --mapping DIR       your own files of any shape, through a mapping`;

const INSTANCE = 'demo';
const CLI = join(root, 'graph-jobs', 'bin', 'ringbreaker.mjs');
const DONE_WITH_REJECTS = 3;

const { values: options } = readOptions();

/** @param {NodeJS.ProcessEnv} outer @returns {Promise<number>} exit status */
async function demo(outer) {
  const clock = startClock();
  await setup({ env: outer });
  const home = ringbreakerHome(outer);
  if (!options.serve) await startAfresh(home, outer);
  const server = await findServer(outer, { instance: INSTANCE, log: console.error });
  const { uri, user, password } = server;
  const env = { ...outer, NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, RINGBREAKER_INSTANCE: INSTANCE };
  try {
    if (options.serve) return await serve(home, env);
    const data = options.data
      ? resolve(outer.INIT_CWD ?? '.', options.data)
      : await makeMarketplace(join(home, 'demo'), env);
    await findRackets(data, env);
    console.log(await report(data, env));
    console.log(`Done in ${clock()}.`);
    return options.exit ? 0 : await serve(home, env);
  } finally {
    await server.release();
  }
}

/**
 * Each demo starts with an empty database of its own. A server that NEO4J_URI names is never emptied, and so its archive
 * stays as well.
 * @param {string} home @param {NodeJS.ProcessEnv} env
 */
async function startAfresh(home, env) {
  if (chooseServer(env) !== 'local') return;
  await resetServer({ instance: INSTANCE, env });
  rmSync(join(home, `archive-${INSTANCE}`), { recursive: true, force: true });
}

/** @param {string} folder @param {NodeJS.ProcessEnv} env */
async function makeMarketplace(folder, env) {
  rmSync(folder, { recursive: true, force: true });
  const { sellers, seed, deliveries } = options;
  console.log(`\n1. A marketplace of ${sellers} sellers with planted rackets, seed ${seed}`);
  const size = ['--sellers', sellers, '--seed', seed, '--snapshots', deliveries];
  await ringbreaker(['generate', folder, ...size], env);
  return folder;
}

/** @param {string} data @param {NodeJS.ProcessEnv} env */
async function findRackets(data, env) {
  await ringbreaker(['migrate'], env);
  const mapping = options.mapping ? ['--mapping', folderOrName(options.mapping)] : [];
  const deliveries = deliveriesIn(data);
  for (const [at, folder] of deliveries.entries()) {
    const which = deliveries.length > 1 ? `, delivery ${at + 1} of ${deliveries.length}` : '';
    console.log(`\n2. Ingest: check, clean and load every row${which}`);
    await ringbreaker(['ingest', folder, ...mapping], env, [0, DONE_WITH_REJECTS]);
    console.log(`\n3. Detect: who shares what, and what speaks of counterfeit goods${which}`);
    await ringbreaker(['detect'], env);
  }
}

/** The folders of a marketplace's deliveries, the first one first. @param {string} data */
function deliveriesIn(data) {
  const snapshots = join(data, 'snapshots');
  if (!existsSync(snapshots)) return [data];
  return readdirSync(snapshots)
    .sort()
    .map((name) => join(snapshots, name));
}

/** A folder from where the user stands, or the name of a mapping of the product's own. @param {string} mapping */
function folderOrName(mapping) {
  const folder = resolve(process.env.INIT_CWD ?? '.', mapping);
  return existsSync(folder) ? folder : mapping;
}

/** @param {string} data @param {NodeJS.ProcessEnv} env */
async function report(data, env) {
  const { output } = await ask(['export', 'rackets', '--json'], env);
  const parts = [`\n4. The ten rackets that rank highest\n${topRackets(output)}`];
  const last = deliveriesIn(data).at(-1);
  if (last && existsSync(join(last, 'truth.csv'))) {
    const { output: table } = await ask(['evaluate', data], env);
    parts.push(`5. Held against the planted truth, beside plain methods on the same values\n${table}`);
  }
  return parts.join('\n');
}

/** @param {string} home @param {NodeJS.ProcessEnv} env */
async function serve(home, env) {
  const port = String(await freePort());
  console.log('\nThe explorer is served until Ctrl-C. Open the one-time link below in a browser.');
  console.log(`Its commands: RINGBREAKER_INSTANCE=${INSTANCE} npm run ringbreaker -- …\n`);
  return runHere([process.execPath, join(root, 'api', 'dist', 'main.js')], {
    ...env,
    LOG_LEVEL: env.LOG_LEVEL ?? 'error',
    PORT: env.PORT ?? port,
    RINGBREAKER_ARCHIVE: join(home, `archive-${INSTANCE}`),
  });
}

/** @param {string[]} words @param {NodeJS.ProcessEnv} env @param {number[]} fine */
async function ringbreaker(words, env, fine = [0]) {
  const status = await runHere(
    [process.execPath, CLI, ...words],
    env,
    process.stderr.isTTY ? {} : { tell: tellSteps() },
  );
  if (!fine.includes(status))
    throw new SetupError(`The demo stopped: ringbreaker ${words[0]} ended with status ${status}, see above.`);
}

/** Where no bar can be drawn, the job's lines for programs are told to a person. */
function tellSteps() {
  const wordsOf = progressTeller();
  return (/** @type {string} */ line) => {
    const words = wordsOf(line);
    if (words !== null) console.error(words);
  };
}

/** @param {string[]} words @param {NodeJS.ProcessEnv} env */
async function ask(words, env) {
  const answer = await runQuietly([process.execPath, CLI, ...words], env);
  if (answer.status !== 0) throw new SetupError(`${answer.output}\nThe demo stopped: ringbreaker ${words[0]} failed.`);
  return answer;
}

function readOptions() {
  return parseArgs({
    options: {
      exit: { type: 'boolean', default: false },
      serve: { type: 'boolean', default: false },
      data: { type: 'string' },
      mapping: { type: 'string' },
      sellers: { type: 'string', default: '20000' },
      seed: { type: 'string', default: '1' },
      deliveries: { type: 'string', default: '3' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
}

try {
  if (options.help) console.log(HELP);
  else process.exitCode = await demo(process.env);
} catch (error) {
  failWith(error);
}
