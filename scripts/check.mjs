import { program, root, runQuietly } from './run.mjs';
import { failWith, startClock } from './say.mjs';
import { setup } from './setup.mjs';

// npm run check                what one runs before each commit
// npm run check -- --tested    the same without the pure tests: `npm test` has just run them

// Two steps at a time, the longest first and by two workers: the usual machine
// has two cores or more.
const AT_ONCE = 2;
const env = { ...process.env, NX_DAEMON: 'false', FORCE_COLOR: '0', NO_COLOR: '1' };
// What a file's content answered last time is kept in .nx; a fresh clone, as in CI, asks everything anew.
const KEPT = ['--cache', '--cache-strategy', 'content', '--cache-location', '.nx/eslint-cache'];
const TESTS = { name: 'pure tests', command: program('vitest', 'run', '--project', 'pure', '--maxWorkers=2') };
const STEPS = [
  { name: 'lint and arrows between rooms', command: program('eslint', '--max-warnings=0', ...KEPT, '.') },
  { name: 'types of the rooms', command: program('tsc', '-b', 'graph-jobs/bench', 'api', 'viz') },
  {
    name: 'what nobody uses',
    command: program('knip', '--no-progress', '--cache', '--cache-location', '.nx/knip-cache'),
  },
  { name: 'format', command: program('oxfmt', '--check') },
  { name: 'types of the scripts', command: program('tsc', '-p', 'scripts') },
];

/** Runs every step, also after one has failed, so that one run shows all there is to mend. @param {typeof STEPS} steps */
async function check(steps) {
  const clock = startClock();
  // Lint reads the rooms' tags from nx's picture of the projects, which a fresh clone doesn't have yet.
  const picture = await runQuietly(program('nx', 'show', 'projects'), env);
  if (picture.status !== 0) console.log(picture.output.trim());
  const queue = [...steps];
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
  const steps = process.argv.includes('--tested') ? STEPS : [TESTS, ...STEPS];
  if (!(await check(steps))) process.exitCode = 1;
} catch (error) {
  failWith(error);
}
