import { currentRackets, pastMembers, sellerCount, sellersOf, type Database } from '@ringbreaker/cypher';
import type { OutcomeFacts, SellerFacts } from '../facts.ts';
import { rememberedSince } from '../lifecycle/read-lives.ts';
import { project, type Projection } from '../projection.ts';
import { readSellers, readUses, type Saved } from '../read-graph.ts';
import { readSignals } from '../read-signals.ts';
import { weighValues, type ValueWeights } from '../weigh-values.ts';
import { carryOver, type Carried } from './carry-over.ts';
import type { Extent } from './extent.ts';
import type { Near } from './find-near.ts';
import { inParts } from '../../in-parts.ts';

/** What a run thinks about: who shares what, what each value says, and what is taken over from the last run. */
export interface Scene {
  /** Facts of all sellers that are thought about: those that are looked at, and members of rackets, past ones too. */
  readonly sellers: ReadonlyMap<string, SellerFacts>;
  readonly projection: Projection;
  readonly weights: ValueWeights;
  readonly carried: Carried;
  /** What happened to members of rackets that are taken over: by it is told how one ended. */
  readonly outcomes: readonly OutcomeFacts[];
  /** How many sellers were looked at, of how many. */
  readonly counts: { readonly lookedAt: number; readonly sellers: number };
}

const NOTHING: Carried = { rackets: [], groups: [], operators: [] };
const SELLERS_A_QUERY = 5_000;

/** Reads what a run looks at, weighed, and takes over the rest. */
export async function look(
  database: Database,
  { extent, saved, asOf }: { extent: Extent; saved: Saved; asOf: string },
  progress: (step: string, done: number) => void,
): Promise<Scene> {
  if (extent.near) return lookNear(database, { near: extent.near, saved, asOf });
  const sellers = await readSellers(database);
  const projection = project(await readUses(database, (done) => progress('read', done)));
  const weights = weighValues(projection);
  return {
    sellers,
    projection,
    weights,
    carried: NOTHING,
    outcomes: [],
    counts: { lookedAt: sellers.size, sellers: sellers.size },
  };
}

async function lookNear(
  database: Database,
  { near, saved, asOf }: { near: Near; saved: Saved; asOf: string },
): Promise<Scene> {
  const records = await database.run(currentRackets, {});
  const lost = new Set(records.flatMap(({ id, lostSince }) => (lostSince === null ? [] : [id])));
  const carried = carryOver(saved, near.sellers, lost);
  const past = await database.run(pastMembers, { since: rememberedSince(asOf) });
  const members = [...saved.members.filter(({ kind }) => kind === 'Racket'), ...past].map(({ seller }) => seller);
  const sellers = await readSomeSellers(database, new Set([...near.sellers, ...members]));
  const inRackets = carried.rackets.flatMap((racket) => racket.members.map(({ seller }) => seller));
  const { outcomes } = await readSignals(database, asOf, { outcomes: inRackets });
  const { projection, weights } = near;
  const [all] = await database.run(sellerCount, {});
  const counts = { lookedAt: near.sellers.size, sellers: all?.sellers ?? 0 };
  return { sellers, projection, weights, carried, outcomes, counts };
}

async function readSomeSellers(database: Database, keys: ReadonlySet<string>): Promise<Map<string, SellerFacts>> {
  const sellers = new Map<string, SellerFacts>();
  for (const part of inParts([...keys].sort(), SELLERS_A_QUERY)) {
    for (const row of await database.run(sellersOf, { sellers: part })) sellers.set(row.key, row);
  }
  return sellers;
}
