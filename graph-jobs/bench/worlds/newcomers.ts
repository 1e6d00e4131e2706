import type { ScreenedKind, ScreenedValue, ScreeningSubject } from '@ringbreaker/cypher/domain';
import type { Read, Tables } from '../snapshot/tables.ts';

/** A marketplace with some of its sellers still before the door. */
export interface Door {
  /** Everybody else, with all that they have. */
  readonly inside: Tables;
  /** Those before the door as they introduce themselves: their id, and all their values. */
  readonly newcomers: readonly ScreeningSubject[];
}

/** Of so many sellers one stands before the door; which of them that is says nothing of who it is. */
const ONE_OF = 10;
/** A seller tells so many values at most. */
const MOST_VALUES = 50;

/** Takes every tenth seller with its stores, goods and relations out of a marketplace. */
export function atTheDoor(tables: Tables): Door {
  const ids = tables.map('sellers', (read) => read('seller_id')).sort();
  const outside = new Set(ids.filter((_, at) => at % ONE_OF === 0));
  const owners = ownersIn(tables);
  const isOutside = (read: Read) =>
    [owners.holderOf(read), ...(['owner', 'from', 'to'] as const).map((which) => owners.namedBy(read, which))].some(
      (seller) => outside.has(seller),
    );
  return { inside: tables.without(isOutside), newcomers: introduce(tables, outside, owners) };
}

/** Who is in a delivery and was in none before, as they introduce themselves. */
export function newIn(tables: Tables, before: Tables): ScreeningSubject[] {
  const known = new Set(before.map('sellers', (read) => read('seller_id')));
  const arrived = tables.map('sellers', (read) => read('seller_id')).filter((id) => !known.has(id));
  return introduce(tables, new Set(arrived), ownersIn(tables));
}

interface Owners {
  /** The seller that a row names in such a pair of columns; of a party none. */
  namedBy(read: Read, which: 'owner' | 'from' | 'to'): string;
  /** The seller that a row of goods or of a store belongs to. */
  holderOf(read: Read): string;
}

function ownersIn(tables: Tables): Owners {
  const sellerOfStore = new Map(tables.map('stores', (read) => [read('store_id'), read('seller_id')] as const));
  const sellerOf = (kind: string, id: string) => (kind === 'store' ? (sellerOfStore.get(id) ?? '') : id);
  return {
    namedBy: (read, which) =>
      read(`${which}_kind`) === 'party' ? '' : sellerOf(read(`${which}_kind`), read(`${which}_id`)),
    holderOf: (read) => read('seller_id') || sellerOf('store', read('store_id')),
  };
}

/** What some sellers tell of themselves, as `screen FILE` reads the same tables. */
function introduce(tables: Tables, outside: ReadonlySet<string>, { namedBy, holderOf }: Owners): ScreeningSubject[] {
  const ownerOf = (read: Read) => namedBy(read, 'owner');
  const told = new Map([...outside].map((id) => [id, new Map<string, ScreenedValue>()]));
  const tell = (seller: string, kind: string, value: string, about: Partial<ScreenedValue> = {}) => {
    if (value !== '') told.get(seller)?.set(`${kind} ${value}`, { kind: kind as ScreenedKind, value, ...about });
  };
  const countryIn = (read: Read) => (read('country') === '' ? {} : { country: read('country') });
  tables.each('stores', (read) => tell(read('seller_id'), 'domain', read('url')));
  tables.each('contacts', (read) => tell(ownerOf(read), read('kind'), read('value'), countryIn(read)));
  tables.each('addresses', (read) => {
    const parts = ['street', 'city', 'region', 'postcode'].map(read).filter(Boolean).join(', ');
    tell(ownerOf(read), 'address', read('full') || parts, countryIn(read));
  });
  tables.each('payment_accounts', (read) => {
    const institution = read('institution') === '' ? {} : { institution: read('institution') };
    tell(ownerOf(read), read('scheme'), read('account'), { ...countryIn(read), ...institution });
    tell(ownerOf(read), 'name', read('holder'));
  });
  tables.each('listings', (read) => tell(holderOf(read), 'image', read('image')));
  const homes = new Map(tables.map('sellers', (read) => [read('seller_id'), countryIn(read)] as const));
  return [...told].map(([id, values]) => ({
    id,
    ...homes.get(id),
    values: [...values.values()].slice(0, MOST_VALUES),
  }));
}
