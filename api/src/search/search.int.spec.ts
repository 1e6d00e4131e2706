import { beforeAll, describe, expect, it } from 'vitest';
import { sellersEnding } from '@ringbreaker/cypher';
import { EntityView, SearchView } from '@ringbreaker/cypher/domain';
import { saveTestGraph } from '@ringbreaker/cypher/test-database';
import { ACCOUNT, DEPOT, PHONE, seller } from '../testing/marketplace.ts';
import { serveMarketplace } from '../testing/serve-marketplace.ts';

const market = serveMarketplace();
const at = encodeURIComponent;
const DOMAIN = 'domain:watchpalace.com';

const BANK = 'bank:tornavalane-bank:02748836504323';
/** It ends as an account of a racket does, and is shorter. */
const STRANGERS = 'bank:b:9013000';
const WALLET = 'wallet:cn:30599993674';
const PARCEL = 'shipment:parcel:sn6tg8c8r5yr';
/** A handle that one member of a racket alone uses, and one that a store of such a member does. */
const LONE = 'handle:lonely';
const STORES = 'handle:lonelystore';
const PICTURE = 'image:https://cdn.foo-bags.co.uk/i/4711.jpg';

/** Two shops that two marketplaces print under one id, one whose id only ends so, and a parcel that is named after them. */
const SHOP = 'x7k2m9qa41b';
const SHOPS = [`seller:bazaar:${SHOP}`, `seller:taobao:${SHOP}`];

