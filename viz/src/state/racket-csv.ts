import { type RacketSummary, writeCsv } from '@ringbreaker/cypher/domain';

const HEADER = [
  'rank',
  'id',
  'name',
  'title',
  'band',
  'score',
  'confidence',
  'capability',
  'harm',
  'sellers',
  'operators',
] as const;

/** Rackets as a table for other tools: all columns, whichever the list shows. */
export function racketsCsv(rackets: readonly RacketSummary[]): string {
  const rows = rackets.map((racket) => [
    ...HEADER.map((name) => racket[name]),
    racket.lifecycle,
    racket.triage,
    racket.bornAt,
    racket.brands.join('; '),
    racket.countries.join('; '),
    racket.topReason,
    racket.joined,
  ]);
  return writeCsv([[...HEADER, 'lifecycle', 'triage', 'born', 'brands', 'countries', 'reason', 'joined'], ...rows]);
}
