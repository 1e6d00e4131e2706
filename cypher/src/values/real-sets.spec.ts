import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { cleanAddress, cleanName, cleanPhone } from './index.ts';
import type { CleanOutcome } from './index.ts';

const FOLDER = fileURLToPath(new URL('../../../../shared/data/er-fodors-zagats/', import.meta.url));
const isThere = existsSync(FOLDER);
if (!isThere) console.warn('skipped: ../shared/data/er-fodors-zagats is not here');

/** The rows of a CSV file without line breaks inside its cells. */
function readRows(file: string): string[][] {
  const lines = readFileSync(FOLDER + file, 'utf8')
    .trim()
    .split(/\r?\n/)
    .slice(1);
  return lines.map((line) =>
    [...line.matchAll(/(?:^|,)(?:"([^"]*)"|([^,]*))/g)].map((cell) => cell[1] ?? cell[2] ?? ''),
  );
}

/** Share of the true pairs that get one key (recall), and of the pairs with one key that are true (precision). */
function measure(read: (row: string[]) => CleanOutcome): { recall: number; precision: number } {
  const truth = new Set(readRows('matches_fodors_zagats.csv').map(([one, other]) => `${one}|${other}`));
  const keyed = (file: string) =>
    readRows(file).flatMap((row) => {
      const outcome = read(row);
      return outcome.ok ? [{ id: row[0], key: outcome.key }] : [];
    });
  const others = keyed('zagats.csv');
  const pairs = keyed('fodors.csv').flatMap((one) =>
    others.filter(({ key }) => key === one.key).map(({ id }) => `${one.id}|${id}`),
  );
  const found = pairs.filter((pair) => truth.has(pair)).length;
  return { recall: found / truth.size, precision: found / pairs.length };
}

// Floors a little below what was measured when this was written: a rule that loses real matches shows here.
describe.skipIf(!isThere)('two restaurant guides that write the same places their own way', () => {
  it('gives a phone number one key', () => {
    const { recall, precision } = measure((row) => cleanPhone(row[4] ?? '', 'US'));
    expect(recall).toBeGreaterThan(0.95);
    expect(precision).toBeGreaterThan(0.92);
  });

  it('gives a street address one key', () => {
    const { recall, precision } = measure((row) => cleanAddress({ full: row[2] ?? '', country: 'US' }));
    expect(recall).toBeGreaterThan(0.7);
    expect(precision).toBeGreaterThan(0.8);
  });

  it('gives a name one key', () => {
    const { recall, precision } = measure((row) => cleanName(row[1] ?? ''));
    expect(recall).toBeGreaterThan(0.74);
    expect(precision).toBeGreaterThan(0.97);
  });
});
