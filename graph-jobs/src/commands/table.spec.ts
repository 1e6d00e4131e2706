import { expect, it } from 'vitest';
import { alignColumns, twoColumns } from './table.ts';

const ESCAPE = String.fromCodePoint(27);

it('tells of what people said in one line each, whatever signs are in it', () => {
  const said = `red${ESCAPE}[31m\n9999  admin\u202Eback`;
  expect(
    alignColumns(['id', 'reason'], [
      ['1', said],
      [22, 'b'],
    ] as const),
  ).toBe('id  reason\n1   red [31m 9999  admin back\n22  b\n');
  expect(
    twoColumns([
      ['reason', said],
      ['count', 3],
    ]),
  ).toBe('reason  red [31m 9999  admin back\ncount   3\n');
});
