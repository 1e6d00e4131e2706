import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { findChromium } from './browser.mjs';
import { refuseForeignDatabase } from './room-for-tests.mjs';

const folder = mkdtempSync(join(tmpdir(), 'ringbreaker-browser-'));
afterAll(() => rmSync(folder, { recursive: true }));

function makeProgram(name: string) {
  const file = join(folder, name);
  writeFileSync(file, '#!/bin/sh\n');
  chmodSync(file, 0o755);
  return file;
}

it('takes the browser that the environment names, before one on the path', () => {
  const installed = makeProgram('google-chrome');
  const named = makeProgram('mine');
  expect(findChromium({ PATH: folder })).toBe(installed);
  expect(findChromium({ PATH: folder, CHROME_PATH: named })).toBe(named);
  expect(findChromium({ PATH: folder, CHROME_PATH: installed, CHROMIUM_PATH: named })).toBe(named);
});

it('refuses a named browser that cannot be run', () =>
  expect(() => findChromium({ CHROMIUM_PATH: join(folder, 'none') })).toThrow(/CHROMIUM_PATH.*none/));

it('empties no database that a person merely named', () => {
  expect(() => refuseForeignDatabase({ NEO4J_URI: 'bolt://db:1' })).toThrow(/RINGBREAKER_TEST=1/);
  expect(() => refuseForeignDatabase({ NEO4J_URI: 'bolt://db:1', RINGBREAKER_TEST: '1' })).not.toThrow();
  expect(() => refuseForeignDatabase({})).not.toThrow();
});
