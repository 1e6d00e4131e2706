import { groupBy } from '../../links/group-by.ts';
import type { NumberedUses, Use } from '../../links/use-table.ts';
import type { PartyPair } from '../../parties/party.ts';
import type { ResolvedParties } from '../../parties/resolve-parties.ts';
import type { Own } from '../../snapshot/reader.ts';
import { OfferTable, type Offers } from '../../suspicion/offers.ts';
import { KINDS, WAY_TYPES } from '../columns.ts';
import type { PackedColumns } from './packed-columns.ts';

/** What the columns of some deliveries say: values as they were written. */
export interface KeptReading {
  /** Uses of values that several share, and maybe of values that are not. */
  readonly uses: NumberedUses;
  /** Uses that follow from relations and payments. */
  readonly linked: readonly Use[];
  readonly own: Own;
  readonly parties: ResolvedParties;
  /** From each value to the one under which it was known. */
  readonly sameAs: ReadonlyMap<string, string>;
}

/** A reading as columns to be written. */
export function packReading({ uses, linked, own, parties, sameAs }: KeptReading): PackedColumns {
  const [seller, value, type, first, last] = uses.cells;
  const { offers, signals } = own;
  return {
    sellers: uses.sellers,
    values: uses.values.map(([, key]) => key),
    kinds: Int32Array.from(uses.values, ([kind]) => KINDS.indexOf(kind)),
    ...{ seller, value, type, first, last },
    via: uses.via,
    exclusive: uses.exclusive,
    linked: linked.map((use) => JSON.stringify(use)),
    pairs: parties.pairs.map((pair) => JSON.stringify(pair)),
    parties: [JSON.stringify([parties.by, [...parties.same]])],
    signalled: [...signals.keys()],
    signals: Int32Array.from(signals.values()),
    offering: offers.sellers,
    offsets: offers.offsets,
    brands: offers.brands,
    counts: offers.counts,
    names: offers.names,
    aliases: [...sameAs.keys()],
    aliased: [...sameAs.values()],
  };
}

/** The reading that columns were packed of. */
export function unpackReading(columns: PackedColumns): KeptReading {
  const numbers = (name: string) => columns[name] as Int32Array;
  const texts = (name: string) => columns[name] as readonly string[];
  const kinds = numbers('kinds');
  const bits = numbers('signals');
  const aliased = texts('aliased');
  const [by, same] = JSON.parse(texts('parties')[0] as string) as [string, [string, string][]];
  return {
    uses: {
      sellers: texts('sellers'),
      values: texts('values').map((key, at) => [KINDS[kinds[at] as number] as string, key] as const),
      types: WAY_TYPES,
      cells: [numbers('seller'), numbers('value'), numbers('type'), numbers('first'), numbers('last')],
      via: texts('via'),
      exclusive: numbers('exclusive'),
    },
    linked: texts('linked').map((use) => JSON.parse(use) as Use),
    own: {
      signals: new Map(texts('signalled').map((seller, at) => [seller, bits[at] as number])),
      offers: {
        sellers: texts('offering'),
        offsets: numbers('offsets'),
        brands: numbers('brands'),
        counts: numbers('counts'),
        names: texts('names'),
      },
    },
    parties: { by, same: new Map(same), pairs: texts('pairs').map((pair) => JSON.parse(pair) as PartyPair) },
    sameAs: new Map(texts('aliases').map((value, at) => [value, aliased[at] as string])),
  };
}

/** Sellers of whom everything was read anew, and values of which every use was, by their keys. */
interface Anew {
  readonly sellers: ReadonlySet<string>;
  readonly values: ReadonlySet<string>;
  /** Whether a value is theirs alone (`EXCLUSIVE`), of whom that was found out anew. */
  readonly exclusive: ReadonlyMap<string, number>;
}

/** Uses with those replaced that were read anew; what else was read on the way is not all, and is left out. */
export function replaceUses(kept: NumberedUses, anew: Anew, near: NumberedUses): NumberedUses {
  const sellers = joinNames(kept.sellers, near.sellers, (seller) => seller);
  const values = joinNames(
    kept.values,
    near.values,
    ([, key]) => key,
    ([one], [other]) => one === other,
  );
  const stay = rowsOf(kept, anew, false);
  const come = rowsOf(near, anew, true);
  const join = (of: 0 | 1 | 2 | 3 | 4, places?: Int32Array): Int32Array => {
    const [cells, coming] = [new Int32Array(stay.length + come.length), pick(near.cells[of], come)];
    cells.set(pick(kept.cells[of], stay));
    cells.set(places ? coming.map((cell) => places[cell] as number) : coming, stay.length);
    return cells;
  };
  return {
    sellers: sellers.names,
    values: values.names,
    types: kept.types,
    cells: [join(0, sellers.places), join(1, values.places), join(2), join(3), join(4)],
    via: [...textsAt(kept.via, stay), ...textsAt(near.via, come)],
    exclusive: Int32Array.from(sellers.names, (key, at) => anew.exclusive.get(key) ?? kept.exclusive[at] ?? 0),
  };
}

/** The rows that are of what was read anew, or the others. */
function rowsOf({ sellers, values, cells: [seller, value] }: NumberedUses, anew: Anew, isAnew: boolean): Int32Array {
  const ofSeller = sellers.map((key) => anew.sellers.has(key));
  const ofValue = values.map(([, key]) => anew.values.has(key));
  const rows = seller.map((_, row) => row);
  return rows.filter((row) => (ofSeller[seller[row] as number] || ofValue[value[row] as number]) === isAnew);
}

const pick = (cells: Int32Array, rows: Int32Array) => rows.map((row) => cells[row] as number);
const textsAt = (texts: readonly string[], rows: Int32Array) => Array.from(rows, (row) => texts[row] as string);

/** Names and then those of others that are not among them, and where each of the others stands. */
function joinNames<T>(
  names: readonly T[],
  others: readonly T[],
  keyOf: (name: T) => string,
  isSame: (one: T, other: T) => boolean = () => true,
): { names: T[]; places: Int32Array } {
  const byKey = groupBy(others.keys(), (at) => keyOf(others[at] as T));
  const places = new Int32Array(others.length).fill(-1);
  for (const [place, name] of names.entries())
    for (const at of byKey.get(keyOf(name)) ?? []) if (isSame(others[at] as T, name)) places[at] = place;
  const all = [...names];
  for (const [at, place] of places.entries()) if (place === -1) places[at] = all.push(others[at] as T) - 1;
  return { names: all, places };
}

/** The same of what sellers show by themselves. */
export function replaceOwn(kept: Own, anew: ReadonlySet<string>, near: Own): Own {
  const signals = new Map(kept.signals);
  for (const seller of anew) signals.delete(seller);
  for (const [seller, bits] of near.signals) if (anew.has(seller)) signals.set(seller, bits);
  const offers = new OfferTable();
  addOffers(offers, kept.offers, (seller) => !anew.has(seller));
  addOffers(offers, near.offers, (seller) => anew.has(seller));
  return { signals, offers: offers.offers() };
}

function addOffers(
  table: OfferTable,
  { sellers, offsets, brands, counts, names }: Offers,
  passes: (seller: string) => boolean,
) {
  for (const [at, seller] of sellers.entries()) {
    if (!passes(seller)) continue;
    for (let row = offsets[at] as number; row < (offsets[at + 1] as number); row++)
      table.add(seller, names[brands[row] as number] as string, counts[row] as number);
  }
}
