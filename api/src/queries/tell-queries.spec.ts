import { defineQuery, type RecordedQuery } from '@ringbreaker/cypher';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { tellQueries } from './tell-queries.ts';

const query = {
  name: 'explore/x',
  mode: 'read',
  text: 'MATCH …',
  params: z.object({ order: z.enum(['up']), keys: z.array(z.string()), limit: z.number(), id: z.string() }),
  row: z.object({}),
} satisfies ReturnType<typeof defineQuery>;
const ran = (params: Record<string, unknown>, isFirst: boolean, name = 'explore/x'): RecordedQuery =>
  ({ query: { ...query, name }, params, isFirst }) as unknown as RecordedQuery;
const valuesOf = (asked: RecordedQuery[], own: string[] = []) =>
  tellQueries(asked, own).map(({ parameters }) =>
    Object.fromEntries(parameters.map(({ name, value }) => [name, value])),
  );

describe('queries as their asker may know them', () => {
  it('tell all that was given before a row was read', () => {
    expect(valuesOf([ran({ keys: ['a'], limit: 3 }, true)])).toEqual([{ keys: ['a'], limit: 3 }]);
  });

  it('tell no text that may come from rows, and count a list of them', () => {
    const [first, then] = tellQueries(
      [ran({ id: 'asked' }, true), ran({ keys: ['asked', 'hidden'], id: 'hidden', limit: 3 }, false, 'explore/y')],
      [],
    );
    expect(first?.parameters).toEqual([{ name: 'id', told: true, value: 'asked', size: null }]);
    expect(then?.parameters).toEqual([
      { name: 'keys', told: false, value: null, size: 2 },
      { name: 'id', told: false, value: null, size: null },
      { name: 'limit', told: true, value: 3, size: null },
    ]);
    expect(JSON.stringify(then)).not.toContain('hidden');
  });

  it('tell who sees a part no length of a list that they are not told', () => {
    const asked = [ran({ id: 'asked' }, true), ran({ keys: ['asked', 'hidden'], limit: 3 }, false, 'explore/y')];
    expect(tellQueries(asked, [], false)[1]?.parameters).toEqual([
      { name: 'keys', told: false, value: null, size: null },
      { name: 'limit', told: true, value: 3, size: null },
    ]);
  });

  it('tell of a later query what the asker gave, what a first one was given, and words of ours', () => {
    const asked = [ran({ id: 'one' }, true), ran({ keys: ['one', 'two'], order: 'up' }, false, 'explore/y')];
    expect(valuesOf(asked, ['two'])[1]).toEqual({ keys: ['one', 'two'], order: 'up' });
  });

  it('tell no map whose names may come from rows; kinds of ours may name one', () => {
    const later = (params: Record<string, unknown>) =>
      valuesOf([ran({ id: 'a' }, true), ran(params, false, 'explore/y')])[1];
    expect(later({ weights: { hidden: 1 } })).toEqual({ weights: null });
    expect(later({ caps: { Phone: 25 } })).toEqual({ caps: { Phone: 25 } });
  });

  it('tell a query once, and how often it was run', () => {
    expect(tellQueries([ran({ id: 'a' }, true), ran({ id: 'b' }, false)], [])).toMatchObject([{ times: 2 }]);
  });
});
