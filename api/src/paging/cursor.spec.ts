import { describe, expect, it } from 'vitest';
import { pageOf, readCursor, writeCursor } from './cursor.ts';

describe('cursor', () => {
  it('comes back as it went', () => {
    expect(readCursor(writeCursor({ skip: 50, run: 3 }))).toEqual({ skip: 50, run: 3 });
    expect(readCursor(undefined)).toEqual({ skip: 0, run: null });
  });

  it.each(['', 'x', 'WzUwXQ', Buffer.from('[-1,null]').toString('base64url'), Buffer.from('{}').toString('base64url')])(
    'refuses %j',
    (cursor) => expect(() => readCursor(cursor)).toThrow(/cursor/),
  );
});

describe('pageOf', () => {
  it('names the next page until there is none', () => {
    const first = pageOf([1, 2], { skip: 0, run: null }, { total: 3, run: 7 });
    expect(readCursor(first.next ?? '')).toEqual({ skip: 2, run: 7 });
    expect(pageOf([3], { skip: 2, run: 7 }, { total: 3, run: 7 }).next).toBeNull();
    expect(pageOf([], { skip: 9, run: 7 }, { total: 12, run: 7 }).next).toBeNull();
  });
});
