import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { program, runHere } from './run.mjs';
import { askAgain } from './ask-again.mjs';
import { SERVERS } from './server-of-worker.mjs';
import { OUTCOME } from './slowest-reporter.mjs';

/** @typedef {{ name: string, env: NodeJS.ProcessEnv, args: string[], stepsBack?: boolean }} Lane */

/**
 * What runs side by side, one line after the other. Two files on the database run at once, each with a server. They wait for
 * it, for processes of their own or for a clock; meanwhile the pure tests run, which step back. A third server would plan
 * every query once more, and planning is half of a server's work. A page tells of each answer that came too late: nothing
 * runs beside the browser.
 * @param {[NodeJS.ProcessEnv, ...NodeJS.ProcessEnv[]]} servers variables of each server that may be emptied
 * @returns {Lane[][]}
 */
function planLanes(servers) {
  const [first] = servers;
  const named = servers.map(({ NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD }) => ({ NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD }));
  const shared = { ...first, [SERVERS]: JSON.stringify(named) };
  return [
    [
      { name: 'graph', env: shared, args: ['--project', 'graph'] },
      { name: 'pure', env: first, args: ['--project', 'pure', '--maxWorkers=2'], stepsBack: true },
    ],
    [{ name: 'browser', env: shared, args: ['--project', 'browser'] }],
  ];
}

/**
 * Runs every test, and tells at the end of all of them as one.
 * @param {[NodeJS.ProcessEnv, ...NodeJS.ProcessEnv[]]} servers @returns {Promise<number>} exit status
 */
export async function runLanes(servers) {
  const folder = mkdtempSync(join(tmpdir(), 'ringbreaker-reports-'));
  try {
    const statuses = [];
    for (const lanes of planLanes(servers)) {
      const side = lanes.map(({ name, env, args, stepsBack = false }) => {
        const reports = ['--reporter=default', '--reporter=blob', `--outputFile.blob=${join(folder, `${name}.json`)}`];
        return runHere(program('vitest', 'run', ...args, ...reports), env, { inLines: true, stepsBack });
      });
      statuses.push(...(await Promise.all(side)));
    }
    const merge = [`--merge-reports=${folder}`, '--reporter=./scripts/slowest-reporter.mjs'];
    const outcome = join(folder, 'outcome.json');
    statuses.push(await runHere(program('vitest', 'run', ...merge), { ...servers[0], [OUTCOME]: outcome }));
    if (statuses.every((status) => status === 0)) return 0;
    return existsSync(outcome) ? await askAgain(JSON.parse(readFileSync(outcome, 'utf8')), servers[0]) : 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
