import type { Community } from '../community.ts';
import { componentsHolding, cutProjection } from '../confidence/component.ts';
import { placeOf, type Projection } from '../projection.ts';
import type { ValueWeights } from '../weigh-values.ts';

/** Rackets at first sight, with all of the whole that their judgement rests on: the components in which they lie. */
export interface Batch {
  readonly accused: readonly Community[];
  readonly projection: Projection;
  readonly weights: ValueWeights;
}

/**
 * Divides rackets among batches of whole components, so that each can be judged without the others.
 * @param least how many sellers a batch has at least, but for the last
 * @returns each batch with the places in `accused` of its rackets
 */
export function* cutBatches(
  accused: readonly Community[],
  { projection, weights }: Pick<Batch, 'projection' | 'weights'>,
  least: number,
): Generator<{ places: readonly number[]; batch: Batch }> {
  const firsts = accused.map(({ members: [first] }) => placeOf(projection, first?.seller ?? ''));
  let [sellers, places]: [number[], number[]] = [[], []];
  const cut = () => ({
    places,
    batch: {
      accused: places.map((place) => accused[place] as Community),
      ...cutProjection(
        projection,
        weights,
        sellers.sort((a, b) => a - b),
      ),
    },
  });
  for (const component of componentsHolding(projection, weights, firsts)) {
    sellers.push(...component.sellers);
    places.push(...component.held);
    if (sellers.length < least) continue;
    yield cut();
    [sellers, places] = [[], []];
  }
  if (places.length > 0) yield cut();
}
