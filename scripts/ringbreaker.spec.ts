import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { root } from './run.mjs';

const folder = mkdtempSync(join(tmpdir(), 'ringbreaker-bin-'));
afterAll(() => rmSync(folder, { recursive: true }));
writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
for (const name of ['bin', 'dist']) mkdirSync(join(folder, name));
copyFileSync(join(root, 'graph-jobs', 'bin', 'ringbreaker.mjs'), join(folder, 'bin', 'ringbreaker.mjs'));

function runWith(main: string) {
  writeFileSync(join(folder, 'dist', 'main.js'), main);
  const { status, stderr } = spawnSync(process.execPath, [join(folder, 'bin', 'ringbreaker.mjs')], {
    encoding: 'utf8',
  });
  return { status, stderr };
}

it.each([
  ['a file that is not there yet', 'import "./later.js";'],
  ['a file that is half written', 'export const x = {'],
  ['a name that the file no longer has', 'import { gone } from "./main.js";'],
])('run while a build replaces it, with %s, says so in a sentence', (_, main) => {
  const { status, stderr } = runWith(main);
  expect(stderr).toMatch(/^Ringbreaker is being built right now.*npm run build/);
  expect(stderr).not.toMatch(/\n\s+at /);
  expect(status).toBe(6);
});

it('hides no other fault', () => {
  const { status, stderr } = runWith('throw new TypeError("a fault of its own");');
  expect(stderr).toMatch(/a fault of its own/);
  expect(status).toBe(1);
});