/** Accounts whose key names an institution that nobody types, a parcel on its way, and a picture by its address. */
beforeAll(async () => {
  const value = (kind: string, key: string) => ({ labels: ['Value', kind], key, properties: { display: key } });
  const facts = { contributors: ['market'], sources: 1, firstSeen: 1, lastSeen: 2, firstSource: 0, latestSource: 0 };
  const parcel = { id: 'parcel:sn6tg8c8r5yr', contributors: ['market'], tracking: '24077709528' };
  const shop = (key: string, contributors = ['market']) => ({
    labels: ['Entity', 'Seller'],
    key,
    properties: { id: key.replace('seller:', ''), contributors },
  });
  const sent = `parcel:${SHOP}`;
  await saveTestGraph(market.database, {
    things: [
      ...SHOPS.map((key) => shop(key)),
      shop(`seller:bazaar:a${SHOP}`),
      shop(`seller:ebay:${SHOP}`, ['brand']),
      {
        labels: ['Entity', 'Shipment'],
        key: `shipment:${sent}`,
        properties: { id: sent, contributors: ['market'], tracking: SHOP },
      },
      value('PaymentAccount', BANK),
      value('PaymentAccount', WALLET),
      value('PaymentAccount', STRANGERS),
      value('Image', PICTURE),
      value('Handle', LONE),
      value('Handle', STORES),
      { labels: ['Entity', 'Shipment'], key: PARCEL, properties: parcel },
    ],
    links: [
      ...[BANK, WALLET, STRANGERS].map((to) => ({ from: seller(5), type: 'PAID_TO', to, properties: facts })),
      { from: seller(10), type: 'USES', to: LONE, properties: facts },
      { from: 'store:1', type: 'USES', to: STORES, properties: facts },
    ],
    deliveries: [],
  });
  await market.database.statement('CALL db.awaitIndexes(60)');
});

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
    ['a racket’s id in capitals', 'RK-2', 'exact rk-2'],
    ['the beginning of a racket’s title', 'rolex from ch', 'text rk-1'],
    ['words in any case', 'golden PLANT', 'text party:plant'],
    ['the beginning of a word', 'watch pal', 'text store:1'],
    ['part of an address', 'harbour', `text ${DEPOT}`],
    ['a bank account without its bank', '0274 8836-504323', `exact ${BANK}`],
    ['a wallet without its provider', '30599993674', `exact ${WALLET}`],
    ['the last digits of an account', '04323', `ending ${BANK}`],
    ['the last digits of an IBAN', '013000', `ending ${ACCOUNT}`],
    ['the last digits of a phone', '138 000', `ending ${PHONE}`],
    ['a parcel’s number', 'parcel:sn6tg8c8r5yr', `exact ${PARCEL}`],
    ['a parcel’s number on its way', '24077709528', `exact ${PARCEL}`],
    ['the end of a parcel’s number', '709528', `ending ${PARCEL}`],
    ['a picture’s address', 'https://cdn.foo-bags.co.uk/i/4711.jpg', `exact ${PICTURE}`],
  ])('finds by %s', async (_, text, hit) => {
    expect(keysOf(await find(text))[0]).toBe(hit);
  });

  it.each([SHOP, SHOP.toUpperCase(), ` ${SHOP} `])(
    'finds the sellers of the id %j on all platforms first',
    async (id) => {
      const [first, ...others] = (await find(id)).groups;
      expect(first?.kind).toBe('Seller');
      const exact = first?.hits.flatMap(({ key, matched }) => (matched === 'exact' ? [key] : []));
      // The shortest first, then by name.
      expect(exact).toEqual([`seller:ebay:${SHOP}`, ...SHOPS]);
      expect(others.flatMap(({ hits }) => hits.map(({ key }) => key))).toContain(`shipment:parcel:${SHOP}`);
    },
  );

  // The value's record said so, and the search nothing.
  // Seen red: the shortest came first.
  it('shows what a racket uses first among numbers that end alike', async () => {
    expect(keysOf(await find('013000'))).toEqual([`ending ${ACCOUNT}`, `ending ${STRANGERS}`]);
  });

  it('says whose a value is that one member of a racket alone uses', async () => {
    const ofWhom = async (q: string, { read } = market.client) =>
      SearchView.parse(await read(`/search?q=${at(q)}`)).groups[0]?.hits[0]?.alone;
    const lone = { member: seller(10), label: 'Shop 10', racketId: 'rk-2' };
    expect(await ofWhom('lonely')).toEqual(lone);
    expect(EntityView.parse(await market.client.read(`/entities/${at(LONE)}`)).alone).toEqual(lone);
    expect(await ofWhom('lonelystore')).toEqual({ member: seller(3), label: 'Shop 3', racketId: 'rk-1' });
    for (const other of [PHONE, BANK, seller(10)]) expect(await ofWhom(other)).toBeNull();
    const brand = await market.start({ contributors: ['brand'] });
    expect(await ofWhom('lonely', brand)).toBeUndefined();
  });

  it('finds what one may see among much that one may not', async () => {
    const shop = (key: string, contributors: string[]) => ({
      labels: ['Entity', 'Seller'],
      key,
      properties: { id: key.slice(7), name: 'Golden Harbour Outlet', contributors },
    });
    const others = Array.from({ length: 60 }, (_, place) => shop(`seller:aaa:${place + 10}`, ['brand']));
    const things = [...others, shop('seller:aaa:zzz', ['market'])];
    await saveTestGraph(market.database, { things, links: [], deliveries: [] });
    const client = await market.start({ contributors: ['market'] });
    for (const q of ['golden harbour outlet', 'seller:aaa:'])
      expect(keysOf(SearchView.parse(await client.read(`/search?q=${at(q)}`))).join()).toContain('seller:aaa:zzz');
  });

  it('finds no seller by its id for who may not see it', async () => {
    const client = await market.start({ contributors: ['market'] });
    const keys = keysOf(SearchView.parse(await client.read(`/search?q=${SHOP}`)));
    expect(keys).toEqual(expect.arrayContaining(SHOPS.map((key) => `exact ${key}`)));
    expect(keys.filter((key) => key.includes('seller:ebay'))).toEqual([]);
  });

  // Without the index of V020 the server's plan has a NodeByLabelScan in its place.
  it('looks sellers up by the end of their keys in an index', async () => {
    const asked = JSON.stringify((await market.database.explain(sellersEnding)).plan);
    expect(asked).toContain('NodeIndexEndsWithScan');
    expect(asked).not.toMatch(/LabelScan|AllNodesScan/);
  });

  it('answers an empty or unknown text with nothing', async () => {
    expect((await find('  ')).groups).toEqual([]);
    const nothing = await find('zzzzqqqq');
    expect(nothing.groups).toEqual([]);
    expect(nothing.tried).toContain('words of names, titles and addresses');
  });
});
