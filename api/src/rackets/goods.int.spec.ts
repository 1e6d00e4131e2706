import { beforeAll, describe, expect, it } from 'vitest';
import { EntityView, type GoodsInCommon, RacketView } from '@ringbreaker/cypher/domain';
import type { Client } from '../testing/client.ts';
import { GOODS, HIDDEN_MAIL, seller } from '../testing/marketplace.ts';
import { serveMarketplace } from '../testing/serve-marketplace.ts';

const market = serveMarketplace();
let brandless: Client;

beforeAll(async () => {
  brandless = await market.start({ contributors: ['market'] });
});

async function ofRacket(client: Client): Promise<GoodsInCommon | undefined> {
  return RacketView.parse(await client.read('/rackets/rk-1')).assessment.goods;
}

async function ofSeller(client: Client, id: number): Promise<GoodsInCommon | null> {
  return EntityView.parse(await client.read(`/entities/${encodeURIComponent(seller(id))}`)).goods;
}

describe('goods in common', () => {
  it('are told of a racket as the run saved them', async () => expect(await ofRacket(market.client)).toEqual(GOODS));

  it('are told of a member: its operator first, then whom it was compared with, by the same figures', async () => {
    const [two, three, silent] = GOODS.operators;
    const own = await ofSeller(market.client, 2);
    expect(own).toEqual({ ...GOODS, operators: [two, three] });
    const other = await ofSeller(market.client, 3);
    expect(other).toEqual({ ...GOODS, operators: [three, two] });
    expect(await ofSeller(market.client, 4)).toEqual({ ...GOODS, operators: [silent], pairs: [], pairsInAll: 0 });
  });

  it('are told of nobody who is in no racket, and of no racket of which the run told none', async () => {
    expect(await ofSeller(market.client, 30)).toBeNull();
    expect(await ofSeller(market.client, 10)).toBeNull();
  });

  it('name neither accounts nor brands that another contributor holds; figures stay', async () => {
    for (const goods of [await ofRacket(brandless), await ofSeller(brandless, 1)]) {
      expect(goods?.operators.map(({ sellers }) => sellers).slice(0, 2)).toEqual([[seller(1), seller(2)], [seller(3)]]);
      expect(goods?.operators[0]).toMatchObject({ alike: 0.9, listings: 7, brands: [{ brand: 'Nike', listings: 3 }] });
      expect(goods?.pairs).toEqual(GOODS.pairs);
      expect(JSON.stringify(goods)).not.toMatch(/secret|Rolex/);
      expect(JSON.stringify(goods)).not.toContain(HIDDEN_MAIL);
    }
  });
});
