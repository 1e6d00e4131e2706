import { describe, expect, it } from 'vitest';
import { rowsOf } from './delivery-rows.ts';

const loaded = (accepted: number, changed: number, rejected = 0, waiting = 0) => {
  return { read: accepted + rejected + waiting, accepted, changed, rejected, waiting };
};

describe('the rows of a delivery', () => {
  it('are added up over its tables, and those are named that have refusals, the most first', () => {
    const tables = { sellers: loaded(10, 4, 1), contacts: loaded(20, 0, 3, 2), listings: loaded(5, 5) };
    expect(rowsOf({ tables })).toEqual({
      accepted: 35,
      changed: 9,
      rejected: 4,
      waiting: 2,
      refusing: [
        { table: 'contacts', rows: 3 },
        { table: 'sellers', rows: 1 },
      ],
    });
  });

  it('have changed nothing yet while they are loaded, and are not told where nothing is known of them', () => {
    const loading = { read: 3, accepted: 3, rejected: 0, waiting: 0 };
    expect(rowsOf({ tables: { sellers: loading } })).toMatchObject({ accepted: 3, changed: null });
    expect(rowsOf({ tables: {} })).toBeNull();
  });
});
