import { describe, expect, it } from 'vitest';
import { SearchView } from '@ringbreaker/cypher/domain';
import { ACCOUNT, DEPOT, PHONE, seller } from '../testing/marketplace.ts';
import { serveMarketplace } from '../testing/serve-marketplace.ts';

const market = serveMarketplace();
const at = encodeURIComponent;
const DOMAIN = 'domain:watchpalace.com';

describe('search', () => {
  const find = async (q: string) => SearchView.parse(await market.client.read(`/search?q=${at(q)}`));
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
