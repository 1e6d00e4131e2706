import { describe, expect, it } from 'vitest';
import type { Community, Tie } from '../community.ts';
import { NO_SIGNALS, type ListingFacts, type OutcomeFacts, type PayeeFacts, type Signals } from '../facts.ts';
import { NO_LEVELS } from '../reference.ts';
import { commonUpstream } from './common-upstream.ts';
import { confirmedOutcome } from './confirmed-outcome.ts';
import { redFlags } from './index.ts';
import { lowPrice } from './low-price.ts';
import { manyBrands } from './many-brands.ts';
import { otherPayee } from './other-payee.ts';
import type { RedFlag, Reference } from './red-flag.ts';
import { repeatRemovals } from './repeat-removals.ts';
import { senderReuse } from './sender-reuse.ts';
import { sharedAccount } from './shared-account.ts';
import { twoIdentities } from './two-identities.ts';

const KEYS = ['a', 'b', 'c', 'd', 'e', 'f'];
const reference: Reference = {
  brandMedians: [{ brand: 'Velgelim', category: 'shoes', currency: 'EUR', median: 100, listings: 40 }],
  nullLevels: NO_LEVELS,
  asOfDay: 20_000,
};

function community(parts: Omit<Partial<Community>, 'signals'> & { signals?: Partial<Signals> } = {}): Community {
  const { signals, ...rest } = parts;
  return {
    sellers: KEYS.map((key) => ({
      key,
      status: 'open',
      openedAt: null,
      closedAt: null,
      closureReason: null,
      country: null,
    })),
    members: KEYS.map((seller) => ({ seller, role: 'member', confidence: 0.8, kinds: [] })),
    operators: [['a', 'b'], ['c', 'd'], ['e'], ['f']],
    ties: [],
    signals: { ...NO_SIGNALS, ...signals },
    ...rest,
  };
}

const tie = (kind: string, members: string[], weight = 0.6): Tie => ({
  value: `${kind}:1`,
  kind,
  weight,
  members,
  users: members.length,
  evidence: members.map((from) => ({ from, type: 'USES', to: `${kind}:1` })),
});
const listing = (seller: string, parts: Partial<ListingFacts> = {}): ListingFacts => ({
  seller,
  brand: 'Velgelim',
  category: 'shoes',
  currency: 'EUR',
  medianPrice: 25,
  listings: 3,
  removed: 0,
  struck: 0,
  struckSample: null,
  steering: 0,
  steeringSample: null,
  sample: `listing:${seller}`,
  ...parts,
});
const outcome = (seller: string, finding: string | null, type = 'test_buy'): OutcomeFacts => ({
  seller,
  outcome: `outcome:${seller}`,
  about: seller,
  type,
  finding,
  occurredAt: null,
  value: null,
  currency: null,
});
const payee = (seller: string, nameKey: string, owner: string): PayeeFacts => ({
  seller,
  account: `iban:${seller}`,
  nameKey,
  owners: [owner],
});
const find = (flag: RedFlag, from: Community) => flag.find(from, reference);

