import { describe, expect, it } from 'vitest';
import { NO_LEVELS } from '../kept-reference.ts';
import { confirmedOutcome } from '../outcome/confirmed-outcome.ts';
import { denseBlock } from './dense-block.ts';
import { hiddenBrand } from './hidden-brand.ts';
import { listedAgain } from './listed-again.ts';
import { lowPrice } from './low-price.ts';
import { manyBrands } from './many-brands.ts';
import { offPlatform } from './off-platform.ts';
import { oftenFakedGoods } from './often-faked-goods.ts';
import { repeatRemovals } from './repeat-removals.ts';
import { samePictures } from './same-pictures.ts';
import { authorisation, community, find, KEYS, listing, outcome, reference, tie } from '../test-community.ts';

describe('what was found', () => {
  it('O1 hears counterfeit findings alone, and more of them the more members they reach', () => {
    const others = [outcome('a', 'genuine'), outcome('b', 'unclear'), outcome('c', null)];
    expect(find(confirmedOutcome, community({ signals: { outcomes: others } }))).toEqual([]);
    const of = (...outcomes: ReturnType<typeof outcome>[]) =>
      find(confirmedOutcome, community({ signals: { outcomes } }));
    const [one] = of(outcome('a', 'counterfeit'));
    const [two] = of(outcome('a', 'counterfeit'), outcome('b', 'counterfeit'));
    expect(one?.sellers).toEqual(['a']);
    expect(one?.evidence).toEqual([{ from: 'outcome:a', type: 'CONCERNS', to: 'a' }]);
    expect(two?.strength).toBeGreaterThan(one?.strength ?? 1);
    expect(of(outcome('a', 'counterfeit', 'lawsuit'))).toEqual([]);
  });

  it('O1 hears of an account closed for counterfeits as of a removal, and takes it back like one', () => {
    const of = (type: string, ...more: ReturnType<typeof outcome>[]) =>
      find(confirmedOutcome, community({ signals: { outcomes: [outcome('a', 'counterfeit', type), ...more] } }));
    expect(of('closure')[0]?.strength).toBe(of('removal')[0]?.strength);
    expect(of('closure')[0]?.says).toBe('1 closure at 1 member found counterfeit goods.');
    expect(of('closure', outcome('a', 'genuine'))).toEqual([]);
  });

  it('O1 leaves out a removal that was taken back or that an authorised seller had, never goods that were seen', () => {
    const outcomes = [outcome('a', 'counterfeit', 'removal'), outcome('a', 'genuine', 'test_buy')];
    expect(find(confirmedOutcome, community({ signals: { outcomes } }))).toEqual([]);
    const authorisations = [authorisation('b')];
    const removal = [outcome('b', 'counterfeit', 'removal')];
    expect(find(confirmedOutcome, community({ signals: { outcomes: removal, authorisations } }))).toEqual([]);
    const seen = [outcome('b', 'counterfeit', 'seizure'), outcome('b', 'genuine')];
    expect(find(confirmedOutcome, community({ signals: { outcomes: seen, authorisations } }))).toHaveLength(1);
  });
});

