import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { deliveryFile, publishDraft, writeDraft, writeRows, type Manifest } from '@ringbreaker/cypher';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lookUp } from './look-up.ts';
import { Workbench } from '../stage.ts';
import { testFolder } from '../test-ingest.ts';

const LINK = 'from_key, type, to_key, role';
/** Few names, so that many rows are of one link and many questions have an answer. */
const link = fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 }));
type Link = [from: number, to: number];

describe('looking rows up in the archive', () => {
  it('finds what reading everything finds, with indexes, without, and where only some deliveries have one', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ links: fc.array(link, { maxLength: 40 }), isPlain: fc.boolean() }), {
          minLength: 1,
          maxLength: 3,
        }),
        fc.array(link, { maxLength: 5 }),
        (deliveries, asked) => withArchive(deliveries, asked),
      ),
      { numRuns: 15, seed: 20261126 },
    );
  });
});

async function withArchive(deliveries: { links: Link[]; isPlain: boolean }[], asked: Link[]): Promise<void> {
  const folder = join(testFolder(), 'archive');
  mkdirSync(folder);
  const bench = await Workbench.open({ spillFolder: join(folder, '.spill'), memoryMegabytes: 540, threads: 1 });
  try {
    const manifests: Manifest[] = [];
    for (const [at, { links, isPlain }] of deliveries.entries()) {
      manifests.push(await write(bench, folder, { seq: at + 1, links, isPlain }));
    }
    await bench.run(`create table asked as ${rowsOf(asked, 0)}`);
    const sought = { file: 'links', lookup: 'link', table: 'asked' } as const;
    const found = await lookUp(bench, { folder, manifests }, sought);
    const select = (relation: string) =>
      `select seq, row_no from ${relation} semi join asked using (${LINK}) order by all`;
    const paths = manifests.map((manifest) => `'${deliveryFile(folder, manifest, 'links')}'`);
    const everything = await bench.rows(select(`read_parquet([${paths.join(', ')}])`));
    expect(await bench.rows(select(String(found)))).toEqual(everything);
  } finally {
    bench.close();
  }
}

async function write(
  bench: Workbench,
  folder: string,
  { seq, links, isPlain }: { seq: number; links: Link[]; isPlain: boolean },
): Promise<Manifest> {
  const name = { id: String(seq).repeat(64), seq, contributor: 'local', asOf: '2026-01-01' };
  const more = { files: [], counts: {}, kinds: [], cleaning: 1, released: 0 };
  const manifest: Manifest = { version: 1, ...name, ...more };
  const run = (sql: string) => bench.run(sql);
  await writeRows(folder, manifest, 'select 1 as row_no', run);
  const values = `select 't' as t, 'k' as key`;
  await writeDraft(folder, manifest, { links: rowsOf(links, seq), values, facts: {} }, run);
  publishDraft(folder, manifest);
  const index = deliveryFile(folder, manifest, 'links.index');
  expect(existsSync(index)).toBe(true);
  if (isPlain) rmSync(index);
  return manifest;
}

function rowsOf(links: readonly Link[], seq: number): string {
  const rows = links.map(([from, to], at) => `('seller:${from}', 'USES', 'email:${to}', '', ${seq}, ${at})`);
  const none = `('', '', '', '', 0, -1)`;
  return `select * from (values ${[none, ...rows].join(', ')}) as t(${LINK}, seq, row_no) where row_no >= 0`;
}