describe('red flags', () => {
  it('have ids of their own, a guard, a strength from 0 to 1', () => {
    expect(new Set(redFlags.map(({ id }) => id)).size).toBe(redFlags.length);
    for (const { guard, strength } of redFlags) expect(guard.length > 20 && strength > 0 && strength <= 1).toBe(true);
  });

  it('O1 hears counterfeit findings alone, and more of them the more members they reach', () => {
    expect(
      find(
        confirmedOutcome,
        community({ signals: { outcomes: [outcome('a', 'genuine'), outcome('b', 'unclear'), outcome('c', null)] } }),
      ),
    ).toEqual([]);
    const [one] = find(confirmedOutcome, community({ signals: { outcomes: [outcome('a', 'counterfeit')] } }));
    const [two] = find(
      confirmedOutcome,
      community({ signals: { outcomes: [outcome('a', 'counterfeit'), outcome('b', 'counterfeit')] } }),
    );
    expect(one?.sellers).toEqual(['a']);
    expect(one?.evidence).toEqual([{ from: 'outcome:a', type: 'CONCERNS', to: 'a' }]);
    expect(two?.strength).toBeGreaterThan(one?.strength ?? 1);
    expect(
      find(confirmedOutcome, community({ signals: { outcomes: [outcome('a', 'counterfeit', 'lawsuit')] } })),
    ).toEqual([]);
  });

  it('R1 sees a shared account, not a provider’s', () => {
    expect(find(sharedAccount, community({ ties: [tie('PaymentAccount', ['a', 'b'])] }))).toHaveLength(1);
    expect(find(sharedAccount, community({ ties: [tie('PaymentAccount', ['a', 'b'], 0)] }))).toEqual([]);
  });

  it('R4 speaks of operators of two or more accounts', () => {
    expect(find(twoIdentities, community())[0]?.sellers).toEqual(['a', 'b', 'c', 'd']);
    expect(find(twoIdentities, community({ operators: KEYS.map((key) => [key]) }))).toEqual([]);
  });

  it('R8 needs one payee for three owners, who is none of them', () => {
    const foreign = ['a', 'b', 'c'].map((seller) =>
      payee(seller, 'name:nobody here', `Owner ${seller.toUpperCase()}x`),
    );
    expect(find(otherPayee, community({ signals: { payees: foreign } }))[0]?.sellers).toEqual(['a', 'b', 'c']);
    expect(find(otherPayee, community({ signals: { payees: foreign.slice(0, 2) } }))).toEqual([]);
    const family = ['a', 'b', 'c'].map((seller) => payee(seller, 'name:nobody here', 'Owner Ax'));
    expect(find(otherPayee, community({ signals: { payees: family } }))).toEqual([]);
  });

  it('R17 sees prices far under the brand, not an authorised discounter’s', () => {
    const listings = ['a', 'b'].map((seller) => listing(seller));
    expect(find(lowPrice, community({ signals: { listings } }))[0]).toMatchObject({
      strength: 0.8,
      sellers: ['a', 'b'],
    });
    const authorisations = ['a', 'b'].map((seller) => ({
      seller,
      brandKey: 'brand:velgelim',
      brand: 'Velgelim',
      validFrom: null,
      validTo: null,
    }));
    expect(find(lowPrice, community({ signals: { listings, authorisations } }))).toEqual([]);
    const fair = ['a', 'b'].map((seller) => listing(seller, { medianPrice: 80 }));
    expect(find(lowPrice, community({ signals: { listings: fair } }))).toEqual([]);
  });

  it('R22 needs five brands in three categories at two sellers', () => {
    const broad = (seller: string) =>
      [1, 2, 3, 4, 5].map((at) => listing(seller, { brand: `Brand ${at}`, category: `category ${at % 3}` }));
    expect(find(manyBrands, community({ signals: { listings: [...broad('a'), ...broad('b')] } }))[0]?.sellers).toEqual([
      'a',
      'b',
    ]);
    expect(find(manyBrands, community({ signals: { listings: broad('a') } }))).toEqual([]);
  });

  it('R23 needs five sellers of three operators; a place alone stays under the half that counts', () => {
    expect(find(commonUpstream, community({ ties: [tie('Supplier', ['a', 'b', 'c', 'e', 'f'])] }))[0]?.strength).toBe(
      0.6,
    );
    expect(
      find(commonUpstream, community({ ties: [tie('Origin', ['a', 'b', 'c', 'e', 'f'])] }))[0]?.strength,
    ).toBeLessThan(0.5);
    expect(find(commonUpstream, community({ ties: [tie('Supplier', ['a', 'b', 'c', 'd'])] }))).toEqual([]);
  });

  it('R24 needs three sellers under one sender’s name', () => {
    expect(find(senderReuse, community({ ties: [tie('Sender', ['a', 'c', 'e'])] }))).toHaveLength(1);
    expect(find(senderReuse, community({ ties: [tie('Sender', ['a', 'c'])] }))).toEqual([]);
    expect(find(senderReuse, community({ ties: [tie('Sender', ['a', 'c', 'e'], 0)] }))).toEqual([]);
  });

  it('R28 adds up removals for counterfeit over two sellers, no others', () => {
    const struck = ['a', 'b'].map((seller) => listing(seller, { removed: 3, struck: 2, struckSample: `x:${seller}` }));
    expect(find(repeatRemovals, community({ signals: { listings: struck } }))[0]?.says).toMatch(
      /^4 listings of 2 sellers/,
    );
    const soldOut = ['a', 'b'].map((seller) => listing(seller, { removed: 3 }));
    expect(find(repeatRemovals, community({ signals: { listings: soldOut } }))).toEqual([]);
  });
});
