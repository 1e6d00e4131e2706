import { refuseForeignDatabase, withEmptiableServer, withEmptiableServers } from './room-for-tests.mjs';
import { provideClasses } from './provide-classes.mjs';
import { provideSpark } from './provide-spark.mjs';
import { program, runHere } from './run.mjs';
import { failWith } from './say.mjs';
import { setup } from './setup.mjs';
import { runLanes } from './test-lanes.mjs';

// npm test                                  everything
// npm test -- --project pure                the tests that need nothing else
// npm test -- graph-jobs/src/ingest         the files below a folder; any option of vitest goes
// npm run test:long                         the same tests in their long forms, by the same options

const LONG = '--long';
/** Each has a part of the tests on the graph to itself. */
const SERVERS = ['test', 'test-2'];

/** @param {string[]} args @param {NodeJS.ProcessEnv} env @returns {Promise<number>} exit status */
async function test(args, env) {
  const only = onlyProjects(args);
  const wants = (/** @type {string[]} */ ...names) => only.length === 0 || names.some((name) => only.includes(name));
  const server = wants('graph', 'browser');
  if (server) refuseForeignDatabase(env);
  // The tests of the job on Neo4j start the command as it is built; those in the browser want the explorer too.
  const rooms = wants('browser') ? undefined : server ? ['cypher', 'graph-jobs', 'api'] : [];
  const sparks = wants('graph') && env.CI && !env.RINGBREAKER_SPARK_PYTHON;
  const [{ browser }] = await Promise.all([
    setup({ browser: wants('browser'), database: server, rooms, env }),
    sparks ? provideSpark().then(console.error, tellOfNone) : null,
  ]);
  if (server) await provideClasses(env, console.error);
  const found = { ...env, ...browserVariables(browser) };
  if (args.length === 0) return withEmptiableServers(SERVERS, found, runLanes);
  const run = (/** @type {NodeJS.ProcessEnv} */ variables) => runHere(program('vitest', 'run', ...args), variables);
  return server ? await withEmptiableServer('test', found, run) : await run(found);
}

/** @param {string | null} browser */
const browserVariables = (browser) => (browser ? { CHROMIUM_PATH: browser } : { RINGBREAKER_SKIP_BROWSER: '1' });

/** @param {Error} error */
const tellOfNone = ({ message }) => console.error(`SKIPPED: nothing is tested on Spark. ${message}`);

/** Names of the projects that the arguments ask for; none means all. @param {string[]} args */
function onlyProjects(args) {
  return args.flatMap((arg, at) =>
    arg === '--project' ? [args[at + 1] ?? ''] : arg.startsWith('--project=') ? [arg.slice('--project='.length)] : [],
  );
}

try {
  const args = process.argv.slice(2);
  const long = args.includes(LONG) ? { RINGBREAKER_TEST_LONG: '1' } : {};
  process.exitCode = await test(
    args.filter((arg) => arg !== LONG),
    { ...process.env, ...long, RINGBREAKER_NEO4J_BRIEF: '1' },
  );
} catch (error) {
  failWith(error);
}
