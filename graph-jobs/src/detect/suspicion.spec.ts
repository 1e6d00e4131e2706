import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Community } from './community.ts';
import type { FlowPayment, Signals } from './facts.ts';
import { isRacket } from './judge-community.ts';
import { findFlags } from './red-flags/index.ts';
import { community, KEYS, listing, outcome, reference, tie } from './red-flags/test-community.ts';
import { mayBeRacket } from './suspicion.ts';

const seller = fc.constantFrom(...KEYS);
const some = <T>(row: fc.Arbitrary<T>, maxLength = 6) => fc.array(row, { maxLength });

const listings = some(
  fc
    .record({
      ...{ seller, medianPrice: fc.constantFrom(null, 20, 45, 70, 100), struck: fc.nat(2), steering: fc.nat(2) },
      ...{ brand: fc.constantFrom(null, 'Velgelim', 'B', 'C', 'D', 'E'), category: fc.constantFrom('shoes', 'x', 'y') },
    })
    .map(({ seller: key, ...row }) => listing(key, row)),
  20,
);
const hiddenBrands = some(
  fc.record({ seller, hidden: fc.nat(4) }).map((row) => ({ ...row, pictured: 5, brand: 'B', sample: 'listing:1' })),
);
const reposts = some(
  fc.tuple(seller, seller, fc.nat(9)).map(([key, by, at]) => ({ seller: key, gone: `gone:${at}`, again: 'again', by })),
);
const outcomes = some(
  fc
    .tuple(seller, fc.constantFrom('genuine', 'counterfeit', null), fc.constantFrom('removal', 'test_buy', 'closure'))
    .map((row) => outcome(...row)),
  2,
);
const payees = some(
  fc.tuple(seller, fc.constantFrom('name:x', 'name:y'), fc.constantFrom('Ann A', 'Bo B', 'Cy C', 'Di D')),
).map((rows) =>
  rows.map(([key, nameKey, owner]) => ({ seller: key, account: `iban:${key}`, nameKey, owners: [owner] })),
);
const income = some(fc.record({ seller, amount: fc.constantFrom(100, 4_200) })).map((rows) =>
  rows.map((row) => ({ ...row, account: `iban:${row.seller}`, sales: 10 })),
);
const payments = Array.from({ length: 12 }, (_, at): FlowPayment[] => [
  [`in:${at}`, 'TO', '2025-03-01', 10, `payer:${at}`, false],
  [`out:${at}`, 'FROM', '2025-03-02', 10, 'next', false],
]).flat();
const flows = some(
  seller.map((key) => ({ seller: key, account: 'iban:1', currency: 'EUR', payments })),
  1,
);
const split = {
  ...{ seller: 'a', place: 'addr:1', country: 'DE', currency: 'EUR' },
  parcels: [1, 2, 3, 4, 5].map((at) => [`shipment:${at}`, '2025-03-01', 140] as const),
};
const consignments = fc.constantFrom([], [split]);
const ties = some(
  fc
    .tuple(fc.constantFrom('Sender', 'Supplier', 'Phone', 'Image'), fc.uniqueArray(seller, { minLength: 2 }), fc.nat(3))
    .map(([kind, members, at]) => tie(kind, [...members].sort(), { value: `${kind}:${at}` })),
);

const communities: fc.Arbitrary<Community> = fc
  .tuple(
    ties,
    fc.record({ listings, hiddenBrands, reposts, outcomes, payees, income, flows, consignments }) as fc.Arbitrary<
      Partial<Signals>
    >,
  )
  .map(([shared, signals]) => community({ ties: shared, signals }));

describe('mayBeRacket', () => {
  it('leaves out no community that could be judged a racket', () => {
    let rackets = 0;
    fc.assert(
      fc.property(communities, (of) => {
        if (!isRacket(of, findFlags(of, reference))) return;
        rackets += 1;
        expect(mayBeRacket(KEYS, of.signals, reference)).toBe(true);
      }),
      { numRuns: 400, seed: 4 },
    );
    expect(rackets).toBeGreaterThan(50);
  }, 60_000);

  it('hears a find, and each flag of goods, by itself', () => {
    const cheap = ['a', 'b'].map((key) => listing(key, { medianPrice: 10 }));
    const hidden = ['a', 'b'].map((key) => ({ seller: key, pictured: 3, hidden: 3, brand: 'B', sample: 'listing:1' }));
    const again = [1, 2, 3].map((at) => ({ seller: 'a', gone: `listing:${at}`, again: 'listing:9', by: 'a' }));
    const speaking: Partial<Signals>[] = [
      { outcomes: [outcome('a', 'counterfeit')] },
      { listings: cheap },
      { hiddenBrands: hidden },
      { reposts: again },
    ];
    for (const signals of speaking) expect(mayBeRacket(KEYS, community({ signals }).signals, reference)).toBe(true);
  });

  it('hears nothing of who is paid how, nor of a single cheap shop among many', () => {
    const owners = ['Ann', 'Bo', 'Cy'].map((owner, at) => ({ seller: KEYS[at] ?? '', owners: [owner] }));
    const money: Partial<Signals> = {
      payees: owners.map((row) => ({ ...row, account: 'iban:1', nameKey: 'name:x' })),
      income: KEYS.slice(0, 3).map((key) => ({ seller: key, account: 'iban:1', sales: 1, amount: 1 })),
      flows: [{ seller: 'a', account: 'iban:1', currency: 'EUR', payments }],
    };
    expect(mayBeRacket(KEYS, community({ signals: money }).signals, reference)).toBe(false);
    const cheap = community({ signals: { listings: ['a', 'b'].map((key) => listing(key, { medianPrice: 10 })) } });
    const more = Array.from({ length: 8 }, (_, at) => `other${at}`);
    expect(mayBeRacket([...KEYS, ...more], cheap.signals, reference)).toBe(false);
  });

  it('hears nothing of who sells its own at the usual price', () => {
    const { signals } = community({
      signals: { listings: [listing('a', { medianPrice: 95 })], outcomes: [outcome('a', 'genuine')] },
    });
    expect(mayBeRacket(KEYS, signals, reference)).toBe(false);
  });
});
