import { explorerAddress, type ScreenedAnswer, saying, written } from '@ringbreaker/cypher/domain';
import type { Found } from './lookups.ts';
import { type ReadValue, wordOf } from './read-subject.ts';
import { isGeneric, usersOf, type Hold } from './weigh-ties.ts';

const HELD_BY_OTHERS = saying`It ties to a racket by what another contributor holds: ask them.`;

/** What was found for one value of the question, and what of it ties. */
export interface FoundValue {
  readonly read: ReadValue;
  readonly found: readonly Found[];
  readonly holds: readonly Hold[];
  /** Of the holds those that the asker may see. */
  readonly shown: readonly Hold[];
  /** What it has to do with rackets that all that is shared ties too little to; as far as the asker may see it. */
  readonly faint: readonly Hold[];
}

/** What the graph knows of one value, in words and figures; of what the asker may not see, that it is so. */
export function answerValue(value: FoundValue): ScreenedAnswer {
  const { read, holds, shown } = value;
  const { kind, label, key } = read;
  const base = { kind, label, key, users: null, weight: null, near: null, look: null };
  if (key === null) return { ...base, reads: 'unread', says: saying`Not read: ${read.reason ?? ''}.` };
  const best = heaviest(shown);
  if (best) return tied(value, best);
  if (holds.length > 0) return { ...base, reads: 'tied', says: HELD_BY_OTHERS };
  return untied(value, base);
}

function tied({ read, shown }: FoundValue, best: Hold): ScreenedAnswer {
  const { found, weight } = best;
  const { kind, label, key } = read;
  const isNear = found.key !== read.key && found.kind !== 'Seller';
  const rackets = [...new Set(shown.map(({ racket }) => racket))];
  const shared =
    best.sellers === 1
      ? byOne(rackets, usersOf(found))
      : saying`Shared by ${best.sellers} members of ${written(rackets.join(', '))}, used by ${usersOf(found)}.`;
  const member = saying`${best.isMember ? 'A member' : 'At the fringe'} of ${written(rackets.join(', '))}.`;
  return {
    kind,
    label,
    key,
    reads: 'tied',
    weight: round(weight),
    look: explorerAddress([found.key]),
    users: found.kind === 'Seller' ? null : usersOf(found),
    says: found.kind === 'Seller' ? member : isNear ? saying`${likely(found)}. ${shared}` : shared,
    near: isNear ? { key: found.key, label: found.label, p: round(found.p) } : null,
  };
}

function byOne(rackets: readonly string[], users: number): string {
  return users === 1
    ? saying`Used by one member of ${written(rackets.join(', '))}, and by nobody else.`
    : saying`Used by one member of ${written(rackets.join(', '))}, by ${users} in all.`;
}

function untied(
  { read, found, faint }: FoundValue,
  base: Pick<ScreenedAnswer, 'kind' | 'label' | 'key' | 'users' | 'weight' | 'near' | 'look'>,
): ScreenedAnswer {
  const own = found.find((one) => one.key === read.key || one.kind === 'Seller');
  if (own && isGeneric(own)) {
    const users = usersOf(own);
    const look = own.visible ? explorerAddress([own.key]) : null;
    return { ...base, reads: 'generic', users, look, says: saying`Used by ${users} or more, tells nothing apart.` };
  }
  // What another contributor alone holds is not told to be there.
  if (!own?.visible) {
    if (read.lacks !== undefined)
      return { ...base, key: null, label: wordOf(read.kind), reads: 'unread', says: saying`Not read: ${read.lacks}.` };
    const says =
      read.note === null ? saying`Not in the graph.` : saying`Not in the graph (read with a doubt: ${read.note}).`;
    return { ...base, reads: 'unknown', says };
  }
  const look = explorerAddress([own.key]);
  if (own.kind === 'Seller') return { ...base, reads: 'untied', look, says: saying`In the graph, in no known racket.` };
  const users = usersOf(own);
  // Of what is likely the same nothing is told: its users are others.
  const ofOwn = faint.filter((hold) => hold.found === own);
  const best = heaviest(ofOwn);
  if (!best) return { ...base, reads: 'untied', users, look, says: saying`Used by ${users}, tied to no known racket.` };
  const rackets = written([...new Set(ofOwn.map(({ racket }) => racket))].join(', '));
  const says = saying`Used by ${users}, members of ${rackets} among them: too little for a tie.`;
  return { ...base, reads: 'untied', users, weight: round(best.weight), look, says };
}

/** What weighs most; of equals what was found by itself. */
export function heaviest(holds: readonly Hold[]): Hold | undefined {
  return [...holds].sort(
    (a, b) => b.weight - a.weight || b.found.p - a.found.p || (a.found.key < b.found.key ? -1 : 1),
  )[0];
}

function likely({ p }: Found): string {
  return saying`Likely the same as another (${Math.round(p * 100)} %)`;
}

function round(share: number): number {
  return Math.round(share * 1000) / 1000;
}
