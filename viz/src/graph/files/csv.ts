import type { CanvasFile, CanvasFileLink, CanvasFileThing } from '@ringbreaker/cypher/domain';
import { writeCsv } from '@ringbreaker/cypher/domain';

const THING_COLUMNS = [
  'key',
  'kind',
  'name',
  'degree',
  'status',
  'racket',
  'operator',
  'begins',
  'ends',
  'x',
  'y',
  'pinned',
] as const satisfies readonly (keyof CanvasFileThing)[];
const LINK_COLUMNS = [
  'from',
  'type',
  'to',
  'firstSeen',
  'lastSeen',
  'weight',
] as const satisfies readonly (keyof CanvasFileLink)[];

/** The things of a canvas as a table; cells that a spreadsheet would run are made text. */
export const thingsCsv = ({ things }: CanvasFile): string => tableOf(THING_COLUMNS, things);

/** The links of a canvas as a table; `from` and `to` are keys of things. */
export const linksCsv = ({ links }: CanvasFile): string => tableOf(LINK_COLUMNS, links);

function tableOf<T>(columns: readonly (keyof T & string)[], rows: readonly T[]): string {
  return writeCsv([columns, ...rows.map((row) => columns.map((column) => row[column]))]);
}
