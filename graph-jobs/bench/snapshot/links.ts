import { readText } from '#jobs/ingest/clean/read-text';
import { MARK } from '#jobs/ingest/clean/texts';
import { earlier, later } from '#jobs/detect/snapshot/widened';
import { dayOf, type Read, type Tables } from './tables.ts';

/** A link as ingest would have stored it: seen first and last over all rows that say so. */
export interface StoredLink {
  readonly from: string;
  readonly type: string;
  readonly to: string;
  /** Label of what stands at its end, where that is a value. */
  readonly label: string;
  /** Of an address: what it is used for. */
  readonly role?: string | undefined;
  firstSeen: number | null;
  lastSeen: number | null;
}

type Days = readonly [first: number | null, last: number | null];
type Value = { readonly key: string; readonly label: string; readonly role?: string };

/** The links that ingest makes of tables, by type: the same rules, in memory. */
export class StoredLinks {
  private readonly byType = new Map<string, Map<string, StoredLink>>();
  private readonly cleaned = new Map<string, Value | null>();
  private readonly displays = new Map<string, string>();

  constructor(tables: Tables) {
    const countries = ownerCountries(tables);
    tables.each('stores', (read) => {
      const [store, days] = [`store:${read('store_id')}`, seen(read, 'opened_at', 'closed_at')];
      this.add(`seller:${read('seller_id')}`, 'OPERATES', { key: store, label: '' }, days);
      this.add(store, 'USES', this.clean('domain', read('url'), ''), days);
    });
    tables.each('contacts', (read) => {
      const country = read('kind') === 'phone' ? read('country') || (countries.get(ownerOf(read)) ?? '') : '';
      this.add(ownerOf(read), 'USES', this.clean(read('kind'), read('value'), country), seen(read));
    });
    tables.each('addresses', (read) => {
      const parts = ['full', 'street', 'city', 'region', 'postcode', 'country'].map(read);
      const address = this.clean('address', ...parts);
      this.add(ownerOf(read), 'LOCATED_AT', address && { ...address, role: read('role') }, seen(read));
    });
    tables.each('payment_accounts', (read) => this.addAccount(read));
    tables.each('listings', (read) => {
      const days = seen(read, 'posted_at', 'removed_at');
      this.addGoods(read, { type: 'LISTS', id: `listing:${read('listing_id')}`, days });
      this.add(`listing:${read('listing_id')}`, 'DEPICTS', this.clean('image', read('image'), ''), days);
    });
    tables.each('shipments', (read) => {
      const days = seen(read, 'shipped_at', 'shipped_at');
      const parcel = `shipment:${read('shipment_id')}`;
      this.addGoods(read, { type: 'SENT', id: parcel, days });
      this.add(parcel, 'SENT_AS', this.clean('name', read('sender')), days);
      const origin = this.clean('address', read('origin'), '', '', '', '', read('origin_country'));
      this.add(parcel, 'SHIPPED_FROM', origin, days);
      const destination = this.clean('address', read('destination'), '', '', '', '', read('destination_country'));
      this.add(parcel, 'SHIPPED_TO', destination, days);
      if (read('mode') === 'cargo') this.add(parcel, 'RECEIVED_AS', this.clean('company', read('recipient')), days);
    });
    tables.each('payments', (read) => {
      const [payment, days] = [`payment:${read('payment_id')}`, seen(read, 'paid_at', 'paid_at')];
      this.add(payment, 'FROM', this.clean('account', read('from_scheme'), read('from_account'), '', ''), days);
      this.add(payment, 'TO', this.clean('account', read('to_scheme'), read('to_account'), '', ''), days);
    });
    tables.each('relations', (read) => {
      const to = `${read('to_kind')}:${read('to_id')}`;
      const type = read('type').toUpperCase();
      this.add(`${read('from_kind')}:${read('from_id')}`, type, { key: to, label: '' }, seen(read));
    });
  }

  /** All links of a type. */
  of(type: string): Iterable<StoredLink> {
    return this.byType.get(type)?.values() ?? [];
  }

  /** The keys of all values of a kind. */
  valuesOf(label: string): string[] {
    const keys = new Set<string>();
    for (const links of this.byType.values())
      for (const link of links.values()) if (link.label === label) keys.add(link.to);
    return [...keys];
  }

  /** How a value is shown, of all the ways in which it is written; null for one that nobody has. */
  displayOf(key: string): string | null {
    return this.displays.get(key) ?? null;
  }

  private show(key: string, display: string): void {
    const known = this.displays.get(key);
    if (known === undefined || display < known) this.displays.set(key, display);
  }

  private addAccount(read: Read): void {
    const parts = ['scheme', 'account', 'institution', 'country'].map(read);
    const account = this.clean('account', ...parts);
    this.add(ownerOf(read), 'PAID_TO', account, seen(read));
    if (account) this.add(account.key, 'NAMED', this.clean('name', read('holder')), seen(read));
  }

  private addGoods(read: Read, { type, id, days }: { type: string; id: string; days: Days }): void {
    const owner = read('store_id') === '' ? `seller:${read('seller_id')}` : `store:${read('store_id')}`;
    this.add(owner, type, { key: id, label: '' }, days);
  }

  private add(from: string, type: string, to: Value | null, [first, last]: Days): void {
    if (!to) return;
    const links = this.byType.get(type) ?? new Map<string, StoredLink>();
    this.byType.set(type, links);
    const name = `${from}\n${to.key}\n${to.role ?? ''}`;
    const known = links.get(name);
    const { key, label, role } = to;
    if (!known) links.set(name, { from, type, to: key, label, role, firstSeen: first, lastSeen: last });
    else {
      known.firstSeen = earlier(known.firstSeen, first);
      known.lastSeen = later(known.lastSeen, last);
    }
  }

  /** The value that a text is, as ingest reads it; null for a placeholder. */
  private clean(what: string, ...parts: string[]): Value | null {
    if (parts.every((part) => part === '')) return null;
    const text = [what, ...parts].join(MARK);
    const known = this.cleaned.get(text);
    if (known !== undefined) return known;
    const [label, key, display] = readText(text);
    const value = key === null ? null : { key: String(key), label: String(label) };
    this.cleaned.set(text, value);
    if (value) this.show(value.key, String(display ?? ''));
    return value;
  }
}

/** The country of each owner, where it is known: a telephone number without one is read by it. */
function ownerCountries(tables: Tables): Map<string, string> {
  const countries = new Map<string, string>();
  tables.each('sellers', (read) => countries.set(`seller:${read('seller_id')}`, read('country')));
  tables.each('parties', (read) => countries.set(`party:${read('party_id')}`, read('country')));
  tables.each('stores', (read) =>
    countries.set(`store:${read('store_id')}`, countries.get(`seller:${read('seller_id')}`) ?? ''),
  );
  return countries;
}

function ownerOf(read: Read): string {
  return `${read('owner_kind')}:${read('owner_id')}`;
}

function seen(read: Read, first = 'first_seen', last = 'last_seen'): Days {
  return [dayOf(read(first)), dayOf(read(last))];
}
