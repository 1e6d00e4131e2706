import { rowsOfValues, type UseColumns } from '../links/use-table.ts';

/** The rows of values that at least two sellers use: what one seller alone uses joins nobody. */
export function keepShared(uses: UseColumns): UseColumns {
  const first = new Int32Array(uses.values.length).fill(-1);
  const isShared = new Uint8Array(uses.values.length);
  for (const [row, value] of uses.value.entries()) {
    const seller = uses.seller[row] as number;
    if (first[value] === -1) first[value] = seller;
    else if (first[value] !== seller) isShared[value] = 1;
  }
  return rowsOfValues(uses, isShared);
}

/** The rows of all kinds but the given ones. */
export function withoutKinds(uses: UseColumns, kinds: ReadonlySet<string>): UseColumns {
  return rowsOfValues(
    uses,
    Uint8Array.from(uses.kinds, (kind) => (kinds.has(kind) ? 0 : 1)),
  );
}
