const SHOWN = 10;

/** Prints the slowest test files, then how it all ended on one plain line that any tool can read. */
export default class SlowestReporter {
  /** @param {ReadonlyArray<import('vitest/node').TestModule>} modules @param {ReadonlyArray<unknown>} errors outside of any test */
  onTestRunEnd(modules, errors) {
    const files = modules.map((module) => ({ name: module.relativeModuleId, ms: duration(module) }));
    console.log(slowestFiles(files));
    console.log(closingLine(modules.map(countTests), errors.length));
  }
}

/** @param {{ name: string, ms: number }[]} files @returns {string} */
export function slowestFiles(files) {
  const slowest = files.toSorted((a, b) => b.ms - a.ms || (a.name < b.name ? -1 : 1)).slice(0, SHOWN);
  const lines = slowest.map(({ name, ms }) => `${(ms / 1_000).toFixed(1).padStart(8)} s  ${name}`);
  return ['', `The ${slowest.length} slowest of ${files.length} test files`, ...lines, ''].join('\n');
}

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/** Sums what each file counted; an error outside of any test counts as one failed. @param {Counts[]} files @param {number} errors */
export function closingLine(files, errors) {
  const sum = (/** @type {keyof Counts} */ key) => files.reduce((total, counts) => total + counts[key], 0);
  return `${sum('passed')} passed, ${sum('failed') + errors} failed, ${sum('skipped')} skipped`;
}

/** @param {import('vitest/node').TestModule} module @returns {Counts} */
function countTests(module) {
  const states = [...module.children.allTests()].map((test) => test.result().state);
  const count = (/** @type {string[]} */ ...wanted) => states.filter((state) => wanted.includes(state)).length;
  const failed = count('failed');
  // A file that fails outside of its tests, in loading or in a hook, has no failed test to show for it.
  const broken = module.state() === 'failed' && failed === 0 ? 1 : 0;
  return { passed: count('passed'), failed: failed + broken, skipped: count('skipped', 'pending') };
}

/** @param {import('vitest/node').TestModule} module */
function duration(module) {
  const { duration: tests, collectDuration, setupDuration, prepareDuration } = module.diagnostic();
  return tests + collectDuration + setupDuration + prepareDuration;
}
