import { dayOf, type Read, type Tables } from './tables.ts';

/** The last day on which each seller opened, listed, sent or used anything, as days since 1970-01-01. */
export function activityOf(tables: Tables): Map<string, number> {
  const active = new Map<string, number>();
  const saw = (seller: string, date: string) => {
    const day = dayOf(date);
    if (day !== null) active.set(`seller:${seller}`, Math.max(day, active.get(`seller:${seller}`) ?? -Infinity));
  };
  tables.each('sellers', (read) => saw(read('seller_id'), read('opened_at')));
  tables.each('listings', (read) => saw(read('seller_id'), read('posted_at')));
  tables.each('shipments', (read) => saw(read('seller_id'), read('shipped_at')));
  for (const table of ['contacts', 'addresses', 'payment_accounts']) {
    tables.each(table, (read) => saw(sellerOf(read), read('last_seen') || read('first_seen')));
  }
  return active;
}

function sellerOf(read: Read): string {
  return read('owner_kind') === 'seller' ? read('owner_id') : '';
}
