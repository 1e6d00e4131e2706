import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { root } from './run.mjs';

const SHOWN = 10;
/** Characters of why a test failed. */
const LONGEST = 300;

/** Variable that names a file for what came out, as JSON. */
export const OUTCOME = 'RINGBREAKER_TEST_OUTCOME';

/** Prints the slowest test files and what failed, then how it all ended on one plain line that any tool can read. */
export default class SlowestReporter {
  /** @param {ReadonlyArray<import('vitest/node').TestModule>} modules @param {ReadonlyArray<unknown>} errors outside of any test */
  onTestRunEnd(modules, errors) {
    const files = modules.map((module) => ({
      name: module.relativeModuleId,
      ms: duration(module),
      ...countTests(module),
    }));
    const elsewhere = errors.map((error) => failure(`outside of any test, ${fileOf(error) ?? 'no file'}`, [error]));
    const outcome = { files: addErrors(files, errors.map(fileOf)), errors: errors.filter(isNobodys(files)).length };
    console.log(slowestFiles(files));
    console.log(failedTests([...modules.flatMap(failuresOf), ...elsewhere]));
    console.log(closingLine(outcome.files, outcome.errors));
    const told = process.env[OUTCOME];
    if (told) writeFileSync(told, JSON.stringify(outcome));
  }
}

/** @param {{ name: string, ms: number }[]} files @returns {string} */
export function slowestFiles(files) {
  const slowest = files.toSorted((a, b) => b.ms - a.ms || (a.name < b.name ? -1 : 1)).slice(0, SHOWN);
  const lines = slowest.map(({ name, ms }) => `${(ms / 1_000).toFixed(1).padStart(8)} s  ${name}`);
  return ['', `The ${slowest.length} slowest of ${files.length} test files`, ...lines, ''].join('\n');
}

/** @typedef {{ name: string, why: string }} Failure */

/** One line each: a log that was cut off keeps its end. @param {Failure[]} failures @returns {string} */
export function failedTests(failures) {
  if (failures.length === 0) return '';
  return [`What failed (${failures.length})`, ...failures.map(({ name, why }) => `  ${name}\n    ${why}`), ''].join(
    '\n',
  );
}

/** The failed tests of a file; the file itself where it failed outside of them, in loading or in a hook. @param {import('vitest/node').TestModule} module */
function failuresOf(module) {
  const failed = [...module.children.allTests('failed')].map((test) =>
    failure(`${module.relativeModuleId}: ${test.fullName}`, test.result().errors ?? []),
  );
  if (failed.length > 0 || module.state() !== 'failed') return failed;
  const suites = [...module.children.allSuites()].flatMap((suite) => suite.errors());
  return [failure(module.relativeModuleId, [...module.errors(), ...suites])];
}

/** @param {string} name @param {ReadonlyArray<unknown>} errors @returns {Failure} */
function failure(name, errors) {
  const [first] = errors;
  const said = first && typeof first === 'object' && 'message' in first ? String(first.message) : String(first ?? '');
  return { name, why: said.split('\n', 1)[0]?.slice(0, LONGEST) ?? '' };
}

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/** The file in whose tests an error came up outside of any of them. @param {unknown} error @returns {string | undefined} */
function fileOf(error) {
  const path = error && typeof error === 'object' && 'VITEST_TEST_PATH' in error ? error.VITEST_TEST_PATH : undefined;
  return typeof path === 'string' ? relative(root, path) : undefined;
}

/** Whether an error came up in none of the files. @param {{ name: string }[]} files @returns {(error: unknown) => boolean} */
const isNobodys = (files) => (error) => files.every(({ name }) => name !== fileOf(error));

/** Counts each error as failed in its file. @param {({ name: string } & Counts)[]} files @param {(string | undefined)[]} errors their files */
function addErrors(files, errors) {
  return files.map((file) => ({ ...file, failed: file.failed + errors.filter((name) => name === file.name).length }));
}

/** Sums what each file counted; an error outside of any test counts as one failed. @param {Counts[]} files @param {number} errors */
export function closingLine(files, errors) {
  const sum = (/** @type {keyof Counts} */ key) => files.reduce((total, counts) => total + counts[key], 0);
  return `${sum('passed')} passed, ${sum('failed') + errors} failed, ${sum('skipped')} skipped`;
}

/** @param {import('vitest/node').TestModule} module @returns {Counts} */
function countTests(module) {
  const states = [...module.children.allTests()].map((test) => test.result().state);
  const count = (/** @type {string[]} */ ...wanted) => states.filter((state) => wanted.includes(state)).length;
  return { passed: count('passed'), failed: failuresOf(module).length, skipped: count('skipped', 'pending') };
}

/** @param {import('vitest/node').TestModule} module */
function duration(module) {
  const { duration: tests, collectDuration, setupDuration, prepareDuration } = module.diagnostic();
  return tests + collectDuration + setupDuration + prepareDuration;
}
