import { program, root, runQuietly } from './run.mjs';
import { failWith, startClock } from './say.mjs';
import { setup } from './setup.mjs';

// What one runs before each commit. Two steps at a time, the longest first and by two workers: the usual machine
// has two cores or more.
const AT_ONCE = 2;
const env = { ...process.env, NX_DAEMON: 'false', FORCE_COLOR: '0', NO_COLOR: '1' };
// What a file's content answered last time is kept in .nx; a fresh clone, as in CI, asks everything anew.
const kept = (/** @type {string} */ name) => [
  '--cache',
  '--cache-strategy',
  'content',
  '--cache-location',
  `.nx/${name}-cache`,
];
const STEPS = [
  { name: 'pure tests', command: program('vitest', 'run', '--project', 'pure', '--maxWorkers=2') },
  { name: 'lint and arrows between rooms', command: program('eslint', '--max-warnings=0', ...kept('eslint'), '.') },
  { name: 'types of the rooms', command: program('tsc', '-b', 'graph-jobs/bench', 'api', 'viz') },
  {
    name: 'what nobody uses',
    command: program('knip', '--no-progress', '--cache', '--cache-location', '.nx/knip-cache'),
  },
  { name: 'format', command: program('prettier', '--check', '--log-level', 'warn', ...kept('prettier'), '.') },
  { name: 'types of the scripts', command: program('tsc', '-p', 'scripts') },
];

/** Runs every step, also after one has failed, so that one run shows all there is to mend. */
async function check() {
  const clock = startClock();
  // Lint reads the rooms' tags from nx's picture of the projects, which a fresh clone doesn't have yet.
  const picture = await runQuietly(program('nx', 'show', 'projects'), env);
  if (picture.status !== 0) console.log(picture.output.trim());
  const queue = [...STEPS];
  /** @type {string[]} */
  const failed = [];
  await Promise.all(Array.from({ length: AT_ONCE }, () => work(queue, failed)));
  console.log(failed.length === 0 ? `All is well, in ${clock()}.` : `Failed: ${failed.join(', ')} (${clock()}).`);
  return failed.length === 0;
}

/** @param {{ name: string, command: string[] }[]} queue @param {string[]} failed */
async function work(queue, failed) {
  for (let step = queue.shift(); step; step = queue.shift()) {
    const clock = startClock();
    const { status, output } = await runQuietly(step.command, env);
    if (status !== 0) {
      failed.push(step.name);
      console.log(output.replaceAll(root, '').trim());
    }
    console.log(`${status === 0 ? 'ok    ' : 'FAILED'} ${step.name.padEnd(32)} ${clock()}`);
  }
}

try {
  await setup({ database: false, rooms: [], quiet: true });
  if (!(await check())) process.exitCode = 1;
} catch (error) {
  failWith(error);
}
