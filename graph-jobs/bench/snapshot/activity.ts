import { dayOf } from './tables.ts';
import type { StoredLinks } from './links.ts';
import type { Tables } from './tables.ts';

/**
 * The last day, up to the as-of, on which each seller opened, listed, sent or used anything, by itself or by its stores,
 * as days since 1970-01-01.
 */
export function activityOf(
  tables: Tables,
  links: StoredLinks,
  { operated, asOf }: { operated: ReadonlyMap<string, readonly string[]>; asOf: string },
): Map<string, number> {
  const active = new Map<string, number>();
  const last = dayOf(asOf) ?? Infinity;
  const saw = (key: string, day: number | null) => {
    if (day === null || day > last || key.startsWith('party:')) return;
    const sellers = key.startsWith('seller:') ? [key] : (operated.get(key) ?? []);
    for (const seller of sellers) active.set(seller, Math.max(day, active.get(seller) ?? -Infinity));
  };
  tables.each('sellers', (read) => saw(`seller:${read('seller_id')}`, dayOf(read('opened_at'))));
  for (const type of ['LISTS', 'SENT']) for (const { from, firstSeen } of links.of(type)) saw(from, firstSeen);
  for (const type of ['USES', 'LOCATED_AT', 'PAID_TO']) {
    for (const { from, firstSeen, lastSeen } of links.of(type)) saw(from, lastSeen ?? firstSeen);
  }
  return active;
}
