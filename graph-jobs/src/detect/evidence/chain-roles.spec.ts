import { chainRolesOf } from '@ringbreaker/cypher/domain';
import { describe, expect, it } from 'vitest';
import { findChain } from './chain-roles.ts';
import type { Community, Tie } from './community.ts';
import { NO_SIGNALS, type Signals } from './facts.ts';

const tie = (kind: string, value: string, members: readonly string[]): Tie => ({
  kind,
  value,
  members,
  weight: 0.6,
  users: members.length,
  evidence: members.map((seller) => ({ from: seller, type: 'USES', to: value })),
});
const sellers = ['seller:a', 'seller:b', 'seller:c', 'seller:d'];

function community(ties: readonly Tie[], signals: Partial<Signals> = {}): Community {
  return {
    sellers: [],
    members: sellers.map((seller) => ({ seller, role: 'core', confidence: 0.9, kinds: [] })),
    operators: sellers.map((seller) => [seller]),
    ties,
    signals: { ...NO_SIGNALS, ...signals },
  };
}

const listing = (seller: string) => ({
  seller,
  brand: null,
  category: null,
  currency: null,
  medianPrice: null,
  listings: 3,
  removed: 0,
  sample: `listing:${seller}`,
  struck: 0,
  struckSample: null,
  steering: 0,
  steeringSample: null,
});

describe('chain roles', () => {
  it('calls who supplies others production, and who passes on what it is supplied with distribution', () => {
    const roles = chainRolesOf(
      findChain(
        community([tie('Supplier', 'seller:a', ['seller:b', 'seller:c']), tie('Supplier', 'seller:b', ['seller:d'])]),
      ),
    );
    expect(Object.fromEntries(roles)).toEqual({ 'seller:a': 'production', 'seller:b': 'distribution' });
  });

  it('calls whose address the parcels of others leave from distribution, and who offers goods retail', () => {
    const ties = [
      tie('Origin', 'address:1', ['seller:b', 'seller:c', 'seller:d']),
      tie('Address', 'address:1', ['seller:a']),
    ];
    const roles = chainRolesOf(findChain(community(ties, { listings: ['seller:a', 'seller:b'].map(listing) })));
    expect(Object.fromEntries(roles)).toEqual({ 'seller:a': 'distribution', 'seller:b': 'retail' });
  });

  it('calls whose owner the others are paid to money, but no family of two', () => {
    const payee = (seller: string, owner: string) => ({
      seller,
      account: 'account:1',
      nameKey: 'name:ada lovelace',
      owners: [owner],
    });
    const paid = (who: readonly string[]) =>
      chainRolesOf(
        findChain(
          community([], { payees: [payee('seller:a', 'Ada Lovelace'), ...who.map((seller) => payee(seller, 'Else'))] }),
        ),
      );
    const owned = findChain(community([], { payees: [payee('seller:a', 'Ada Lovelace')] }));
    expect(owned).toEqual([]);
    expect([...paid(['seller:b'])]).toEqual([]);
    expect(Object.fromEntries(paid(['seller:b', 'seller:c']))).toEqual({ 'seller:a': 'money' });
  });

  it('tells what is done from outside, of nobody, where different operators have a source in common', () => {
    const chain = findChain(
      community([tie('Supplier', 'party:f', sellers), tie('PaymentAccount', 'account:1', sellers)]),
    );
    expect(chain.map(({ role, sellers: whose }) => [role, whose])).toEqual([
      ['production', []],
      ['money', []],
    ]);
    expect(chain[0]?.evidence).toHaveLength(4);
  });
});
