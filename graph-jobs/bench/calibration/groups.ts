import type { WeighedEvidence } from '@ringbreaker/cypher/domain';
import { findEngine } from '#jobs/detect/communities/index';
import { findSuspects } from '#jobs/detect/groups/find-suspects';
import { project } from '#jobs/detect/links/projection';
import { findOperators } from '#jobs/detect/operators/operators';
import { OfferTable } from '#jobs/detect/suspicion/offers';
import { readOwnSignals } from '#jobs/detect/suspicion/own-signals';
import { snapshotOf } from '../snapshot/snapshot.ts';
import { Tables } from '../snapshot/tables.ts';
import type { World, WorldRequest } from '../worlds/world.ts';

/** A group of suspects as it was weighed, and whether it is a racket: half of its sellers are of one planted racket. */
export interface WeighedGroup {
  readonly world: string;
  readonly weighed: WeighedEvidence;
  readonly isRacket: boolean;
}

/** Every group of suspects that detection weighs on a marketplace, those that it calls no racket too. */
export function weighedGroups(world: World, request: WorldRequest): WeighedGroup[] {
  return [...world.deliveries({ ...request, deliveries: 1 })].flatMap(({ asOf, tables: made }) => {
    const tables = new Tables(made);
    const { uses, signals, sellers, brandMedians } = snapshotOf(tables, asOf);
    const projection = project(uses);
    const own = readOwnSignals({ ...signals, sellers }, brandMedians);
    const engine = findEngine('leiden');
    const { operators } = findOperators(projection);
    const signalsOf = (seller: string) => own.get(seller) ?? 0;
    const { groups } = findSuspects(projection, {
      operators,
      signalsOf,
      offers: new OfferTable().addAll(signals.listings).offers(),
      engine,
      seed: 1,
      sellers: sellers.size,
      estimates: null,
    });
    const truth = tables.map('truth', (read) => [`seller:${read('seller_id')}`, read('racket')] as const);
    const plantedOf = new Map<string, string>(truth.filter(([, racket]) => racket !== ''));
    return groups.map((group) => {
      const planted = group.sellers.flatMap((at) => plantedOf.get(projection.sellers[at] ?? '') ?? []);
      return {
        world: world.name,
        weighed: group.verdict,
        isRacket: mostOf(planted) * 2 >= group.sellers.length,
      };
    });
  });
}

/** How often the most frequent name stands there. */
function mostOf(names: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return Math.max(0, ...counts.values());
}
