import { latestAsOf, type Database, type Lease } from '@ringbreaker/cypher';
import { keepPart, readParts } from '../../detect/reference/reference.ts';
import type { MatchModel } from './match-model.ts';
import { modelPartOf, StoredModel } from './stored-model.ts';

/** A match model and the number under which the reference keeps it. */
export interface KeptModel {
  readonly version: number;
  readonly model: MatchModel;
}

/** The stored model of a kind, or undefined before the first. */
export async function readModel(database: Database, kind: string): Promise<KeptModel | undefined> {
  const part = (await readParts(database)).get(modelPartOf(kind));
  return part && { version: part.version, model: StoredModel.parse(part.body) };
}

/** Keeps a model as a part of the reference, under its next number. */
export async function keepModel(database: Database, lease: Lease, model: MatchModel): Promise<KeptModel> {
  const [latest] = await database.run(latestAsOf, {});
  const version = await keepPart(database, lease, {
    part: modelPartOf(model.kind),
    asOf: latest?.asOf ?? '',
    sellers: null,
    body: model,
  });
  return { version, model };
}
