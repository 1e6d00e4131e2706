import { Inject, Injectable } from '@nestjs/common';
import { Database, placings } from '@ringbreaker/cypher';
import type { PlacesView } from '@ringbreaker/cypher/domain';
import { placeAll } from '@ringbreaker/graph-jobs/analysis';
import type { Contributors } from '../graph/things.ts';
import { openGazetteer } from './gazetteer-file.ts';

/** So many addresses of one thing are placed: the most that a list can show. */
const MOST_OF_ONE = 50;

/** Says where things are, by the addresses that the asker may see; no other machine is asked. */
@Injectable()
export class Places {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** Of keys that are nowhere, or hidden from this viewer, nothing is said. */
  async of(keys: readonly string[], contributors: Contributors): Promise<PlacesView> {
    const question = { contributors, keys: [...new Set(keys)], most: MOST_OF_ONE };
    const [said, gazetteer] = await Promise.all([this.database.run(placings, question), openGazetteer()]);
    return placeAll(gazetteer, said);
  }
}
