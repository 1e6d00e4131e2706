import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { refuseForeignDatabase, withEmptiableServer } from './room-for-tests.mjs';
import { program, root, runHere, runQuietly } from './run.mjs';
import { failWith } from './say.mjs';
import { SetupError } from './setup-error.mjs';
import { setup } from './setup.mjs';

// npm run bench                       every bench of graph-jobs/bench, one after the other
// npm run bench -- --list             their names
// npm run bench -- --help             what each measures, and its options
// npm run bench -- ingest --sellers 1000    one of them; its options go to it

const folder = join(root, 'graph-jobs', 'bench');

/** @param {string[]} args @param {NodeJS.ProcessEnv} env @returns {Promise<number>} exit status */
async function bench(args, env) {
  const names = benchNames();
  if (args.includes('--list')) return (console.log(names.join('\n')), 0);
  if (names.length === 0) throw new SetupError('There is no bench in graph-jobs/bench.');
  const firstOption = args.findIndex((arg) => arg.startsWith('-'));
  const asked = firstOption < 0 ? args : args.slice(0, firstOption);
  const unknown = asked.find((name) => !names.includes(name));
  if (unknown) throw new SetupError(`No bench "${unknown}": there are ${names.join(', ')}.`);
  if (args.includes('--help')) return (console.log((asked.length > 0 ? asked : names).map(describe).join('\n\n')), 0);
  refuseForeignDatabase(env);
  await setup({ env });
  await compile();
  const options = args.slice(asked.length);
  return withEmptiableServer('bench', env, (variables) => runAll(asked.length > 0 ? asked : names, options, variables));
}

/** Names of the benches: the files that stand in the folder itself; what they share lies in folders below. */
const benchNames = () =>
  readdirSync(folder)
    .filter((file) => /^[a-z0-9-]+\.ts$/.test(file))
    .map((file) => file.slice(0, -'.ts'.length))
    .sort();

/** What a bench measures and its options: the comment at its head. @param {string} name */
const describe = (name) =>
  readFileSync(join(folder, `${name}.ts`), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('// '))
    .map((line) => line.slice('// '.length))
    .join('\n');

// What is measured is what is shipped: benches import the built job (`#jobs/...`), no test runner stands in between.
async function compile() {
  const { status, output } = await runQuietly(program('tsc', '-b', 'graph-jobs/bench'));
  if (status !== 0) throw new SetupError(`${output.trim()}\n\nThe benches do not compile, see above.`);
}

/** @param {string[]} names @param {string[]} options @param {NodeJS.ProcessEnv} env */
async function runAll(names, options, env) {
  let worst = 0;
  for (const name of names) {
    console.log(`\n== ${name}`);
    worst = Math.max(
      worst,
      await runHere([process.execPath, join(root, 'graph-jobs', 'dist', 'bench', `${name}.js`), ...options], env),
    );
  }
  return worst;
}

try {
  process.exitCode = await bench(process.argv.slice(2), process.env);
} catch (error) {
  failWith(error);
}
