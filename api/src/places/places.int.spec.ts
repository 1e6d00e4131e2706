import { type Place, PlacesView, Problem } from '@ringbreaker/cypher/domain';
import { saveTestGraph } from '@ringbreaker/cypher/test-database';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Client } from '../testing/client.ts';
import { DEPOT, MEMBERS, PHONE, seller } from '../testing/marketplace.ts';
import { serveMarketplace } from '../testing/serve-marketplace.ts';
import { openGazetteer } from './gazetteer-file.ts';

const market = serveMarketplace();
const WORKSHOP = 'addr:cn:workshop';
const SECRET = 'addr:it:secret';
const PARCEL = 'shipment:1';
/** An address whose text names no town: a row of each contributor states where it is. */
const YARD = 'addr:yard';
let part: Client;

const link = (from: string, type: string, to: string, contributor = 'market') => {
  const properties = { contributors: [contributor], sources: 1, firstSource: 0, latestSource: 0 };
  return { from, type, to, properties: { ...properties, firstSeen: 19_000, lastSeen: 19_010 } };
};
/** The same from a row that states where the address is. */
const linkAt = (lat: number, lon: number, one: ReturnType<typeof link>) => {
  return { ...one, properties: { ...one.properties, lat, lon } };
};

beforeAll(async () => {
  const parcel = { id: '1', contributors: ['market'], originCountry: 'CN', destinationCountry: 'DE' };
  const hidden = { id: '2', contributors: ['brand'], originCountry: 'TR' };
  await saveTestGraph(market.database, {
    things: [
      { labels: ['Entity', 'Shipment'], key: PARCEL, properties: parcel },
      { labels: ['Entity', 'Shipment'], key: 'shipment:2', properties: hidden },
      { labels: ['Value', 'Address'], key: WORKSHOP, properties: { display: '新华路123号, Shenzhen, Guangdong' } },
      { labels: ['Value', 'Address'], key: YARD, properties: { display: 'Yard 4, Harbour Road' } },
      { labels: ['Value', 'Address'], key: SECRET, properties: { display: 'Via Doria 3, Napoli' } },
    ],
    links: [
      link(seller(1), 'LOCATED_AT', WORKSHOP),
      link(seller(1), 'LOCATED_AT', SECRET, 'brand'),
      linkAt(22.55, 114.06, link(seller(60), 'LOCATED_AT', YARD)),
      linkAt(40.85, 14.27, link(seller(61), 'LOCATED_AT', YARD, 'brand')),
      link(PARCEL, 'SHIPPED_FROM', WORKSHOP),
      link(PARCEL, 'SHIPPED_TO', SECRET, 'brand'),
    ],
    deliveries: [],
  });
  // A busy machine reads it for longer than a question may take.
  await openGazetteer();
  part = await market.start({ contributors: ['market'] });
});

async function placesOf(client: Client, ...keys: string[]): Promise<PlacesView> {
  const answer = await client.post('/places', { keys });
  expect(answer.status).toBe(200);
  return PlacesView.parse(await answer.json());
}

const told = ({ places, placings }: PlacesView) =>
  placings.map(({ role, address, place, unsure }) => {
    const { name, precision } = (place === null ? undefined : places[place]) ?? ({ name: 'nowhere' } as Partial<Place>);
    return [role, address?.key ?? 'stated', name, precision ?? unsure].join(' ');
  });

describe('places', () => {
  it('of an address, of who is there, and of an operator are those of the address', async () => {
    expect(told(await placesOf(market.client, WORKSHOP))).toEqual([`at ${WORKSHOP} Shenzhen city`]);
    expect(told(await placesOf(market.client, DEPOT))).toEqual([`at ${DEPOT} nowhere unknown`]);
    const all = [`at ${WORKSHOP} Shenzhen city`, `at ${DEPOT} nowhere unknown`, `at ${SECRET} Naples city`];
    expect(told(await placesOf(market.client, seller(1)))).toEqual(all);
    expect(told(await placesOf(market.client, 'op-1'))).toEqual(all);
    const { placings, places } = await placesOf(market.client, seller(1));
    expect(placings[0]).toMatchObject({ key: seller(1), firstSeen: 19_000, lastSeen: 19_010 });
    expect(places[0]).toMatchObject({ id: 'city:1795565', country: 'CN', countryName: 'China' });
  });

  it('are those of the coordinates that a row states, of which no more is told than may be seen', async () => {
    const yard = async (client: Client, key: string) =>
      told(await placesOf(client, key)).filter((line) => line.includes(YARD));
    expect(await yard(market.client, seller(60))).toEqual([`at ${YARD} Shenzhen city`]);
    expect(await yard(market.client, seller(61))).toEqual([`at ${YARD} Naples city`]);
    expect(await yard(part, YARD)).toEqual([`at ${YARD} Shenzhen city`]);
    expect(await yard(await market.start({ contributors: ['brand'] }), YARD)).toEqual([`at ${YARD} Naples city`]);
    expect(await yard(part, seller(61))).toEqual([]);
  });

  it('of a parcel are two: by its addresses, else by the countries that are stated', async () => {
    expect(told(await placesOf(market.client, PARCEL))).toEqual([
      `from ${WORKSHOP} Shenzhen city`,
      `to ${SECRET} Naples city`,
    ]);
    expect(told(await placesOf(part, PARCEL))).toEqual([`from ${WORKSHOP} Shenzhen city`, 'to stated Germany country']);
  });

  it('of a racket are those of its members, as far as they may be seen', async () => {
    const ofRacket = async (client: Client) => PlacesView.parse(await client.read('/rackets/rk-1/places'));
    const first = (view: PlacesView) =>
      told({ ...view, placings: view.placings.filter(({ key }) => key === seller(1)) });
    const all = await ofRacket(market.client);
    expect(new Set(all.placings.map(({ key }) => key))).toEqual(new Set(MEMBERS));
    expect(first(all)).toEqual([
      `at ${WORKSHOP} Shenzhen city`,
      `at ${DEPOT} nowhere unknown`,
      `at ${SECRET} Naples city`,
    ]);
    expect(first(await ofRacket(part))).toEqual([`at ${WORKSHOP} Shenzhen city`, `at ${DEPOT} nowhere unknown`]);
    expect((await market.client.get('/rackets/rk-none/places')).status).toBe(404);
  });

  it('are told of no more than may be seen', async () => {
    expect(told(await placesOf(part, seller(1), 'op-1'))).not.toContain(`at ${SECRET} Naples city`);
    expect((await placesOf(part, SECRET, 'shipment:2', seller('secret'))).placings).toEqual([]);
    expect(told(await placesOf(market.client, 'shipment:2'))).toEqual(['from stated Türkiye country']);
  });

  it('say how much was left out, and nothing of what is nowhere', async () => {
    const { extent, placings } = await placesOf(market.client, ...MEMBERS, PHONE, 'seller:nobody', 'rk-1');
    expect(extent).toMatchObject({ returned: placings.length, total: placings.length, partial: false });
    expect(new Set(placings.map(({ key }) => key))).toEqual(new Set(MEMBERS));
  });

  it('are refused as a problem where the question is none', async () => {
    for (const body of [{}, { keys: [] }, { keys: Array(1_001).fill(PHONE) }, { keys: [PHONE], more: 1 }]) {
      const answer = await market.client.post('/places', body);
      expect(Problem.parse(await answer.json())).toMatchObject({ status: 422, todo: expect.any(String) as string });
    }
  });
});
