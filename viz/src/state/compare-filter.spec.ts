import { describe, expect, it } from 'vitest';
import { choices, CompareFilter, inOrder } from './compare-filter.ts';

describe('the runs that are compared', () => {
  const runs = [3, 2, 1].map((run) => ({ run }));
  const offered = (from: number, to: number) => {
    const { earlier, later } = choices(runs, { from, to });
    return [earlier.map(({ run }) => run), later.map(({ run }) => run)];
  };

  // Seen red: run 2 could be compared with itself.
  it('are two, of which the earlier is offered before the later', () => {
    expect(offered(1, 3)).toEqual([[2, 1], [3, 2]]); // oxfmt-ignore
    expect(offered(2, 3)).toEqual([[2, 1], [3]]);
    expect(offered(1, 2)).toEqual([[1], [3, 2]]);
  });

  it('may be one by the address, which then leads to others', () => {
    expect(offered(2, 2)).toEqual([[2, 1], [3, 2]]); // oxfmt-ignore
  });

  it('may stand the wrong way round in the address', () => {
    expect(inOrder(CompareFilter.parse({ from: '3', to: 1 }))).toEqual({ from: 1, to: 3 });
    expect(inOrder(CompareFilter.parse({ from: 'soon', to: 1 }))).toEqual({ from: undefined, to: 1 });
  });
});
