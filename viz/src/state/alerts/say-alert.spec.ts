import { describe, expect, it } from 'vitest';
import { sayAlert } from './say-alert.ts';

const seller = { key: 'seller:bazaro:4', kind: 'Seller' as const, label: 'Skalnotov Store' };
const closedBefore = { key: 'seller:shop 7', kind: 'Seller' as const, label: 'Velmidan Gallery' };
const called = (id: string) => ({ 'rk-1': 'Wemxasko from China', 'rk-2': 'Depot' })[id] ?? id;
const say = (says: string, closed: typeof closedBefore | null = null) =>
  sayAlert({ says, seller, closedBefore: closed }, called);

// Seen red: with the sentence as it is stored.
describe('an alert’s sentence', () => {
  it('names sellers and rackets', () => {
    expect(say('Seller bazaro:4 is new in rk-1, core, confidence 90 %: phone (4 users) in common.')).toBe(
      'Skalnotov Store is new in Wemxasko from China, core, confidence 90 %: phone (4 users) in common.',
    );
    expect(
      say('Seller bazaro:4 opened 4 days after shop 7 closed and is in rk-1: phone (4 users) in common.', closedBefore),
    ).toBe(
      'Skalnotov Store opened 4 days after Velmidan Gallery closed and is in Wemxasko from China: phone (4 users) in common.',
    );
    expect(
      say('Seller bazaro:4 is new and has a strong tie to rk-2: one phone in common. No run had looked at it yet.'),
    ).toBe('Skalnotov Store is new and has a strong tie to Depot: one phone in common. No run had looked at it yet.');
    expect(say('rk-1 and rk-2 are one: 4 open sellers, joined by phones.')).toBe(
      'Wemxasko from China and Depot are one: 4 open sellers, joined by phones.',
    );
  });

  it('has the ids of those whose names it did not come with', () => {
    expect(say('Seller bazaro:5 opened the day after shop 7 closed and is in rk-9: one phone in common.')).toBe(
      'Seller bazaro:5 opened the day after Seller shop 7 closed and is in rk-9: one phone in common.',
    );
  });

  it('has each pseudonym once where names are hidden', () => {
    const hidden = 'Seller 4F2A9K opened the day after Seller 7TWWVX closed and is in rk-1: one phone in common.';
    expect(say(hidden)).toBe(hidden.replace('rk-1', 'Wemxasko from China'));
  });

  it('stays as it is where it is of another form', () => {
    const partial = 'Rests in part on what another contributor holds: ask them.';
    expect(say(partial)).toBe(partial);
  });
});
