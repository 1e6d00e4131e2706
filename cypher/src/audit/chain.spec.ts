import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AuditEntry } from '../domain/audit/audit.ts';
import { sized } from '../testing/test-size.ts';
import { type AuditHead, nextEntry, NO_ENTRY, TrailCheck } from './chain.ts';

const ACTIONS = ['evidence_opened', 'exported', 'decided'] as const;
const SEED = 20261128;

/** A trail of so many entries. */
function trailOf(length: number): AuditEntry[] {
  const trail: AuditEntry[] = [];
  for (let at = 0; at < length; at++) {
    const act = { who: `person-${at % 3}`, role: 'analyst', sees: 'null', action: ACTIONS[at % 3]! } as const;
    const said = { ...act, subject: `rk-${at}`, salt: `${at}`.padStart(32, '0') };
    const time = new Date(Date.UTC(2026, 0, 1, 0, at)).toISOString();
    trail.push(nextEntry(trail.at(-1) ?? NO_ENTRY, said, time));
  }
  return trail;
}

function verify(
  trail: readonly AuditEntry[],
  heads: readonly AuditHead[] = [],
  mayLack: ReadonlySet<number> | null = null,
) {
  const check = new TrailCheck(heads, mayLack);
  for (const entry of trail) check.add(entry);
  return check.end();
}

const TRAIL = trailOf(40);
const LAST = TRAIL.at(-1)!;

/** What somebody may do to a trail, and the first entry that then is not as it was. */
type Damage = (trail: AuditEntry[], at: number, other: number) => { damaged: AuditEntry[]; first: number };

const DAMAGES: Record<string, Damage> = {
  'another person': (trail, at) => changed(trail, at, { who: 'nobody' }),
  'another time': (trail, at) => changed(trail, at, { at: '2020-01-01T00:00:00.000Z' }),
  'another subject': (trail, at) => changed(trail, at, { subject: 'rk-other' }),
  'another subject and its hash': (trail, at) =>
    changed(trail, at, { subject: 'rk-other', subjectHash: 'f'.repeat(64) }),
  'a salt taken away alone': (trail, at) => changed(trail, at, { salt: null }),
  'one left out': (trail, at) => ({ damaged: trail.toSpliced(at, 1), first: at + 1 }),
  'two changed over': (trail, at, other) => {
    const [a, b] = [Math.min(at, other), Math.max(at, other)];
    return { damaged: trail.with(a, trail[b]!).with(b, trail[a]!), first: a + 1 };
  },
  'one written anew, with a hash that fits': (trail, at) => {
    const act = { ...trail[at]!, who: 'nobody', subject: 'rk-other', salt: '0' };
    const entry = nextEntry(trail[at - 1] ?? NO_ENTRY, act, trail[at]!.at);
    // The entry after it still names the hash of the one that stood there; of the last a kept end does.
    return { damaged: trail.with(at, entry), first: Math.min(at + 2, trail.length) };
  },
  'all from one on written anew': (trail, at) => {
    const damaged = trail.slice(0, at);
    for (const { subject, salt, at: time, ...act } of trail.slice(at)) {
      const said = { ...act, who: 'nobody', subject: subject!, salt: salt! };
      damaged.push(nextEntry(damaged.at(-1) ?? NO_ENTRY, said, time));
    }
    return { damaged, first: trail.length };
  },
  'the end cut off': (trail, at) => ({ damaged: trail.slice(0, at), first: at + 1 }),
};

function changed(trail: AuditEntry[], at: number, what: Partial<AuditEntry>) {
  return { damaged: trail.with(at, { ...trail[at]!, ...what }), first: at + 1 };
}

describe('a trail', () => {
  it('is whole as it was written, and so is one from which an erasure took subjects', () => {
    expect(verify([])).toEqual({ head: NO_ENTRY, fault: null, erased: [] });
    expect(verify(TRAIL, [LAST, TRAIL[3]!])).toMatchObject({ head: { number: 40, hash: LAST.hash }, fault: null });
    const erased = TRAIL.with(7, { ...TRAIL[7]!, subject: null, salt: null });
    expect(verify(erased, [LAST])).toMatchObject({ fault: null, erased: [8] });
  });

  // Seen red with `mayLack` not looked at: no fault was found, as if the subject had been erased.
  it('of which a subject is taken that no erasure took is found, and the entry named', () => {
    const taken = TRAIL.with(7, { ...TRAIL[7]!, subject: null, salt: null });
    expect(verify(taken, [LAST], new Set([8]))).toMatchObject({ fault: null });
    expect(verify(taken, [LAST], new Set([7])).fault).toMatchObject({ number: 8 });
    expect(verify(taken, [LAST], new Set()).fault).toMatchObject({ number: 8 });
  });

  it('does not tell its subject by the hash', () => {
    const [one, other] = ['1', '2'].map((salt) =>
      nextEntry(NO_ENTRY, { ...TRAIL[0]!, subject: '+49 30', salt }, LAST.at),
    );
    expect(one!.subjectHash).not.toBe(other!.subjectHash);
  });

  it.each(Object.entries(DAMAGES))('with %s is found, and the first bad entry is named', (_, damage) => {
    const places = fc.tuple(fc.nat(38), fc.nat(38)).filter(([at, other]) => at !== other);
    fc.assert(
      fc.property(places, ([at, other]) => {
        const { damaged, first } = damage([...TRAIL], at, other);
        expect(verify(damaged, [LAST]).fault).toMatchObject({ number: first });
      }),
      { seed: SEED, numRuns: sized(100, 1_000) },
    );
  });
});
