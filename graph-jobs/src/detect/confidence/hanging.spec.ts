import { describe, expect, it } from 'vitest';
import { community, KEYS, tie } from '../red-flags/test-community.ts';
import { hangingIn } from './hanging.ts';

const tight = tie('Phone', KEYS.slice(0, 5));
const hanging = (...ties: ReturnType<typeof tie>[]) => [...hangingIn(community({ ties: [tight, ...ties] }))];

describe('hangingIn', () => {
  it('names who has one value in common with one other member, whatever kind a slip of the pen may be', () => {
    for (const kind of ['Phone', 'Email', 'Device', 'Ip', 'Address', 'Name', 'Sender', 'Origin'])
      expect(hanging(tie(kind, ['a', 'f'], { value: 'other' })), kind).toEqual(['f']);
  });

  it('takes what is declared, paid or photographed for no slip', () => {
    for (const kind of ['Party', 'Supplier', 'Source', 'PaymentAccount', 'Image'])
      expect(hanging(tie(kind, ['a', 'f'])), kind).toEqual([]);
  });

  it('is content with a second value or a third user, and hears no generic value', () => {
    expect(hanging(tie('Email', ['a', 'f']), tie('Device', ['b', 'f']))).toEqual([]);
    expect(hanging(tie('Email', ['a', 'b', 'f']))).toEqual([]);
    expect(hanging(tie('Email', ['a', 'f']), tie('Device', ['a', 'b', 'f'], { weight: 0 }))).toEqual(['f']);
  });

  it('takes it for no slip that an account was opened soon after the other one was closed', () => {
    const seen = (openedAt: string) => {
      const closed = { status: 'closed', closedAt: '2025-03-01', closureReason: 'policy' };
      const { sellers } = community();
      const facts = sellers.map((seller) => {
        return { ...seller, ...(seller.key === 'a' ? closed : seller.key === 'f' ? { openedAt } : {}) };
      });
      return [...hangingIn(community({ sellers: facts, ties: [tight, tie('Email', ['a', 'f'])] }))];
    };
    expect(seen('2025-04-01')).toEqual([]);
    expect(seen('2024-04-01')).toEqual(['f']);
  });

  it('takes an address and the origin of parcels at one place for one value', () => {
    const place = { value: 'addr:1' };
    expect(hanging(tie('Address', ['a', 'f'], place), tie('Origin', ['a', 'f'], place))).toEqual(['f']);
  });
});
