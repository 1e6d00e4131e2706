import type { Signal } from '@ringbreaker/cypher/domain';
import { describe, expect, it } from 'vitest';
import { SIGNAL_IDS } from '../policy.ts';
import { authorisation, listing, outcome, reference } from '../red-flags/test-community.ts';
import { asOneWitness, bitOf, readOwnSignals, type OwnEvidence } from './own-signals.ts';

const NOTHING: OwnEvidence = {
  sellers: new Map(),
  listings: [],
  outcomes: [],
  supplierOutcomes: [],
  authorisations: [],
  reposts: [],
  hiddenBrands: [],
};

/** The names of the signals that a seller shows. */
function signalsOf(evidence: Partial<OwnEvidence>, seller = 'a'): Signal[] {
  const bits = readOwnSignals({ ...NOTHING, ...evidence }, reference.brandMedians).get(seller) ?? 0;
  return SIGNAL_IDS.filter((id) => bits & bitOf(id));
}

const seller = (status: string, closureReason: string | null = null) => ({
  sellers: new Map([['a', { key: 'a', status, openedAt: null, closedAt: null, closureReason, country: null }]]),
});
const atPrice = (medianPrice: number | null) => ({ listings: [listing('a', { medianPrice })] });
const hiding = (hidden: number, pictured: number) => ({
  hiddenBrands: [{ seller: 'a', pictured, hidden, brand: 'Velgelim', sample: 'listing:a' }],
});

describe('what a seller shows by itself', () => {
  it.each([
    ['goods that somebody bought', { outcomes: [outcome('a', 'counterfeit', 'test_buy')] }, ['goods']],
    ['goods that were seized', { outcomes: [outcome('a', 'counterfeit', 'seizure')] }, ['goods']],
    ['a listing that was removed', { outcomes: [outcome('a', 'counterfeit', 'removal')] }, ['taken']],
    ['a listing struck as counterfeit', { listings: [listing('a', { medianPrice: null, struck: 1 })] }, ['taken']],
    ['an account closed for counterfeits', seller('closed', 'Counterfeit goods'), ['taken', 'closed']],
    ['an account closed of its own will', seller('closed', 'voluntary'), ['closed']],
    ['a suspended account', seller('suspended'), ['suspended']],
    ['an outcome without a finding', { outcomes: [outcome('a', null)] }, ['unclear']],
    ['goods found at its supplier', { supplierOutcomes: [{ seller: 'a' }] }, ['supplied']],
    ['goods found genuine', { outcomes: [outcome('a', 'genuine')] }, []],
    ['a title that leads elsewhere', { listings: [listing('a', { medianPrice: null, steering: 1 })] }, ['conduct']],
    ['a listing put up again', { reposts: [{ seller: 'a', gone: 'x', again: 'y', by: 'a' }] }, ['conduct']],
    ['brands hidden in pictures', hiding(3, 10), ['conduct']],
    ['a single picture of many', hiding(1, 10), []],
    ['an authorisation', { authorisations: [authorisation('a')] }, ['authorised']],
    ['nothing', {}, []],
  ] as const)('%s', (_, evidence, shown) => expect(signalsOf(evidence)).toEqual(shown));

  it('is one band of prices, against what the brand usually costs', () => {
    expect([29, 30, 45, 80, null].map((price) => signalsOf(atPrice(price)))).toEqual([
      ['veryLowPrice'],
      ['lowPrice'],
      ['middlingPrice'],
      [],
      [],
    ]);
  });

  it('is the lowest of its prices, but for brands that it may sell', () => {
    const two = [listing('a', { medianPrice: 90 }), listing('a', { medianPrice: 20 })];
    expect(signalsOf({ listings: two })).toEqual(['veryLowPrice']);
    expect(signalsOf({ listings: two, authorisations: [authorisation('a')] })).toEqual(['authorised']);
    expect(signalsOf({ listings: two, authorisations: [authorisation('a', 'VELGELIM')] })).toEqual(['authorised']);
    expect(signalsOf({ listings: two, authorisations: [authorisation('a', 'Other')] })).toEqual([
      'veryLowPrice',
      'authorised',
    ]);
  });

  it('is no price where too few listings make a usual one, or where the usual one is of other goods', () => {
    const few = [{ ...reference.brandMedians[0]!, listings: 9 }];
    expect(readOwnSignals({ ...NOTHING, ...atPrice(20) }, few).size).toBe(0);
    expect(signalsOf({ listings: [listing('a', { medianPrice: 20, category: 'bags' })] })).toEqual([]);
  });

  it('is each seller’s own', () => {
    const outcomes = [outcome('a', 'counterfeit'), outcome('b', null)];
    expect(['a', 'b', 'c'].map((name) => signalsOf({ outcomes }, name))).toEqual([['goods'], ['unclear'], []]);
  });
});

describe('asOneWitness', () => {
  it('lets of all prices of an operator the lowest alone speak, and keeps the rest', () => {
    const bitsOf = (...ids: Signal[]) => ids.reduce((bits, id) => bits | bitOf(id), 0);
    expect(asOneWitness(bitsOf('goods', 'lowPrice', 'middlingPrice'))).toBe(bitsOf('goods', 'lowPrice'));
    expect(asOneWitness(bitsOf('veryLowPrice', 'lowPrice', 'conduct'))).toBe(bitsOf('veryLowPrice', 'conduct'));
    expect(asOneWitness(bitsOf('taken', 'authorised'))).toBe(bitsOf('taken', 'authorised'));
  });
});
