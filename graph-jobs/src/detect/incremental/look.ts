import { sellerCount, type Database } from '@ringbreaker/cypher';
import type { OutcomeFacts } from '../facts.ts';
import { project, type Projection } from '../projection.ts';
import { readHeld, readUses, type Saved } from '../read-graph.ts';
import { readSignals } from '../read-signals.ts';
import { weighValues, type ValueWeights } from '../weigh-values.ts';
import { carryOver, type Carried } from './carry-over.ts';
import type { Extent } from './extent.ts';

/** What a run thinks about: who shares what, what each value says, and what is taken over from the last run. */
export interface Scene {
  readonly projection: Projection;
  readonly weights: ValueWeights;
  readonly carried: Carried;
  /** What happened to members of rackets that are taken over: by it is told how one ended. */
  readonly outcomes: readonly OutcomeFacts[];
  /** How many sellers were looked at, of how many. */
  readonly counts: { readonly lookedAt: number; readonly sellers: number };
}

const NOTHING: Carried = { rackets: [], groups: [], operators: [] };

/** Reads what a run looks at, weighed, and takes over the rest. */
export async function look(
  database: Database,
  { extent, saved, asOf }: { extent: Extent; saved: Saved; asOf: string },
  progress: (step: string, done: number) => void,
): Promise<Scene> {
  const [{ sellers } = { sellers: 0 }] = await database.run(sellerCount, {});
  if (extent.near) {
    const { sellers: looked, projection, weights } = extent.near;
    const taken = await takeOver(database, { near: looked, saved, asOf });
    return { projection, weights, ...taken, counts: { lookedAt: looked.size, sellers } };
  }
  const shared = project(await readUses(database, (done) => progress('read', done)));
  const weights = weighValues(shared);
  const projection = await readHeld(database, shared, weights);
  return { projection, weights, carried: NOTHING, outcomes: [], counts: { lookedAt: sellers, sellers } };
}

/** What the last run found of all who are not near, and what happened to them. */
async function takeOver(
  database: Database,
  { near, saved, asOf }: { near: ReadonlySet<string>; saved: Saved; asOf: string },
): Promise<Pick<Scene, 'carried' | 'outcomes'>> {
  const carried = carryOver(saved, near);
  const inRackets = carried.rackets.flatMap((racket) => racket.members.map(({ seller }) => seller));
  const { outcomes } = await readSignals(database, asOf, { outcomes: inRackets });
  return { carried, outcomes };
}
