import { describe, expect, it } from 'vitest';
import { findOperators } from './operators.ts';
import { linkPairs } from './pair-links.ts';
import { project } from '../links/projection.ts';
import { tabulate, type Use } from '../links/use-table.ts';
import { weighValues } from '../links/weigh-values.ts';

const use = (seller: string, kind: string, value: string): Use => ({
  ...{ seller, kind, value },
  ...{ via: seller, type: 'USES', firstSeen: null, lastSeen: null },
});

/** Operators of a handful of sellers, by their keys. */
function operatorsOf(...uses: Use[]): string[][] {
  const projection = project(tabulate(uses));
  const members = [...projection.sellers.keys()];
  const pairs = linkPairs(projection, weighValues(projection), members);
  return findOperators(members, pairs).map((operator) => operator.map((at) => projection.sellers[at] ?? ''));
}

describe('findOperators', () => {
  it('joins what two kinds of identity say', () => {
    const both = (seller: string) => [use(seller, 'Phone', 'tel:1'), use(seller, 'Address', 'addr:1')];
    expect(operatorsOf(...both('a'), ...both('b'))).toEqual([['a', 'b']]);
  });

  it('takes one kind alone only where nothing that both have speaks against it', () => {
    const phone = [use('a', 'Phone', 'tel:1'), use('b', 'Phone', 'tel:1')];
    expect(operatorsOf(...phone)).toEqual([['a', 'b']]);
    const others = ['Email', 'Device'].flatMap((kind) => [use('a', kind, `${kind} a`), use('b', kind, `${kind} b`)]);
    expect(operatorsOf(...phone, ...others)).toEqual([['a'], ['b']]);
  });

  it('never takes a payee, an address or a picture alone: a network shares them without being one operator', () => {
    for (const kind of ['PaymentAccount', 'Address', 'Image'])
      expect(operatorsOf(use('a', kind, '1'), use('b', kind, '1'))).toEqual([['a'], ['b']]);
  });

  it('believes a declared operator', () => {
    expect(operatorsOf(use('a', 'Party', 'party:1'), use('b', 'Party', 'party:1'))).toEqual([['a', 'b']]);
  });

  it('holds back the only link between two operators that are known by more than one account each', () => {
    const linked = (...sellers: string[]) =>
      sellers.flatMap((seller) => [
        use(seller, 'Email', `mail ${sellers.join('')}`),
        use(seller, 'Address', `addr ${sellers.join('')}`),
      ]);
    const bridge = [use('b', 'Phone', 'tel:1'), use('c', 'Phone', 'tel:1')];
    expect(operatorsOf(...linked('a', 'b'), ...linked('c', 'd'), ...bridge)).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
  });

  it('grows no operator along a chain of strangers: a third of the pairs across two operators must share an identity', () => {
    const chain = ['ab', 'bc', 'cd', 'de', 'ef'].flatMap((pair) =>
      [...pair].flatMap((seller) => [use(seller, 'Phone', `tel ${pair}`), use(seller, 'Address', `addr ${pair}`)]),
    );
    expect(operatorsOf(...chain)).toEqual([
      ['a', 'b', 'c', 'd'],
      ['e', 'f'],
    ]);
    const declared = ['a', 'f'].map((seller) => use(seller, 'Party', 'party:1'));
    expect(operatorsOf(...chain, ...declared).map(({ length }) => length)).toEqual([4, 2]);
  });
});
