import { describe, expect, it } from 'vitest';
import { PathsView } from '@ringbreaker/cypher/domain';
import { ACCOUNT, DEPOT, HANDLE, PHONE, seller } from '../testing/marketplace.ts';
import { serveMarketplace } from '../testing/serve-marketplace.ts';

const market = serveMarketplace();
const at = encodeURIComponent;
const DOMAIN = 'domain:watchpalace.com';

describe('paths', () => {
  it('find how two things hang together, around the hub', async () => {
    const view = PathsView.parse(
      await market.client.read(`/paths?from=${at(seller(1))}&to=${at(seller(4))}&maxLength=8`),
    );
    const [first] = view.paths;
    expect(first?.keys).toEqual([seller(1), PHONE, seller(2), ACCOUNT, seller(3), 'store:1', DOMAIN, seller(4)]);
    expect(first?.links[0]).toEqual({ from: seller(1), type: 'USES', to: PHONE });
    expect(view.paths.map(({ keys }) => keys[1])).toEqual([PHONE, HANDLE]);
  });

  // Seen red: with paths counted one by one.
  it('count as one where another value leads the same way, and all of them are told', async () => {
    const view = PathsView.parse(
      await market.client.read(`/paths?from=${at(seller(1))}&to=${at(seller(2))}&k=1&avoidHubs=false&maxLength=4`),
    );
    expect(view.paths.map(({ keys }) => keys[1])).toEqual([PHONE, HANDLE, DEPOT]);
  });

  it('pass through the hub when told to, not through kinds to avoid, and never further than asked', async () => {
    const ask = async (query: string) =>
      PathsView.parse(
        await market.client.read(`/paths?from=${at(seller(1))}&to=${at(seller(2))}&k=5&maxLength=2&${query}`),
      ).paths.map(({ keys }) => keys[1]);
    expect(await ask('avoidHubs=true')).toEqual([PHONE, HANDLE]);
    expect(await ask('avoidHubs=false')).toEqual([PHONE, HANDLE, DEPOT]);
    expect(await ask('avoidHubs=false&avoid=Phone')).toEqual([HANDLE, DEPOT]);
    expect(
      PathsView.parse(await market.client.read(`/paths?from=${at(seller(1))}&to=${at(seller(4))}&maxLength=6`)).paths,
    ).toEqual([]);
  });
});
