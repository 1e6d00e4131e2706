import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { refuseForeignDatabase, withEmptiableServer } from './room-for-tests.mjs';
import { program, root, runHere, runQuietly } from './run.mjs';
import { failWith } from './say.mjs';
import { SetupError } from './setup-error.mjs';
import { setup } from './setup.mjs';

// npm run bench                       every bench, one after the other
// npm run bench -- --list             their names
// npm run bench -- --help             what each measures, and its options
// npm run bench -- ingest --sellers 1000    one of them; its options go to it

const JOBS = join(root, 'graph-jobs', 'bench');
const EXPLORER = join(root, 'scripts', 'bench-explorer.mjs');

/** @param {string[]} args @param {NodeJS.ProcessEnv} env @returns {Promise<number>} exit status */
async function bench(args, env) {
  const benches = findBenches();
  const names = [...benches.keys()];
  if (args.includes('--list')) return (console.log(names.join('\n')), 0);
  const firstOption = args.findIndex((arg) => arg.startsWith('-'));
  const asked = firstOption < 0 ? args : args.slice(0, firstOption);
  const unknown = asked.find((name) => !names.includes(name));
  if (unknown) throw new SetupError(`No bench "${unknown}": there are ${names.join(', ')}.`);
  const chosen = (asked.length > 0 ? asked : names).flatMap((name) => benches.get(name) ?? []);
  if (args.includes('--help')) return (console.log(chosen.map(({ source }) => describe(source)).join('\n\n')), 0);
  const options = args.slice(asked.length);
  if (chosen.every((one) => one.program === EXPLORER)) {
    await setup({ env, rooms: [], database: false, browser: true });
    return runAll(chosen, options, env);
  }
  refuseForeignDatabase(env);
  await setup({ env });
  await compile();
  return withEmptiableServer('bench', env, (variables) => runAll(chosen, options, variables));
}

/** @typedef {{ name: string, source: string, program: string }} Bench */

/**
 * The benches by their names: the files that stand in the folder of the job itself, what they share lies in folders
 * below; and the one of the explorer, which needs no build and no database.
 * @returns {Map<string, Bench>}
 */
function findBenches() {
  const jobs = readdirSync(JOBS)
    .filter((file) => /^[a-z0-9-]+\.ts$/.test(file))
    .map((file) => file.slice(0, -'.ts'.length))
    .map((name) => {
      const program = join(root, 'graph-jobs', 'bench', 'dist', `${name}.js`);
      return { name, source: join(JOBS, `${name}.ts`), program };
    });
  const all = [...jobs, { name: 'explorer', source: EXPLORER, program: EXPLORER }];
  return new Map(all.sort((a, b) => (a.name < b.name ? -1 : 1)).map((bench) => [bench.name, bench]));
}

/** What a bench measures and its options: the comment at its head. @param {string} source */
const describe = (source) =>
  readFileSync(source, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('// '))
    .map((line) => line.slice('// '.length))
    .join('\n');

// What is measured is what is shipped: benches import the built job (`#jobs/...`), no test runner stands in between.
async function compile() {
  const { status, output } = await runQuietly(program('tsc', '-b', 'graph-jobs/bench'));
  if (status !== 0) throw new SetupError(`${output.trim()}\n\nThe benches do not compile, see above.`);
}

/** @param {Bench[]} benches @param {string[]} options @param {NodeJS.ProcessEnv} env */
async function runAll(benches, options, env) {
  let worst = 0;
  for (const { name, program } of benches) {
    console.log(`\n== ${name}`);
    worst = Math.max(worst, await runHere([process.execPath, program, ...options], env));
  }
  return worst;
}

try {
  process.exitCode = await bench(process.argv.slice(2), process.env);
} catch (error) {
  failWith(error);
}
