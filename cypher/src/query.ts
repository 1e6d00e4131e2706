import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { GraphError } from './errors.ts';

/** A `.cypher` file bound to the shape of its parameters and of one row of its answer. */
export interface Query<P extends z.ZodObject = z.ZodObject, R extends z.ZodObject = z.ZodObject> {
  readonly name: string;
  readonly mode: 'read' | 'write';
  readonly params: P;
  readonly row: R;
  readonly text: string;
}

const all = new Map<string, Query>();

/**
 * Binds `cypher/queries/<name>.cypher` to its parameters and its row.
 * @throws Error when the file is missing or the name is bound twice.
 */
export function defineQuery<P extends z.ZodObject, R extends z.ZodObject>(
  name: string,
  mode: Query['mode'],
  params: P,
  row: R,
): Query<P, R> {
  if (all.has(name)) throw new Error(`The query ${name} is bound twice: keep one.`);
  const query = { name, mode, params, row, text: readText(name) };
  all.set(name, query as unknown as Query);
  return query;
}

/** Every bound query, by name: what the schema test walks over. */
export function boundQueries(): readonly Query[] {
  return [...all.values()].sort((a, b) => a.name.localeCompare(b.name));
}

/** Parses one row at the database edge; a row of another shape is drift between query and schema. */
export function parseRow<R extends z.ZodObject>(query: Query<z.ZodObject, R>, row: unknown): z.output<R> {
  const parsed = query.row.safeParse(row);
  if (parsed.success) return parsed.data;
  const where = parsed.error.issues.map((issue) => issue.path.join('.')).join(', ');
  throw new GraphError(
    'drift',
    `The query ${query.name} answered a row of another shape (at: ${where}). Compare the .cypher file with its row schema.`,
  );
}

function readText(name: string): string {
  return readFileSync(new URL(`../queries/${name}.cypher`, import.meta.url), 'utf8');
}
