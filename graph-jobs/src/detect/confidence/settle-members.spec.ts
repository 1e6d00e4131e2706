import type { Role } from '@ringbreaker/cypher/domain';
import { describe, expect, it } from 'vitest';
import { louvain } from '../communities/louvain.ts';
import { findTies, judgeMembers, type Community } from '../community.ts';
import { NO_SIGNALS } from '../facts.ts';
import { findCommunities } from '../find-communities.ts';
import { project } from '../projection.ts';
import { tabulate } from '../use-table.ts';
import { weighValues } from '../weigh-values.ts';
import { settleMembers } from './settle-members.ts';

const tight = ['a', 'b', 'c', 'd'];
const shared = (kind: string, value: string, sellers: readonly string[]) =>
  sellers.map((seller) => ({
    ...{ seller, kind, value, via: seller, type: 'USES', firstSeen: null, lastSeen: null },
  }));
/** Four sellers tied by three kinds of value, and one that hangs on a picture. */
const uses = [
  ...shared('Phone', 'phone:1', tight),
  ...shared('PaymentAccount', 'account:1', tight),
  ...shared('Email', 'email:1', tight),
  ...shared('Image', 'image:1', ['d', 'e']),
];

function settle(
  before: ReadonlyMap<string, Role> = new Map(),
  sellers = [...tight, 'e'],
  from = uses,
): Community | null {
  const projection = project(tabulate(from));
  const weights = weighValues(projection);
  const ties = findTies(
    projection,
    weights,
    sellers.map((key) => projection.sellers.indexOf(key)),
  );
  const listing = { brand: null, category: null, currency: null, medianPrice: null, listings: 1, removed: 0 };
  const racket: Community = {
    sellers: sellers.map((key) => ({
      ...{ key, status: null, openedAt: null, closedAt: null, closureReason: null, country: null },
    })),
    members: judgeMembers(sellers, ties),
    operators: [['a', 'b'], ['c'], ['d', 'e']],
    ties,
    signals: {
      ...NO_SIGNALS,
      listings: sellers.map((seller) => ({
        ...{ seller, sample: '', struck: 0, struckSample: null, steering: 0, steeringSample: null },
        ...listing,
      })),
    },
  };
  const [settled] = settleMembers([racket], {
    ...{ projection, weights, seed: 1, before },
    findCommunitiesIn: (thinned, weighed) =>
      findCommunities(thinned, weighed, { engine: louvain, seed: 1 }).communities,
  });
  return settled ?? null;
}

describe('settleMembers', () => {
  it('calls core who is tied by several kinds, and never who hangs on one', () => {
    const roles = Object.fromEntries(settle()?.members.map(({ seller, role }) => [seller, role]) ?? []);
    expect(roles).toMatchObject({ a: 'core', b: 'core', c: 'core', d: 'core' });
    expect(roles.e).not.toBe('core');
    for (const { confidence } of settle()?.members ?? []) expect(confidence).toBeLessThan(1);
  });

  it('remembers roles: a seller keeps what it nearly reaches', () => {
    const roleOf = (before?: Role) =>
      settle(new Map(before ? [['e', before]] : []))?.members.find(({ seller }) => seller === 'e')?.role ?? null;
    const rank = [null, 'fringe', 'member', 'core'];
    expect(rank.indexOf(roleOf('member'))).toBeGreaterThanOrEqual(rank.indexOf(roleOf('fringe')));
  });

  it('keeps what concerns its members and nothing else', () => {
    const all = settle();
    const four = settle(new Map(), tight);
    expect(four?.ties.some(({ kind }) => kind === 'Image')).toBe(false);
    expect(four?.signals.listings).toHaveLength(4);
    expect(all?.sellers.length).toBe(all?.members.length);
  });

  it('leaves out who hangs on it by one number of one other member, unless too few are left without', () => {
    const numbers = (...members: string[]) => [
      ...shared('Email', 'email:1', members),
      ...shared('Phone', 'phone:1', members),
      ...shared('Device', 'device:9', ['a', 'e']),
    ];
    const who = (...members: string[]) =>
      settle(new Map(), [...members, 'e'], numbers(...members))?.members.map(({ seller }) => seller);
    expect(who('a', 'b', 'c', 'd')).toEqual(['a', 'b', 'c', 'd']);
    expect(who('a', 'b')).toEqual(['a', 'b', 'e']);
  });

  it('says null of what is left with fewer than three', () => {
    expect(settle(new Map(), ['d', 'e'])).toBeNull();
  });
});
