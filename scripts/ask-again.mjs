import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { program, runHere } from './run.mjs';
import { OUTCOME, closingLine } from './slowest-reporter.mjs';

/** @typedef {{ files: { name: string, passed: number, failed: number, skipped: number }[], errors: number }} Outcome */

/** Where more files than this failed, something is broken. */
const MOST = 8;

/**
 * Runs the files that failed beside others once more, one after the other and alone: a busy machine fails what waits for
 * a clock. What passes then is told as unsteady, and is to be mended all the same.
 * @param {Outcome} first @param {NodeJS.ProcessEnv} env @returns {Promise<number>} exit status
 */
export async function askAgain(first, env) {
  const files = unsteady(first);
  if (files.length === 0) return 1;
  console.log(`\nFailed beside others, and asked again alone: ${files.join(', ')}\n`);
  const folder = mkdtempSync(join(tmpdir(), 'ringbreaker-again-'));
  try {
    const outcome = join(folder, 'outcome.json');
    const run = program('vitest', 'run', '--no-file-parallelism', ...files);
    const status = await runHere(run, { ...env, [OUTCOME]: outcome });
    if (status !== 0) return status;
    console.log(`\nUnsteady, to be mended: ${files.join(', ')}\n`);
    const again = JSON.parse(readFileSync(outcome, 'utf8')).files;
    console.log(closingLine(takeLast(first.files, again), 0));
    return 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The files to ask again; none where too many failed, or something that no file explains. @param {Outcome} outcome */
export function unsteady({ files, errors }) {
  const failed = files.flatMap(({ name, failed }) => (failed > 0 ? [name] : []));
  return errors > 0 || failed.length > MOST ? [] : failed;
}

/** What each file counted the last time that it ran. @param {Outcome['files']} first @param {Outcome['files']} again */
export function takeLast(first, again) {
  const last = new Map([...first, ...again].map((file) => [file.name, file]));
  return [...last.values()];
}
