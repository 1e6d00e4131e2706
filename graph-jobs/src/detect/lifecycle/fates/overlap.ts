import { coreOf, type Belonging, type Gathering } from '../lives.ts';

/** How an old community and a found one overlap; all of it weighted by how surely each member belongs. */
export interface Overlap {
  readonly old: number;
  readonly found: number;
  /** Weight that both hold. */
  readonly shared: number;
  /** Share of the old that went into the found, and of the found that came from the old (inclusion, 0 to 1). */
  readonly oldInFound: number;
  readonly foundInOld: number;
  /** What both hold over what either holds (weighted Jaccard, 0 to 1). */
  readonly jaccard: number;
  /** Core members of the old that are in the found. */
  readonly core: number;
}

/** A member that belongs by nothing but chance still is one. */
const LEAST = 0.01;

/** Every pair of an old and a found community that share a seller, in the order of old, then found. */
export function findOverlaps(olds: readonly Gathering[], founds: readonly Gathering[]): Overlap[] {
  const homes = new Map<string, { found: number; weight: number }[]>();
  const totals = founds.map(({ members }) => totalOf(members));
  founds.forEach(({ members }, found) => {
    for (const member of members) {
      const home = { found, weight: weightOf(member) };
      const known = homes.get(member.seller);
      if (known) known.push(home);
      else homes.set(member.seller, [home]);
    }
  });
  return olds.flatMap(({ members }, old) => {
    const core = new Set(coreOf(members));
    const met = new Map<number, Meeting>();
    for (const member of inOrder(members)) {
      for (const { found, weight } of homes.get(member.seller) ?? []) {
        const meeting = met.get(found) ?? { shared: 0, ofOld: 0, ofFound: 0, core: 0 };
        met.set(found, meeting);
        meeting.shared += Math.min(weightOf(member), weight);
        meeting.ofOld += weightOf(member);
        meeting.ofFound += weight;
        if (core.has(member)) meeting.core += 1;
      }
    }
    const total = met.size > 0 ? totalOf(members) : 0;
    return [...met]
      .sort(([a], [b]) => a - b)
      .map(([found, meeting]) => conclude({ old, found }, meeting, [total, totals[found] ?? 0]));
  });
}

/** The larger of both inclusions: a small part of something large is as close as the large thing is to its part. */
export function inclusionOf({ oldInFound, foundInOld }: Overlap): number {
  return Math.max(oldInFound, foundInOld);
}

/** Sums over the sellers that two communities share. */
interface Meeting {
  shared: number;
  ofOld: number;
  ofFound: number;
  core: number;
}

function conclude(
  at: { old: number; found: number },
  { shared, ofOld, ofFound, core }: Meeting,
  [old, found]: [number, number],
): Overlap {
  const jaccard = shared / (old + found - shared);
  return { ...at, shared, oldInFound: ofOld / old, foundInOld: ofFound / found, jaccard, core };
}

function totalOf(members: readonly Belonging[]): number {
  return inOrder(members).reduce((total, member) => total + weightOf(member), 0);
}

function weightOf({ confidence }: Belonging): number {
  return Math.max(LEAST, confidence);
}

/** By key, so that sums come out alike whatever order the rows came in; most come in order. */
function inOrder<M extends Belonging>(members: readonly M[]): readonly M[] {
  const isSorted = members.every(({ seller }, at) => at === 0 || (members[at - 1] as M).seller < seller);
  return isSorted ? members : [...members].sort((a, b) => (a.seller < b.seller ? -1 : 1));
}
