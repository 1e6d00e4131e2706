import { nameOfLink } from '@ringbreaker/cypher/domain';
import { compareLinks, type PlainLink } from '@ringbreaker/graph-jobs/analysis';

/** A link as one step outwards found it: from what was asked, `near`, to what it leads to, `far`. */
export interface FrontierLink extends PlainLink {
  readonly near: string;
  readonly far: string;
}

export interface Neighbourhood {
  readonly links: PlainLink[];
  /** Whether a bound on links left something out, so that a path may be missing. */
  readonly cut: boolean;
}

/** The two things, and the bounds on what may be fetched: the steps of a path, links in all, and links a step. */
export interface PathEnds {
  readonly from: string;
  readonly to: string;
  readonly maxLength: number;
  readonly mostLinks: number;
  readonly mostAStep: number;
}

/**
 * Fetches what lies between two things: steps outwards from both ends in turn, from the smaller frontier first, until
 * every path of at most `maxLength` steps is inside, or there are `mostLinks`.
 */
export async function explore(
  ends: PathEnds,
  step: (keys: string[]) => Promise<FrontierLink[]>,
): Promise<Neighbourhood> {
  const links = new Map<string, PlainLink>();
  let cut = false;
  const sides = [ends.from, ends.to].map((key) => ({ frontier: [key], seen: new Set([key]) }));
  for (let taken = 0; taken < ends.maxLength; taken++) {
    const open = sides.filter((side) => side.frontier.length > 0).sort((a, b) => a.frontier.length - b.frontier.length);
    const [side] = open;
    // When one side can go no further, all that it reaches is known: a path leads inside it, or there is none.
    if (!side || open.length < sides.length) break;
    const found = await step(side.frontier);
    for (const { from, type, to, firstSeen, lastSeen } of found) {
      links.set(nameOfLink({ from, type, to }), { from, type, to, firstSeen, lastSeen });
    }
    side.frontier = [...new Set(found.map((link) => link.far))].filter((key) => !side.seen.has(key));
    for (const key of side.frontier) side.seen.add(key);
    cut ||= found.length >= ends.mostAStep || links.size >= ends.mostLinks;
    if (links.size >= ends.mostLinks) break;
  }
  return { links: [...links.values()].sort(compareLinks), cut };
}
