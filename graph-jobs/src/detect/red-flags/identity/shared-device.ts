import { saying } from '@ringbreaker/cypher/domain';
import type { Tie } from '../../evidence/community.ts';
import type { Finding, RedFlag } from '../red-flag.ts';

/** Sellers needed, by kind: two in one house may share a line, hardly two strangers a device. */
const NEEDED: Readonly<Record<string, number>> = { Device: 2, Ip: 3 };
const WIDEST = 20;
const DAYS = 30;

/** R3: sellers work from one device or one IP address within the same thirty days. */
export const sharedDevice: RedFlag = {
  id: 'R3',
  family: 'identity',
  strength: 0.4,
  needs: ['contacts.value', 'contacts.first_seen|contacts.last_seen'],
  guard:
    'Known days of use within thirty days of each other; two sellers on a device, three on an IP address, and no more than twenty in all: the gates of carriers, private networks and offices have more.',
  find({ ties }) {
    return ties
      .filter(({ kind, weight, users }) => kind in NEEDED && weight > 0 && users <= WIDEST)
      .flatMap(judgeTie)
      .slice(0, 5);
  },
};

function judgeTie(tie: Tie): Finding[] {
  const seen = (tie.seen ?? []).map(([first, last], at) => ({ at, first: first ?? last, last: last ?? first }));
  const dated = seen.flatMap(({ at, first, last }) => (first === null || last === null ? [] : [{ at, first, last }]));
  const together = dated.filter((use) =>
    dated.some((other) => other.at !== use.at && use.first - other.last <= DAYS && other.first - use.last <= DAYS),
  );
  if (together.length < (NEEDED[tie.kind] ?? Infinity)) return [];
  const what = tie.kind === 'Device' ? 'device' : 'IP address';
  return [
    {
      strength: tie.kind === 'Device' ? 0.4 : 0.25,
      says: saying`${together.length} sellers used one ${what} within ${DAYS} days of each other; ${tie.users} use it in all.`,
      sellers: together.map(({ at }) => tie.members[at] ?? ''),
      evidence: together.flatMap(({ at }) => tie.evidence[at] ?? []),
    },
  ];
}
