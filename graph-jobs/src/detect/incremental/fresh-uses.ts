import type { UseColumns } from '../use-table.ts';

/** Who uses something else than before, or on other days, and what of it may be new. */
export interface Changed {
  readonly sellers: ReadonlySet<string>;
  /** Keys that values stand under of which links were written: who else uses such a value uses it as before. */
  readonly told: ReadonlySet<string>;
  /** Sellers of whom all uses of some kinds may be new though no link of the value was written. */
  readonly anew: readonly Anew[];
}

/** Sellers who came by values in another way: with a store, a party, a supplier, a parcel or a listing. */
export interface Anew {
  readonly sellers: ReadonlySet<string>;
  /** Of which kinds; null = of all. */
  readonly kinds: ReadonlySet<string> | null;
}

/** A mark for each row that may not have been there before, or on other days. */
export function markFresh(uses: UseColumns, { sellers, told, anew }: Changed): Uint8Array {
  const isChanged = uses.sellers.map((key) => sellers.has(key));
  const isTold = uses.values.map((key) => told.has(key));
  const ways = anew.map(({ sellers: those, kinds }) => ({
    isTheirs: uses.sellers.map((key) => those.has(key)),
    isOfKind: uses.kinds.map((kind) => kinds === null || kinds.has(kind)),
  }));
  return Uint8Array.from(uses.seller, (seller, row) => {
    const value = uses.value[row] as number;
    const isFresh = isTold[value] || ways.some(({ isTheirs, isOfKind }) => isTheirs[seller] && isOfKind[value]);
    return Number(isChanged[seller] && isFresh);
  });
}
