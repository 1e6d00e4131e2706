import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Member, Tie } from '../evidence/community.ts';
import { holdOf } from './hold.ts';

const toMember = (seller: string): Member => ({ seller, role: 'core', confidence: 1, kinds: [] });
const toTie = (members: readonly string[], weight = 1): Tie => {
  return { value: members.join(), kind: 'Phone', weight, members, users: members.length, evidence: [] };
};
const asked = (members: string, ties: readonly Tie[]) => holdOf({ members: [...members].map(toMember), ties });

/** The same by walking from member to member. */
function walk(members: readonly string[], ties: readonly Tie[], lost: string | Tie): string[] {
  const left = members.filter((member) => member !== lost);
  const partOf = (start: string) => {
    const part = new Set([start]);
    for (const member of part)
      for (const tie of ties)
        if (tie !== lost && tie.weight > 0 && tie.members.includes(member))
          for (const other of tie.members) if (left.includes(other)) part.add(other);
    return part;
  };
  const parts = left.map(partOf);
  const largest = parts.find(({ size }) => parts.every((other) => other.size <= size)) ?? new Set();
  return left.filter((member) => largest.has(member));
}

describe('holdOf', () => {
  it('answers who still hangs together without a member or a tie', () => {
    const bridge = toTie(['b', 'c']);
    const leftWithout = asked('abcde', [toTie(['a', 'b']), bridge, toTie(['c', 'd', 'e'])]);
    expect(leftWithout(bridge)).toEqual(['c', 'd', 'e']);
    expect(leftWithout('c')).toEqual(['a', 'b']);
    expect(leftWithout('a')).toEqual(['b', 'c', 'd', 'e']);
  });

  it('takes the part of the first member where two are of one size, and goes by no tie that says nothing', () => {
    expect(asked('abcde', [toTie(['c', 'd']), toTie(['a', 'b']), toTie(['b', 'c'], 0)])('e')).toEqual(['a', 'b']);
    expect(asked('abc', [toTie(['a', 'b', 'c'])])('a')).toEqual(['b', 'c']);
    expect(asked('abc', [])('a')).toEqual(['b']);
  });

  it('says what walking from member to member says', () => {
    const members = [...'abcdefgh'];
    const tie = fc
      .tuple(fc.subarray(members, { minLength: 2, maxLength: 4 }), fc.constantFrom(0, 0.5))
      .map(([users, weight]) => toTie(users, weight));
    fc.assert(
      fc.property(fc.array(tie, { maxLength: 8 }), fc.shuffledSubarray(members, { minLength: 2 }), (ties, some) => {
        const leftWithout = holdOf({ members: some.map(toMember), ties });
        for (const lost of [...some, ...ties]) expect(leftWithout(lost)).toEqual(walk(some, ties, lost));
      }),
    );
  });
});
