import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { program, runHere } from './run.mjs';

/**
 * What runs side by side, one line after the other: tests on the database wait for it much of the time, and pure tests
 * fill that time. The pure ones step back, for those on the database ask a server that has to answer within seconds. A
 * page asks it, too, and tells of each answer that came too late: the browser has the machine to itself.
 */
const LANES = [
  [
    { project: 'pure', stepsBack: true },
    { project: 'graph', stepsBack: false },
  ],
  [{ project: 'browser', stepsBack: false }],
];

/**
 * Runs every test, and tells at the end of all of them as one.
 * @param {NodeJS.ProcessEnv} env @returns {Promise<number>} exit status
 */
export async function runLanes(env) {
  const folder = mkdtempSync(join(tmpdir(), 'ringbreaker-reports-'));
  try {
    const statuses = [];
    for (const lanes of LANES) {
      const side = lanes.map(({ project, stepsBack }) => {
        const reports = [
          '--reporter=default',
          '--reporter=blob',
          `--outputFile.blob=${join(folder, `${project}.json`)}`,
        ];
        return runHere(program('vitest', 'run', '--project', project, ...reports), env, { inLines: true, stepsBack });
      });
      statuses.push(...(await Promise.all(side)));
    }
    const merge = [`--merge-reports=${folder}`, '--reporter=./scripts/slowest-reporter.mjs'];
    return Math.max(await runHere(program('vitest', 'run', ...merge), env), ...statuses);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