describe('product flags', () => {
  it('R11 is a prior on goods that are seized often', () => {
    const shoes = community({ signals: { listings: [listing('a', { listings: 12 })] } });
    expect(find(oftenFakedGoods, shoes)[0]?.strength).toBe(0.1);
    const soap = community({ signals: { listings: [listing('a', { listings: 12, category: 'soap' })] } });
    expect(find(oftenFakedGoods, soap)).toEqual([]);
  });

  it('R17 sees prices far under the brand, not an authorised discounter’s, and a sale’s weakly', () => {
    const listings = ['a', 'b'].map((seller) => listing(seller));
    const [hit] = find(lowPrice, community({ signals: { listings } }));
    expect(hit).toMatchObject({ strength: 0.8, sellers: ['a', 'b'] });
    expect(hit?.says).toContain('25.00 against 100.00 EUR over 40 listings');
    const authorisations = ['a', 'b'].map((seller) => authorisation(seller));
    expect(find(lowPrice, community({ signals: { listings, authorisations } }))).toEqual([]);
    const written = ['a', 'b'].map((seller) => authorisation(seller, 'VELGELIM'));
    expect(find(lowPrice, community({ signals: { listings, authorisations: written } }))).toEqual([]);
    const sale = ['a', 'b'].map((seller) => listing(seller, { medianPrice: 45 }));
    expect(find(lowPrice, community({ signals: { listings: sale } }))[0]?.strength).toBeLessThan(0.5);
    const fair = ['a', 'b'].map((seller) => listing(seller, { medianPrice: 80 }));
    expect(find(lowPrice, community({ signals: { listings: fair } }))).toEqual([]);
  });

  it('R18 needs three pictures that few use, each at two operators', () => {
    const pictures = (members: string[], parts = {}) =>
      [1, 2, 3].map((at) => tie('Image', members, { value: `img:${at}`, ...parts }));
    expect(find(samePictures, community({ ties: pictures(['a', 'c']) }))[0]?.sellers).toEqual(['a', 'c']);
    expect(find(samePictures, community({ ties: pictures(['a', 'b']) }))).toEqual([]);
    expect(find(samePictures, community({ ties: pictures(['a', 'c'], { users: 60 }) }))).toEqual([]);
    expect(find(samePictures, community({ ties: pictures(['a', 'c']).slice(1) }))).toEqual([]);
  });

  it('R19 needs two sellers who hide the brand in three in ten of their pictured listings', () => {
    const hiding = (seller: string, hidden: number) => ({
      seller,
      pictured: 10,
      hidden,
      brand: 'Velgelim',
      sample: `listing:${seller}`,
    });
    const of = (...hiddenBrands: ReturnType<typeof hiding>[]) =>
      find(hiddenBrand, community({ signals: { hiddenBrands } }));
    expect(of(hiding('a', 3), hiding('b', 5))[0]).toMatchObject({ sellers: ['a', 'b'], strength: 0.5 });
    expect(of(hiding('a', 3), hiding('b', 2))).toEqual([]);
  });

  it('R20 needs titles of two sellers that lead off the platform', () => {
    const of = (...counts: number[]) => {
      const listings = counts.map((steering, at) => listing(KEYS[at] ?? '', { steering, steeringSample: `x:${at}` }));
      return find(offPlatform, community({ signals: { listings } }));
    };
    expect(of(2, 1)[0]?.evidence).toEqual([
      { from: 'a', type: 'LISTS', to: 'x:0' },
      { from: 'b', type: 'LISTS', to: 'x:1' },
    ]);
    expect(of(1, 1)).toEqual([]);
    expect(of(9)).toEqual([]);
  });

  it('R21 counts listings that members put up again', () => {
    const reposts = [1, 2, 3].map((at) => ({ seller: 'a', gone: `gone:${at}`, again: `again:${at}`, by: 'b' }));
    expect(find(listedAgain, community({ signals: { reposts } }))[0]).toMatchObject({ sellers: ['a', 'b'] });
    expect(find(listedAgain, community({ signals: { reposts: reposts.slice(1) } }))).toEqual([]);
    const others = reposts.map((row) => ({ ...row, by: 'stranger' }));
    expect(find(listedAgain, community({ signals: { reposts: others } }))).toEqual([]);
  });

  it('R22 needs five brands in three categories at two sellers', () => {
    const broad = (seller: string) =>
      [1, 2, 3, 4, 5].map((at) => listing(seller, { brand: `Brand ${at}`, category: `category ${at % 3}` }));
    const two = community({ signals: { listings: [...broad('a'), ...broad('b')] } });
    expect(find(manyBrands, two)[0]?.sellers).toEqual(['a', 'b']);
    expect(find(manyBrands, community({ signals: { listings: broad('a') } }))).toEqual([]);
  });

  it('R22 knows a brand by any spelling, in listings and in authorisations', () => {
    const spellings = ['Velgelim', 'VELGELIM', 'velgelim', 'Velgelim ™', 'Vélgelim'];
    const offers = (brands: string[]) =>
      ['a', 'b'].flatMap((seller) =>
        brands.map((brand, at) => listing(seller, { brand, category: `category ${at % 3}` })),
      );
    const names = ['One', 'Two', 'Three', 'Four', 'Five'];
    const flags = (listings: ReturnType<typeof listing>[], authorisations: ReturnType<typeof authorisation>[] = []) =>
      find(manyBrands, community({ signals: { listings, authorisations } }));
    expect(flags(offers(spellings))).toEqual([]);
    expect(flags(offers(names))).toHaveLength(1);
    expect(flags(offers(names), [authorisation('a', 'FIVE'), authorisation('b', 'five')])).toEqual([]);
  });

  it('R28 adds up removals for counterfeit over two sellers, no others', () => {
    const struck = ['a', 'b'].map((seller) => listing(seller, { removed: 3, struck: 2, struckSample: `x:${seller}` }));
    expect(find(repeatRemovals, community({ signals: { listings: struck } }))[0]?.says).toMatch(
      /^4 listings of 2 sellers/,
    );
    const soldOut = ['a', 'b'].map((seller) => listing(seller, { removed: 3 }));
    expect(find(repeatRemovals, community({ signals: { listings: soldOut } }))).toEqual([]);
  });

  it('R29 compares with chance, and needs five sellers and a level', () => {
    const dense = ['Phone', 'Email', 'Device'].map((kind) => tie(kind, [...KEYS]));
    const levels = (blockDensity: number | null) => ({ ...reference, nullLevels: { ...NO_LEVELS, blockDensity } });
    // Eighteen links, each 1 / log(5 + 6 users), over six sellers and three values.
    const times = (18 / Math.log(11) / 9 / 0.1).toFixed(1);
    expect(find(denseBlock, community({ ties: dense }), levels(0.1))[0]?.says).toContain(`tied ${times} times`);
    expect(find(denseBlock, community({ ties: dense }), levels(0.9))).toEqual([]);
    expect(find(denseBlock, community({ ties: dense }), levels(null))).toEqual([]);
  });
});
