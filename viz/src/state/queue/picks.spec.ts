import { describe, expect, it } from 'vitest';
import { NO_PICKS, pickAll, pickRange, togglePick } from './picks.ts';

const ROWS = ['a', 'b', 'c', 'd', 'e'];
const idsOf = ({ ids }: { ids: ReadonlySet<string> }) => [...ids].sort().join('');

describe('picked rows', () => {
  it('are picked and let go one by one', () => {
    const one = togglePick(NO_PICKS, 'b');
    expect(idsOf(one)).toBe('b');
    expect(idsOf(togglePick(one, 'b'))).toBe('');
  });

  it('reach from the last one to this one, in both directions, also to let go', () => {
    const down = pickRange(togglePick(NO_PICKS, 'b'), 'd', ROWS);
    expect(idsOf(down)).toBe('bcd');
    expect(idsOf(pickRange(down, 'a', ROWS))).toBe('abcd');
    expect(idsOf(pickRange(togglePick(down, 'b'), 'd', ROWS))).toBe('');
    expect(idsOf(pickRange(NO_PICKS, 'd', ROWS))).toBe('d');
    // The last one is shown no more: there is no range.
    expect(idsOf(pickRange(togglePick(NO_PICKS, 'z'), 'c', ROWS))).toBe('cz');
  });

  it('are all, or none where all are', () => {
    const all = pickAll(togglePick(NO_PICKS, 'b'), ROWS);
    expect(idsOf(all)).toBe('abcde');
    expect(idsOf(pickAll(all, ROWS))).toBe('');
  });
});
