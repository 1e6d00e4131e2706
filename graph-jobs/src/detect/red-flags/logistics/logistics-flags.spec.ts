import { describe, expect, it } from 'vitest';
import type { ConsignmentFacts, PackingFacts, ParcelFacts } from '../../evidence/facts.ts';
import { commonUpstream } from './common-upstream.ts';
import { declaredValue } from './declared-value.ts';
import { labelsMeetBlanks } from './labels-meet-blanks.ts';
import { senderReuse } from './sender-reuse.ts';
import { smallParcels } from './small-parcels.ts';
import { splitConsignments } from './split-consignments.ts';
import { authorisation, community, find, listing, tie } from '../test-community.ts';
import { transitDetour } from './transit-detour.ts';

function parcels(seller: string, parts: Partial<ParcelFacts> = {}): ParcelFacts {
  return {
    seller,
    currency: 'EUR',
    parcels: 20,
    counted: 20,
    small: 20,
    valued: 20,
    medianUnitValue: 20,
    sample: `shipment:${seller}`,
    ...parts,
  };
}

describe('logistics flags', () => {
  it('R10 sees that nearly all goes out in small parcels, and says it weakly', () => {
    const of = (...rows: ParcelFacts[]) => find(smallParcels, community({ signals: { parcels: rows } }));
    expect(of(parcels('a'), parcels('b'))[0]?.strength).toBe(0.15);
    expect(of(parcels('a'))).toEqual([]);
    expect(of(parcels('a'), parcels('b', { small: 5 }))).toEqual([]);
  });

  it('R12 needs five parcels to one address in a week, each under the limit and together over it', () => {
    const row = (values: number[], parts: Partial<ConsignmentFacts> = {}): ConsignmentFacts => ({
      seller: 'a',
      place: 'addr:1',
      country: 'US',
      currency: 'USD',
      ...parts,
      parcels: values.map((value, at) => [`shipment:${at}`, `2025-03-0${at + 1}`, value] as const),
    });
    const of = (...consignments: ConsignmentFacts[]) =>
      find(splitConsignments, community({ signals: { consignments } }));
    const [hit] = of(row([700, 700, 750, 790, 600]));
    expect(hit).toMatchObject({ sellers: ['a'], strength: 0.5 });
    expect(hit?.says).toContain('each declared under 800 USD and 3540 USD together');
    expect(hit?.evidence).toContainEqual({ from: 'shipment:0', type: 'SHIPPED_TO', to: 'addr:1' });
    expect(of(row([100, 100, 100, 100, 100]))).toEqual([]);
    expect(of(row([700, 700, 750, 790, 900]))).toEqual([]);
    expect(of(row([700, 700, 750, 790, 600], { currency: 'EUR' }))).toEqual([]);
    const afterwards = row([700, 700, 750, 790, 600]);
    const late = afterwards.parcels.map(([key, , value], at) => [key, `2025-09-0${at + 1}`, value] as const);
    expect(of({ ...afterwards, parcels: late })).toEqual([]);
  });

  it('R13 sees a hub on the way, not at either end', () => {
    const detour = (seller: string, transit: string, origin = 'CN') => ({
      seller,
      origin,
      transit,
      destination: 'DE',
      parcels: 10,
      sample: `shipment:${seller}`,
    });
    const of = (...detours: ReturnType<typeof detour>[]) =>
      find(transitDetour, community({ signals: { detours, parcels: [parcels('a'), parcels('b')] } }));
    expect(of(detour('a', 'HK'), detour('b', 'NL;EG'))[0]).toMatchObject({ sellers: ['a', 'b'], strength: 0.3 });
    expect(of(detour('a', 'HK', 'HK'), detour('b', 'HK', 'HK'))).toEqual([]);
    expect(of(detour('a', 'NL'), detour('b', 'PA'))).toEqual([]);
    expect(of(detour('a', 'HK'))).toEqual([]);
  });

  it('R15 sees labels and blank goods meet, strongly only where the labels name a brand nobody may sell', () => {
    const sent = (seller: string, sort: 'labels' | 'blanks', text: string, day = '2025-03-01'): PackingFacts => ({
      seller,
      sort,
      place: 'addr:1',
      parcels: [[`shipment:${seller}`, day, text]],
    });
    const of = (packing: PackingFacts[], authorisations: ReturnType<typeof authorisation>[] = []) =>
      find(labelsMeetBlanks, community({ signals: { packing, authorisations } }));
    const branded = [
      sent('a', 'labels', 'Velgelim woven labels'),
      sent('b', 'blanks', 'unbranded shoes', '2025-04-10'),
    ];
    expect(of(branded)[0]).toMatchObject({ sellers: ['a', 'b'], strength: 0.6 });
    expect(of(branded, [authorisation('b')])[0]?.strength).toBeLessThan(0.5);
    expect(of(branded, [authorisation('b', 'Vélgelim')])[0]?.strength).toBeLessThan(0.5);
    expect(of([sent('a', 'labels', 'labels'), sent('b', 'blanks', 'blank shirts')])[0]?.strength).toBe(0.3);
    expect(of([sent('a', 'labels', 'labels'), sent('b', 'blanks', 'blank shirts', '2025-08-01')])).toEqual([]);
    expect(of([sent('a', 'labels', 'labels')])).toEqual([]);
  });

  it('R16 compares declared with listed prices of one seller and currency, under the half that counts', () => {
    const listings = ['a', 'b'].map((seller) => listing(seller, { medianPrice: 100 }));
    const of = (...rows: ParcelFacts[]) => find(declaredValue, community({ signals: { listings, parcels: rows } }));
    expect(of(parcels('a'), parcels('b'))[0]).toMatchObject({ sellers: ['a', 'b'] });
    expect(of(parcels('a', { medianUnitValue: 10 }), parcels('b', { medianUnitValue: 10 }))[0]?.strength).toBe(0.35);
    expect(of(parcels('a', { medianUnitValue: 80 }), parcels('b', { medianUnitValue: 90 }))).toEqual([]);
    expect(of(parcels('a', { currency: 'USD' }), parcels('b', { currency: 'USD' }))).toEqual([]);
  });

  it('R23 needs five sellers of three operators who share more than the source; a place alone never counts', () => {
    const sellers = ['a', 'b', 'c', 'e', 'f'];
    const held = [tie('Supplier', sellers), tie('Phone', ['a', 'c'])];
    expect(find(commonUpstream, community({ ties: held }))[0]?.strength).toBe(0.6);
    expect(find(commonUpstream, community({ ties: [tie('Supplier', sellers)] }))[0]?.strength).toBe(0.4);
    const place = [tie('Origin', sellers), tie('Phone', ['a', 'c'])];
    expect(find(commonUpstream, community({ ties: place }))[0]?.strength).toBeLessThan(0.5);
    expect(find(commonUpstream, community({ ties: [tie('Supplier', ['a', 'b', 'c', 'd'])] }))).toEqual([]);
    const supplierOutcomes = [
      { seller: 'a', supplier: 'Supplier:1', outcome: 'outcome:1', type: 'raid', occurredAt: null },
    ];
    const [raided] = find(commonUpstream, community({ ties: held, signals: { supplierOutcomes } }));
    expect(raided?.strength).toBe(0.7);
    expect(raided?.evidence[0]).toEqual({ from: 'outcome:1', type: 'CONCERNS', to: 'Supplier:1' });
  });

  it('R24 needs three operators under one sender’s name, and more in common than the sender', () => {
    const held = [tie('Sender', ['a', 'c', 'e']), tie('Email', ['a', 'e'])];
    expect(find(senderReuse, community({ ties: held }))[0]?.strength).toBe(0.6);
    expect(find(senderReuse, community({ ties: [tie('Sender', ['a', 'c', 'e'])] }))[0]?.strength).toBe(0.35);
    expect(find(senderReuse, community({ ties: [tie('Sender', ['a', 'b', 'c'])] }))).toEqual([]);
    expect(find(senderReuse, community({ ties: [tie('Sender', ['a', 'c', 'e'], { weight: 0 })] }))).toEqual([]);
  });
});
