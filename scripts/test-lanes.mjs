import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { program, runHere } from './run.mjs';

/**
 * What runs side by side: tests on the database wait for it much of the time, and pure tests fill that time. The pure
 * ones step back, for those on the database ask a server that has to answer within seconds.
 */
const LANES = [
  { name: 'pure', projects: ['pure'], stepsBack: true },
  { name: 'graph', projects: ['graph', 'browser'], stepsBack: false },
];

/**
 * Runs every test, and tells at the end of all of them as one.
 * @param {NodeJS.ProcessEnv} env @returns {Promise<number>} exit status
 */
export async function runLanes(env) {
  const folder = mkdtempSync(join(tmpdir(), 'ringbreaker-reports-'));
  try {
    const statuses = await Promise.all(
      LANES.map(({ name, projects, stepsBack }) => {
        const named = projects.flatMap((project) => ['--project', project]);
        const reports = ['--reporter=default', '--reporter=blob', `--outputFile.blob=${join(folder, `${name}.json`)}`];
        return runHere(program('vitest', 'run', ...named, ...reports), env, { inLines: true, stepsBack });
      }),
    );
    const merge = [`--merge-reports=${folder}`, '--reporter=./scripts/slowest-reporter.mjs'];
    return Math.max(await runHere(program('vitest', 'run', ...merge), env), ...statuses);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
