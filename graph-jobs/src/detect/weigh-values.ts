import { linkKind, linkWeight, WEIGHT_FLOOR } from './link-weights.ts';
import type { Projection } from './projection.ts';

/** What each projected value says, 0 to 1; 0 for a generic value or one under the floor. */
export type ValueWeights = Float64Array;

/** Weighs every value by its kind, its number of users, and how far those users are found together elsewhere. */
export function weighValues(projection: Projection): ValueWeights {
  return Float64Array.from(projection.values, (value, at) => {
    const kind = linkKind(value.kind);
    if (value.users.length > kind.cap) return 0;
    const weight = linkWeight(kind, value.users.length, countCorroborated(projection, at));
    return weight < WEIGHT_FLOOR ? 0 : weight;
  });
}

/** How many users of a value share another value, within its kind's cap, with another user of it. */
function countCorroborated(projection: Projection, at: number): number {
  const value = projection.values[at];
  if (!value || value.users.length < 3) return 0;
  const seen = new Map<number, number>();
  const corroborated = new Set<number>();
  for (const user of value.users) {
    for (const other of projection.valuesOf[user] ?? []) {
      if (!speaksForItself(projection, at, other)) continue;
      const first = seen.get(other);
      if (first === undefined) seen.set(other, user);
      else corroborated.add(first).add(user);
    }
  }
  return corroborated.size;
}

/** The same address under another name (a parcel's origin), or a value as wide as this one, corroborates nothing. */
function speaksForItself(projection: Projection, at: number, other: number): boolean {
  const value = projection.values[at];
  const candidate = projection.values[other];
  if (!value || !candidate || other === at || candidate.key === value.key) return false;
  return candidate.users.length <= linkKind(candidate.kind).cap && candidate.users.length <= CORROBORATION_CAP;
}

/** A value wider than this needs corroboration itself. */
const CORROBORATION_CAP = 12;
