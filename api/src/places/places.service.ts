import { Inject, Injectable } from '@nestjs/common';
import { Database, placings, planRacketPlaces, racketPlacings } from '@ringbreaker/cypher';
import type { PlacesView } from '@ringbreaker/cypher/domain';
import { placeAll } from '@ringbreaker/graph-jobs/analysis';
import { PlanAhead } from '../graph/plan-ahead.ts';
import type { Contributors } from '../graph/things.ts';
import { Rackets } from '../rackets/rackets.service.ts';
import { openGazetteer } from './gazetteer-file.ts';

/** So many addresses of one thing are placed: the most that a list can show. */
const MOST_OF_ONE = 50;

/** Says where things are, by the addresses that the asker may see; no other machine is asked. */
@Injectable()
export class Places {
  readonly #ofRacket = new PlanAhead(() => this.#prepare());

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Rackets) private readonly rackets: Rackets,
  ) {}

  /** Has the server plan what each racket's page asks, and the gazetteer read: after the list, which people wait for. */
  planAhead(): void {
    this.#ofRacket.start();
  }

  async #prepare(): Promise<void> {
    await this.rackets.planned();
    await planRacketPlaces(this.database);
    await openGazetteer();
  }

  /** Of keys that are nowhere, or hidden from this viewer, nothing is said. */
  async of(keys: readonly string[], contributors: Contributors): Promise<PlacesView> {
    const question = { contributors, keys: [...new Set(keys)], most: MOST_OF_ONE };
    const [said, gazetteer] = await Promise.all([this.database.run(placings, question), openGazetteer()]);
    return placeAll(gazetteer, said);
  }

  /**
   * Where the members of a racket are, ship from and take returns, as far as this viewer may see it.
   * @throws ProblemError `not-found` when the current run has no such racket that this viewer may see.
   */
  async ofRacket(id: string, contributors: Contributors): Promise<PlacesView> {
    const asked = { contributors, id, most: MOST_OF_ONE };
    const said = await this.#ofRacket.ask(() => this.database.run(racketPlacings, { asked }));
    const gazetteer = await openGazetteer();
    if (said.length === 0) await this.rackets.one(id, contributors);
    return placeAll(gazetteer, said);
  }
}
