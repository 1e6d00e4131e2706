import { writeCsv } from '@ringbreaker/cypher/domain';
import type { Row } from './tables.ts';

/** A row as a line of CSV, its cells as they were made: ingest must read what a real marketplace would deliver. */
export function csvLine(row: Row): string {
  return writeCsv([row], { formulas: 'keep' });
}
