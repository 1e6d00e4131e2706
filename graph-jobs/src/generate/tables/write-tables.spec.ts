import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { generateMarketplace, writeMarketplace } from '../../generate.ts';
import { csvLine } from './csv.ts';

/** Reads CSV by RFC 4180, sign by sign. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let [row, cell, quoted] = [[] as string[], '', false];
  for (let i = 0; i < text.length; i++) {
    const sign = text[i] as string;
    if (quoted && sign === '"' && text[i + 1] === '"') cell += text[++i];
    else if (sign === '"') quoted = !quoted;
    else if (quoted) cell += sign;
    else if (sign === ',') [row, cell] = [[...row, cell], ''];
    else if (sign === '\r' && text[i + 1] === '\n') {
      rows.push([...row, cell]);
      [row, cell] = [[], ''];
      i++;
    } else cell += sign;
  }
  return rows;
}

describe('csvLine', () => {
  it('is read back as it was, whatever stands in a cell', () => {
    const cell = fc.oneof(fc.string(), fc.constantFrom('"', 'a,b', 'a\r\nb', '', '""', ' x '));
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { maxLength: 5 }), (rows) => {
        expect(readCsv(rows.map(csvLine).join(''))).toEqual(rows);
      }),
      { seed: 41 },
    );
    expect(csvLine([1.5, null, false])).toBe('1.5,,false\r\n');
  });
});

describe('writeMarketplace', () => {
  it('writes every table whole, and says how many rows', async () => {
    const dir = await mkdtemp(join(tmpdir(), 'marketplace-'));
    try {
      const options = { sellers: 300, seed: 3 };
      const told: string[] = [];
      const counts = await writeMarketplace(dir, options, (name) => told.push(name));
      for (const { name, columns, rows } of generateMarketplace(options)) {
        const [head, ...body] = readCsv(await readFile(join(dir, `${name}.csv`), 'utf8'));
        expect(head).toEqual(columns);
        expect(body).toEqual([...rows].map((row) => row.map((value) => (value === null ? '' : String(value)))));
        expect(counts[name]).toBe(body.length);
      }
      expect(told).toEqual(Object.keys(counts));
      await writeMarketplace(dir, { ...options, snapshots: 2 });
      expect(await readdir(join(dir, 'snapshots'))).toEqual(['2026-05-31', '2026-06-30']);
      expect(await readdir(join(dir, 'snapshots', '2026-05-31'))).toContain('truth_events.csv');
    } finally {
      await rm(dir, { recursive: true });
    }
  });
});
