import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { requireSchema, type Database, type TableCounts } from '@ringbreaker/cypher';
import { coverageOf, type FlagCoverage, type LinkCoverage } from './coverage.ts';
import { countRows } from './ledger/deliver.ts';
import { readLedger } from './ledger/ledger.ts';
import { countNotes, derive, readAndCheck, sortRows } from './prepare.ts';
import { inspectFiles, type IgnoredColumns } from './read/read-tables.ts';
import { requireMeant, type IngestRequest } from './request.ts';
import { findSourceFiles } from './read/source-files.ts';
import type { Workbench } from './stage.ts';
import { explainDamage } from './workbench/explain-damage.ts';
import { openWorkbench } from './workbench/with-workbench.ts';

/** What an ingest would do, and what the data can be used for. */
export interface IngestPlan {
  readonly contributor: string;
  readonly asOf: string;
  /** The same files of the same contributor are in the graph: an ingest would change nothing. */
  readonly alreadyLoaded: boolean;
  readonly tables: Readonly<Record<string, TableCounts>>;
  /** Why rows would be refused, most frequent first, with where the first such row stands. */
  readonly refusals: readonly Refusal[];
  readonly ignoredColumns: readonly IgnoredColumns[];
  readonly notes: Readonly<Record<string, number>>;
  readonly links: readonly LinkCoverage[];
  readonly flags: readonly FlagCoverage[];
}

interface Refusal {
  readonly table: string;
  readonly column: string;
  readonly reason: string;
  readonly rows: number;
  readonly file: string;
  readonly line: number;
}

/**
 * Does what `ingest` does up to the ledger and writes nothing, neither to the graph nor beside the data.
 * @throws JobError `input` naming the file that can't be used
 */
export async function planIngest(database: Database, request: IngestRequest): Promise<IngestPlan> {
  requireMeant(request);
  const files = await inspectFiles(findSourceFiles(request.folder, request.mapping), request.signal);
  await requireSchema(database);
  const ledger = await readLedger(database, resolve(request.archive));
  const spillFolder = mkdtempSync(join(tmpdir(), 'ringbreaker-'));
  const plan = async (bench: Workbench): Promise<IngestPlan> => {
    const checked = await readAndCheck(bench, request, files);
    const sorted = await sortRows(bench, request, ledger, checked);
    const { name } = sorted;
    const work = await derive(bench, request, ledger, sorted);
    return {
      contributor: name.contributor,
      asOf: name.asOf,
      alreadyLoaded: ledger.manifests.some((manifest) => manifest.id === checked.id),
      tables: await countRows(bench, work, name.seq, 'all_rows'),
      refusals: await countRefusals(bench, checked.tables),
      ignoredColumns: checked.ignoredColumns,
      notes: await countNotes(bench),
      ...(await coverageOf(bench, checked.tables)),
    };
  };
  return explainDamage(ledger.folder, () => openWorkbench({ ...request, hidesSpill: true }, spillFolder, plan));
}

async function countRefusals(bench: Workbench, tables: readonly string[]): Promise<Refusal[]> {
  const checked = tables.map(
    (
      name,
    ) => `select r.tbl, r.col, regexp_replace(r.reason, ', in .* line .*,', ',') as reason, c.file_no, c.line, 1 as lines
      from refused r join chk_${name} c using (row_no) where r.tbl = '${name}'`,
  );
  const rows = await bench.rows(`select tbl, col, reason, sum(lines) as n, arg_min(name, line), min(line)
    from (${[...checked, 'select tbl, col, reason, file_no, line, lines from misread'].join(' union all ')})
    join files using (file_no) group by all order by n desc, tbl, col, reason`);
  return rows.map(([table, column, reason, count, file, line]) => ({
    table: String(table),
    column: String(column),
    reason: String(reason),
    rows: Number(count),
    file: String(file),
    line: Number(line),
  }));
}
