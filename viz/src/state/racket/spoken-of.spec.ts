import type { CounterEvidence, LinkRef } from '@ringbreaker/cypher/domain';
import { describe, expect, it } from 'vitest';
import { againstLink, againstSeller, sayUsers, usersOf, valueOf, withoutThese } from './spoken-of.ts';

const uses = (from: string, to: string): LinkRef => ({ from, type: 'USES', to });
const counter = (says: string, sellers: string[], evidence: LinkRef[]): CounterEvidence => {
  return { kind: 'provider', says, sellers, evidence };
};

describe('what a score says of a link', () => {
  const score = {
    counterEvidence: [
      counter('depot', ['seller:1', 'seller:2'], [uses('seller:1', 'tel:1'), uses('seller:2', 'tel:1')]),
      counter('owner', ['seller:3'], [{ from: 'party:1', type: 'OWNS', to: 'seller:3' }]),
      counter('mail', ['seller:1'], [uses('seller:1', 'tel:2')]),
    ],
  };
  const of = (link: LinkRef) => againstLink(score, link).map(({ says }) => says);

  // Seen red: with the exact link alone, seller 4 was told nothing against its telephone; with either end, seller 1 was
  // told of its other one.
  it('speaks against it by the value that it leads to, whoever else uses that', () => {
    expect(of(uses('seller:4', 'tel:1'))).toEqual(['depot']);
    expect(of(uses('seller:1', 'tel:1'))).toEqual(['depot']);
    expect(of(uses('seller:1', 'tel:3'))).toEqual([]);
  });

  it('speaks against a link of another kind by that very link', () => {
    expect(of({ from: 'party:1', type: 'OWNS', to: 'seller:3' })).toEqual(['owner']);
    expect(of({ from: 'party:1', type: 'DIRECTS', to: 'seller:3' })).toEqual([]);
  });

  it('speaks against a seller where it is named', () => {
    expect(againstSeller(score, 'seller:1').map(({ says }) => says)).toEqual(['depot', 'mail']);
    expect(againstSeller(score, 'seller:4')).toEqual([]);
  });
});

describe('who uses a value', () => {
  // Seen red: with all links, a payment counted as a user.
  it('is counted by the links that say so alone', () => {
    const linkCounts = [
      { type: 'PAID_TO' as const, kind: 'Seller' as const, count: 4 },
      { type: 'PAID_TO' as const, kind: 'Store' as const, count: 1 },
      { type: 'NAMED' as const, kind: 'Name' as const, count: 1 },
      { type: 'TO' as const, kind: 'Payment' as const, count: 90 },
    ];
    expect(usersOf({ linkCounts })).toBe(5);
    expect(valueOf({ from: 'account:1', type: 'NAMED', to: 'name:1' })).toBeNull();
    expect(valueOf({ from: 'seller:1', type: 'PAID_TO', to: 'account:1' })).toBe('account:1');
  });
});

it('of things that were taken out for trial, those that are asked for are told', () => {
  const counterfactuals = ['tel:1', 'seller:2', 'identity'].map((without) => ({ without, label: without, score: 3 }));
  expect(withoutThese({ counterfactuals }, ['seller:2', 'tel:9'])).toEqual([counterfactuals[1]]);
});

describe('the users of a value, in words', () => {
  const used = (count: number, more: Partial<Parameters<typeof sayUsers>[0]> = {}) =>
    sayUsers({ linkCounts: [{ type: 'USES', count }], hidden: 0, weight: 0.8, ...more } as Parameters<
      typeof sayUsers
    >[0]);

  // Seen red: of a value that ties no racket it was said that it may say the more.
  it('say why few matter only where the value says something', () => {
    expect(used(2)).toBe('It has 2 users: the fewer use a value, the more it may say.');
    expect(used(1, { weight: null })).toBe('It has 1 user.');
    expect(used(2, { hidden: 3 })).toBe('You may see 2 users of it.');
    expect(used(0)).toBe('');
  });
});
