import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import type * as Built from '../graph-jobs/bin/built.mjs';
import { root } from './run.mjs';

const folder = mkdtempSync(join(tmpdir(), 'ringbreaker-bin-'));
afterAll(() => rmSync(folder, { recursive: true }));
const room = join(folder, 'graph-jobs');
const bundle = join(room, 'dist', 'bundle');
const builds = [join(room, 'dist', '.tsbuildinfo'), join(folder, 'cypher', 'dist', '.tsbuildinfo')];
for (const path of [join(room, 'bin'), bundle, join(folder, 'cypher', 'dist')]) mkdirSync(path, { recursive: true });
writeFileSync(join(room, 'package.json'), '{"type":"module"}');
for (const name of ['ringbreaker.mjs', 'built.mjs'])
  copyFileSync(join(root, 'graph-jobs', 'bin', name), join(room, 'bin', name));

function run() {
  const args = [join(room, 'bin', 'ringbreaker.mjs')];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  return { status, stdout, stderr };
}

function runWith(main: string) {
  writeFileSync(join(room, 'dist', 'main.js'), main);
  return run();
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

it('loads the bundle while it is of what is built, in both rooms', async () => {
  writeFileSync(join(room, 'dist', 'main.js'), 'console.log("as compiled");');
  writeFileSync(join(bundle, 'main.js'), 'console.log("in few files");');
  expect(run().stdout).toBe('as compiled\n');
  for (const build of builds) writeFileSync(build, 'sources');
  const { digestBuild } = (await import(pathToFileURL(join(room, 'bin', 'built.mjs')).href)) as typeof Built;
  writeFileSync(join(bundle, 'stamp'), digestBuild());
  expect(run().stdout).toBe('in few files\n');
  // The compiler alone has run since then, as under `npm run dev`.
  for (const build of builds) {
    writeFileSync(build, 'other sources');
    expect(run().stdout).toBe('as compiled\n');
    writeFileSync(build, 'sources');
  }
});
