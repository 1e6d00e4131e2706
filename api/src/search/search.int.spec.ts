import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '@ringbreaker/cypher';
import { SearchView } from '@ringbreaker/cypher/domain';
import { openTestDatabase } from '@ringbreaker/cypher/test-database';
import { type Client, startSignedIn, testConfig } from '../testing/client.ts';
import { ACCOUNT, DEPOT, PHONE, saveMarketplace, seller } from '../testing/marketplace.ts';

let database: Database;
let all: Client;
const at = encodeURIComponent;
const DOMAIN = 'domain:watchpalace.com';

beforeAll(async () => {
  database = await openTestDatabase();
  all = await startSignedIn(testConfig({ archive: await saveMarketplace(database) }));
});

afterAll(async () => {
  await all?.server.end();
  await database?.close();
});

describe('search', () => {
  const find = async (q: string) => SearchView.parse(await all.read(`/search?q=${at(q)}`));
  const keysOf = (view: SearchView) =>
    view.groups.flatMap(({ hits }) => hits.map(({ key, matched }) => `${matched} ${key}`));

  it.each([
    ['a phone in any spelling', '0086 138-0013-8000', `exact ${PHONE}`],
    ['an account', 'DE89 3704 0044 0532 0130 00', `exact ${ACCOUNT}`],
    ['an id', '12', `exact ${seller(12)}`],
    ['a key', seller(3), `exact ${seller(3)}`],
    ['a racket', 'rk-2', 'exact rk-2'],
    ['a domain', 'https://www.watchpalace.com/x', `exact ${DOMAIN}`],
    ['a beginning', '+86138', `text ${PHONE}`],
    ['words in any case', 'golden PLANT', 'text party:plant'],
    ['the beginning of a word', 'watch pal', 'text store:1'],
    ['part of an address', 'harbour', `text ${DEPOT}`],
  ])('finds by %s', async (_, text, hit) => {
    expect(keysOf(await find(text))[0]).toBe(hit);
  });

  it('answers an empty or unknown text with nothing', async () => {
    expect((await find('  ')).groups).toEqual([]);
    expect((await find('zzzzqqqq')).groups).toEqual([]);
  });
});
