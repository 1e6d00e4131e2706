import { type RacketSummary, writeCsv } from '@ringbreaker/cypher/domain';

type Cell = (racket: RacketSummary) => string | number | null;

/** Columns that are named as the racket's own. */
const PLAIN = [
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
  'lifecycle',
  'triage',
] as const satisfies readonly (keyof RacketSummary)[];

/** The columns in their order, each with what it says of a racket. */
const COLUMNS: Readonly<Record<string, Cell>> = {
  ...Object.fromEntries(PLAIN.map((name): [string, Cell] => [name, (racket) => racket[name]])),
  stage: ({ workflow }) => workflow.stage,
  assignee: ({ workflow }) => workflow.assignee,
  due_on: ({ workflow }) => workflow.dueOn,
  born: ({ bornAt }) => bornAt,
  brands: ({ brands }) => brands.join('; '),
  countries: ({ countries }) => countries.join('; '),
  reason: ({ topReason }) => topReason,
  joined: ({ joined }) => joined,
};

/** Rackets as a table for other tools: all columns, whichever the list shows. */
export function racketsCsv(rackets: readonly RacketSummary[]): string {
  const cells = Object.values(COLUMNS);
  return writeCsv([Object.keys(COLUMNS), ...rackets.map((racket) => cells.map((cell) => cell(racket)))]);
}
