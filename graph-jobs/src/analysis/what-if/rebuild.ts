import { hashText, isValueKind } from '@ringbreaker/cypher/domain';
import { compareTexts } from '../../compare-texts.ts';
import type { Cut, Indexed } from './network.ts';
import { partsOf, type NewTie } from './parts.ts';

/** A network is looked at again after so many days. */
export const LATER = [0, 30, 90] as const;
/** Within so many days a member takes on as many new ties as it had. */
const DAYS_TO_DOUBLE = 90;

/** A tie by which an orphan hangs on again, and by when. */
export interface RebuiltTie extends NewTie {
  readonly days: number;
  /** 1: they shared something before; 2: somebody shared something with both. */
  readonly hops: number;
}

/** The parts of the chain that stand behind a closed value. */
const BEHIND: Readonly<Record<string, string>> = {
  PaymentAccount: 'money',
  Name: 'money',
  Address: 'distribution',
};

/**
 * Rebuilds a network after a cut: who lost somebody, and is no longer in the largest part, hangs itself on somebody of the
 * same part of the chain as the lost one, within two hops of the network as it was (Duijn, Kashirin and Sloot 2014 find
 * such replacements), who has room. Room grows with the days: within ninety, as many new ties as one had. Whose turn it is,
 * and who is chosen among equals, is drawn by a hash of seed and keys.
 */
export function rebuild(indexed: Indexed, cut: Cut, seed: number): RebuiltTie[] {
  const ties: RebuiltTie[] = [];
  const taken = new Map<string, number>();
  const seekers = seekersOf(indexed, cut, seed);
  for (const days of LATER) {
    const roomOf = ({ key, ties: had }: Candidate) => Math.floor((had * days) / DAYS_TO_DOUBLE) - (taken.get(key) ?? 0);
    for (const seeker of seekers) {
      const parts = partsOf(indexed, cut, ties);
      const part = parts.findIndex((keys) => keys.includes(seeker.key));
      if (part <= 0) continue;
      const own = new Set(parts[part]);
      const open = seeker.candidates.filter((one) => !own.has(one.key) && roomOf(one) > 0);
      const [found] = open.sort(
        (a, b) => a.hops - b.hops || roomOf(b) - roomOf(a) || a.drawn - b.drawn || compareTexts(a.key, b.key),
      );
      if (!found) continue;
      ties.push({ member: seeker.key, to: found.key, days, hops: found.hops });
      taken.set(found.key, (taken.get(found.key) ?? 0) + 1);
    }
  }
  return ties;
}

interface Candidate {
  readonly key: string;
  readonly hops: number;
  /** What it had in common with others before. */
  readonly ties: number;
  readonly drawn: number;
}

interface Seeker {
  readonly key: string;
  readonly candidates: Candidate[];
}

/** Who lost somebody, in the order of their draws, each with those whom they may turn to. */
function seekersOf(indexed: Indexed, cut: Cut, seed: number): Seeker[] {
  const { network, thingsOf } = indexed;
  const seekers = network.members.flatMap(({ key }, member): Seeker[] => {
    if (cut.members.has(key)) return [];
    const roles = lostRoles(indexed, cut, member);
    if (roles.size === 0) return [];
    const candidates = [...withinTwo(indexed, member)].flatMap(([other, hops]): Candidate[] => {
      const { key: name, role } = network.members[other] as Indexed['network']['members'][number];
      if (cut.members.has(name) || !(roles.has(null) || roles.has(role))) return [];
      return [{ key: name, hops, ties: thingsOf[other]?.length ?? 0, drawn: hashText(`${seed}\n${key}\n${name}`) }];
    });
    return [{ key, candidates }];
  });
  const turn = new Map(seekers.map(({ key }) => [key, hashText(`${seed}\n${key}`)]));
  return seekers.sort((a, b) => (turn.get(a.key) ?? 0) - (turn.get(b.key) ?? 0) || compareTexts(a.key, b.key));
}

/** The parts of the chain that a member lost; null for one of which no part is known: then anybody will do. */
function lostRoles({ network, membersOf, thingsOf }: Indexed, cut: Cut, member: number): Set<string | null> {
  const roles = new Set<string | null>();
  for (const thing of thingsOf[member] ?? []) {
    const { key, kind } = network.things[thing] as Indexed['network']['things'][number];
    if (cut.things.has(key)) roles.add(isValueKind(kind) ? (BEHIND[kind] ?? null) : 'production');
    for (const other of membersOf[thing] ?? []) {
      const lost = network.members[other];
      if (lost && cut.members.has(lost.key)) roles.add(lost.role);
    }
  }
  return roles;
}

/** Other members and how many hops away they are, up to two, in the network as it was. */
function withinTwo({ membersOf, thingsOf }: Indexed, from: number): Map<number, number> {
  const hops = new Map<number, number>([[from, 0]]);
  let layer = [from];
  for (const hop of [1, 2]) {
    const next = layer.flatMap((member) => (thingsOf[member] ?? []).flatMap((thing) => membersOf[thing] ?? []));
    layer = [...new Set(next)].filter((member) => !hops.has(member));
    for (const member of layer) hops.set(member, hop);
  }
  hops.delete(from);
  return hops;
}
