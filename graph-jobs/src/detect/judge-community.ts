import type { FlagFamily, FlagHit } from '@ringbreaker/cypher/domain';

const SIGNAL_FAMILIES = new Set<FlagFamily>(['product', 'logistics', 'money']);
const STRONG = 0.5;
const FAMILIES_NEEDED = 2;
/** Identity, and what every trade shows, never accuses: a family with two shops shares a phone too. */
const NEVER_ACCUSES = new Set(['R1', 'R10', 'R11']);

/**
 * Tells a racket from an honest group: a confirmed outcome on a member, or strong flags in two of the families
 * product, logistics and money. Shared identity alone never makes one.
 */
export function isRacket(hits: readonly FlagHit[]): boolean {
  if (hits.some((hit) => hit.family === 'outcome')) return true;
  const strong = hits.filter(
    (hit) => hit.strength >= STRONG && SIGNAL_FAMILIES.has(hit.family) && !NEVER_ACCUSES.has(hit.flag),
  );
  return new Set(strong.map((hit) => hit.family)).size >= FAMILIES_NEEDED;
}
