import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { program, runHere } from './run.mjs';
import { askAgain } from './ask-again.mjs';
import { SERVERS } from './server-of-worker.mjs';
import { OUTCOME } from './slowest-reporter.mjs';

/** @typedef {{ name: string, env: NodeJS.ProcessEnv, args: string[], stepsBack?: boolean }} Lane */

/** How many browsers at once: each page tells of an answer that came too late. */
const BROWSERS = 2;

/**
 * What runs side by side, one line after the other. A test on the database waits for it, for processes of its own or for a
 * clock a third of its time: three at once, each with a server, keep two processors busy. The pure tests go beside them, and
 * step back; by two, so that none is idle where they end last. A page tells of each answer that came too late: nothing runs
 * beside the browser.
 * @param {[NodeJS.ProcessEnv, ...NodeJS.ProcessEnv[]]} servers variables of each server that may be emptied
 * @returns {Lane[][]}
 */
function planLanes(servers) {
  const [first] = servers;
  const named = servers.map(({ NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD }) => ({ NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD }));
  const shared = (/** @type {number} */ most) => ({ ...first, [SERVERS]: JSON.stringify(named.slice(0, most)) });
  return [
    [
      { name: 'graph', env: shared(servers.length), args: ['--project', 'graph'] },
      { name: 'pure', env: first, args: ['--project', 'pure', '--maxWorkers=2'], stepsBack: true },
    ],
    [{ name: 'browser', env: shared(BROWSERS), args: ['--project', 'browser'] }],
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
