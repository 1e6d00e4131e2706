import { expect, it } from 'vitest';
import { closingLine, failedTests, slowestFiles } from './slowest-reporter.mjs';

it('closes with one plain line, an error outside of any test counted as failed', () => {
  const files = [
    { passed: 3, failed: 0, skipped: 1 },
    { passed: 2, failed: 1, skipped: 0 },
  ];
  expect(closingLine(files, 0)).toBe('5 passed, 1 failed, 1 skipped');
  expect(closingLine(files, 2)).toBe('5 passed, 3 failed, 1 skipped');
  expect(closingLine([], 0)).toBe('0 passed, 0 failed, 0 skipped');
});

it('lists the ten slowest files, the slowest first', () => {
  const files = Array.from({ length: 12 }, (_, at) => ({ name: `f${at}.spec.ts`, ms: at * 1_000 }));
  const names = slowestFiles(files).match(/f\d+\.spec/g);
  expect(names).toEqual([11, 10, 9, 8, 7, 6, 5, 4, 3, 2].map((at) => `f${at}.spec`));
});

it('names what failed, and says nothing where nothing did', () => {
  expect(failedTests([])).toBe('');
  expect(failedTests([{ name: 'a.spec.ts: adds', why: 'expected 1 to be 2' }])).toBe(
    'What failed (1)\n  a.spec.ts: adds\n    expected 1 to be 2\n',
  );
});
