import { mkdtempSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { requireSchema, screeningLookups, type Database } from '@ringbreaker/cypher';
import { SCREENING_CAPS, type ScreeningSubject, type SubjectScreening } from '@ringbreaker/cypher/domain';
import { screen } from './analysis/screening/screen.ts';
import { ScreeningReference } from './analysis/screening/screening-reference.ts';
import { readAndCheck } from './ingest/prepare.ts';
import { inspectFiles } from './ingest/read/read-tables.ts';
import { findOneFile, findSourceFiles, type SourceFile } from './ingest/read/source-files.ts';
import type { Workbench } from './ingest/stage.ts';
import { openWorkbench } from './ingest/workbench/with-workbench.ts';
import { JobError } from './job/job-error.ts';
import { isScreened, readSubjects } from './screen/screened-rows.ts';

/** What a person may set on a screening of files. */
export interface ScreenRequest {
  /** A file of values or of a canonical table, or a folder of tables. */
  readonly path: string;
  /** Where those are at home of whom no row says it. */
  readonly country?: string | undefined;
  readonly near: boolean;
  readonly cardSecret: string;
  readonly signal?: AbortSignal | undefined;
}

/** A row that breaks the contract, with where it stands. */
export interface RefusedRow {
  readonly file: string;
  readonly line: number;
  readonly column: string;
  readonly reason: string;
}

/** Answers on a part of what was asked, and that part. */
type OnAnswers = (answers: readonly SubjectScreening[], subjects: readonly ScreeningSubject[]) => void;

/**
 * Screens everything in a file or a folder against the known rackets, and answers the rows that could not be read.
 * Nothing is written.
 * @throws JobError `input` naming the file that can't be used
 */
export async function screenFiles(
  database: Database,
  request: ScreenRequest,
  onAnswers: OnAnswers,
): Promise<RefusedRow[]> {
  await requireSchema(database);
  const files = await inspectFiles(findFiles(resolve(request.path)));
  const spillFolder = mkdtempSync(join(tmpdir(), 'ringbreaker-'));
  const folder = dirname(files[0]?.path ?? '');
  return openWorkbench({ folder, hidesSpill: true }, spillFolder, async (bench) => {
    const { tables } = await readAndCheck(bench, { ...request, folder, contributor: '' }, files);
    const subjects = readSubjects(bench, tables, request.country);
    await answerAll(database, subjects, { ...request, onAnswers });
    return readRefused(bench, tables);
  });
}

function findFiles(path: string): SourceFile[] {
  const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
  const files = (isFolder ? findSourceFiles(path) : [findOneFile(path)]).filter(({ table }) => isScreened(table));
  if (files.length > 0) return files;
  throw new JobError(
    'input',
    `${path} holds nothing that can be screened: values, sellers, stores, contacts, addresses, payment_accounts or listings.`,
  );
}

async function answerAll(
  database: Database,
  subjects: AsyncGenerator<ScreeningSubject>,
  { near, cardSecret, signal, onAnswers }: ScreenRequest & { onAnswers: OnAnswers },
): Promise<void> {
  const tools = { lookups: screeningLookups(database, null), reference: new ScreeningReference(), cardSecret };
  const most = near ? SCREENING_CAPS.near : SCREENING_CAPS.subjects;
  let batch: ScreeningSubject[] = [];
  const flush = async () => {
    signal?.throwIfAborted();
    if (batch.length > 0) onAnswers((await screen({ subjects: batch, near }, tools)).answers, batch);
    batch = [];
  };
  for await (const subject of subjects) if (batch.push(subject) >= most) await flush();
  await flush();
}

async function readRefused(bench: Workbench, tables: readonly string[]): Promise<RefusedRow[]> {
  const checked = tables.map(
    (name) =>
      `select c.file_no, c.line, r.col, r.reason from refused r join chk_${name} c using (row_no) where r.tbl = '${name}'`,
  );
  const rows = await bench.rows(`select name, line, col, reason
    from (${[...checked, 'select file_no, line, col, reason from misread'].join(' union all ')})
    join files using (file_no) order by all`);
  return rows.map(([file, line, column, reason]) => ({
    file: String(file),
    line: Number(line),
    column: String(column),
    reason: String(reason),
  }));
}
