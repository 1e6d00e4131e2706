import { describe, expect, it } from 'vitest';
import type { SellerFacts } from '../../evidence/facts.ts';
import { NO_LEVELS } from '../kept-reference.ts';
import { massAddress } from './mass-address.ts';
import { nearConfirmed } from './near-confirmed.ts';
import { openedInABurst } from './opened-in-a-burst.ts';
import { returningSeller } from './returning-seller.ts';
import { sharedContact } from './shared-contact.ts';
import { sharedDevice } from './shared-device.ts';
import { community, find, KEYS, reference, tie } from '../test-community.ts';
import { twoIdentities } from './two-identities.ts';

function sellers(facts: Record<string, Partial<SellerFacts>>): SellerFacts[] {
  const nothing = { status: 'open', openedAt: null, closedAt: null, closureReason: null, country: null };
  return KEYS.map((key) => ({ key, ...nothing, ...facts[key] }));
}

describe('identity flags', () => {
  it('R2 sees a shared contact, not an agency’s', () => {
    expect(find(sharedContact, community({ ties: [tie('Email', ['a', 'b'])] }))[0]).toMatchObject({
      says: '2 sellers give one e-mail address; nobody else uses it.',
      sellers: ['a', 'b'],
    });
    expect(find(sharedContact, community({ ties: [tie('Phone', ['a', 'b'], { weight: 0 })] }))).toEqual([]);
    expect(find(sharedContact, community({ ties: [tie('Address', ['a', 'b'])] }))).toEqual([]);
  });

  it('R3 needs uses within thirty days of each other, and more sellers on an address of the network', () => {
    const seen = [
      [100, 110],
      [135, 140],
      [300, 310],
    ] as const;
    const [hit] = find(sharedDevice, community({ ties: [tie('Device', ['a', 'b', 'c'], { seen })] }));
    expect(hit).toMatchObject({ sellers: ['a', 'b'], strength: 0.4 });
    expect(hit?.evidence).toHaveLength(2);
    expect(find(sharedDevice, community({ ties: [tie('Ip', ['a', 'b', 'c'], { seen })] }))).toEqual([]);
    const close = [...seen.slice(0, 2), [120, 121] as const];
    expect(find(sharedDevice, community({ ties: [tie('Ip', ['a', 'b', 'c'], { seen: close })] }))).toHaveLength(1);
    expect(find(sharedDevice, community({ ties: [tie('Ip', ['a', 'b', 'c'], { seen: close, users: 21 })] }))).toEqual(
      [],
    );
    const unknown = [
      [null, null],
      [null, null],
    ] as const;
    expect(find(sharedDevice, community({ ties: [tie('Device', ['a', 'b'], { seen: unknown })] }))).toEqual([]);
  });

  it('R4 speaks of operators of two or more accounts', () => {
    expect(find(twoIdentities, community())[0]?.sellers).toEqual(['a', 'b', 'c', 'd']);
    expect(find(twoIdentities, community({ operators: KEYS.map((key) => [key]) }))).toEqual([]);
  });

  it('R5 needs the order of time, a reason that is no wish of the owner, and enough in common', () => {
    const closed = { status: 'closed', closedAt: '2025-03-01', closureReason: 'policy' };
    const returned = { b: { openedAt: '2025-04-01' }, c: { openedAt: '2025-01-01' } };
    const strong = [tie('Email', ['a', 'b', 'c'])];
    const [hit] = find(returningSeller, community({ ties: strong, sellers: sellers({ a: closed, ...returned }) }));
    expect(hit).toMatchObject({ sellers: ['a', 'b'], strength: 0.5 });
    expect(hit?.says).toBe('An account was opened 31 days after another was closed; they share values of one kind.');
    const at = (openedAt: string) =>
      find(returningSeller, community({ ties: strong, sellers: sellers({ a: closed, b: { openedAt } }) }))[0]?.says;
    expect(at('2025-03-01')).toMatch(/^An account was opened on the day another was closed/);
    expect(at('2025-03-02')).toMatch(/^An account was opened the day after another was closed/);
    const own = { ...closed, closureReason: 'voluntary' };
    expect(find(returningSeller, community({ ties: strong, sellers: sellers({ a: own, ...returned }) }))).toEqual([]);
    const late = { a: closed, b: { openedAt: '2025-07-01' } };
    expect(find(returningSeller, community({ ties: strong, sellers: sellers(late) }))).toEqual([]);
    const weak = [tie('Ip', ['a', 'b'])];
    expect(find(returningSeller, community({ ties: weak, sellers: sellers({ a: closed, ...returned }) }))).toEqual([]);
    const two = [...weak, tie('Address', ['a', 'b'])];
    const weaker = find(returningSeller, community({ ties: two, sellers: sellers({ a: closed, ...returned }) }));
    expect(weaker[0]?.strength).toBe(0.4);
  });

  it('R6 sees three linked accounts opened in one week, not in the week of a campaign', () => {
    const week = sellers({
      a: { openedAt: '2025-03-03' },
      b: { openedAt: '2025-03-05' },
      c: { openedAt: '2025-03-08' },
    });
    const burst = community({ sellers: week, ties: [tie('Phone', ['a', 'b', 'c', 'd'])] });
    expect(find(openedInABurst, burst)[0]?.sellers).toEqual(['a', 'b', 'c']);
    expect(find(openedInABurst, { ...burst, ties: [tie('Phone', ['a', 'b'])] })).toEqual([]);
    const weeks = ['2025-03-03', '2025-03-08'].map((day) => Math.floor(Date.parse(day) / (7 * 86_400_000)));
    const campaign = { ...reference, nullLevels: { ...NO_LEVELS, busyWeeks: weeks } };
    expect(find(openedInABurst, burst, campaign)).toEqual([]);
  });

  it('R7 speaks of a registered address that many give, not of a warehouse', () => {
    const at = (seller: string, addressRole: string) => ({
      seller,
      owner: `party:${seller}`,
      address: 'addr:1',
      display: null,
      addressRole,
      users: 40,
    });
    const [hit] = find(
      massAddress,
      community({ signals: { addresses: [at('a', 'registered'), at('b', 'registered')] } }),
    );
    expect(hit?.says).toMatch(/^2 sellers are registered at one address, which 20 or more/);
    const warehouse = [at('a', 'warehouse'), at('b', 'warehouse')];
    expect(find(massAddress, community({ signals: { addresses: warehouse } }))).toEqual([]);
    expect(find(massAddress, community({ signals: { addresses: [at('a', 'registered')] } }))).toEqual([]);
  });

  it('R30 names a path to a confirmed seller outside, and needs the level of the reference', () => {
    const path = ['a', 'x'].map((from) => ({ from, type: 'USES', to: 'tel:1' }));
    const exposures = [{ seller: 'a', exposure: 0.3, confirmed: 'x', path }];
    const near = community({ signals: { exposures } });
    const levels = (exposure: number | null) => ({ ...reference, nullLevels: { ...NO_LEVELS, exposure } });
    expect(find(nearConfirmed, near, levels(0.2))[0]).toMatchObject({ sellers: ['a'], evidence: path });
    expect(find(nearConfirmed, near, levels(0.4))).toEqual([]);
    expect(find(nearConfirmed, near, levels(null))).toEqual([]);
    const inside = community({ signals: { exposures: [{ seller: 'a', exposure: 0.3, confirmed: 'b', path }] } });
    expect(find(nearConfirmed, inside, levels(0.2))).toEqual([]);
  });
});
