import { latestAsOf, type Database, type Lease } from '@ringbreaker/cypher';
import { z } from 'zod';
import { keepPart, readParts } from '../../detect/reference/reference.ts';
import { TERM_FIELDS } from '../records/match-record.ts';
import type { MatchModel } from './match-model.ts';

const level = z.object({ name: z.string(), m: z.number(), u: z.number() });
const field = z.object({ texts: z.number(), least: z.number(), counts: z.record(z.string(), z.number()) });
const StoredModel: z.ZodType<MatchModel> = z.object({
  kind: z.string(),
  records: z.number(),
  prior: z.number(),
  comparisons: z.record(z.string(), z.array(level)),
  counts: z.object(
    Object.fromEntries(TERM_FIELDS.map((name) => [name, field])) as Record<(typeof TERM_FIELDS)[number], typeof field>,
  ),
});

/** A match model and the number under which the reference keeps it. */
export interface KeptModel {
  readonly version: number;
  readonly model: MatchModel;
}

/** The stored model of a kind, or undefined before the first. */
export async function readModel(database: Database, kind: string): Promise<KeptModel | undefined> {
  const part = (await readParts(database)).get(partOf(kind));
  return part && { version: part.version, model: StoredModel.parse(part.body) };
}

/** Keeps a model as a part of the reference, under its next number. */
export async function keepModel(database: Database, lease: Lease, model: MatchModel): Promise<KeptModel> {
  const [latest] = await database.run(latestAsOf, {});
  const version = await keepPart(database, lease, { part: partOf(model.kind), asOf: latest?.asOf ?? '', body: model });
  return { version, model };
}

function partOf(kind: string): string {
  return `match${kind}`;
}
