import type { Reader } from '../snapshot/reader.ts';
import { linkKind } from './link-weights.ts';
import { placeOf, valuesOf, type Projection } from './projection.ts';
import type { ValueWeights } from './weigh-values.ts';

/**
 * The projection with the kinds of value that sellers have any of, shared or not: of those who share something by which
 * they might be one operator, for of nobody else it is asked (`linkPairs`).
 */
export async function addHeld(
  reader: Pick<Reader, 'held'>,
  projection: Projection,
  weights: ValueWeights,
): Promise<Projection> {
  const isIdentity = projection.values.kinds.map(
    (kind, value) => weights[value] && linkKind(kind).level === 'operator',
  );
  const sellers = projection.sellers.filter((_, at) => valuesOf(projection, at).some((value) => isIdentity[value]));
  const held = Uint8Array.from(projection.held);
  for (const [seller, bits] of await reader.held(sellers)) {
    const at = placeOf(projection, seller);
    held[at] = (held[at] as number) | bits;
  }
  return { ...projection, held };
}
