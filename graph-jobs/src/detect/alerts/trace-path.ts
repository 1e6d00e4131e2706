import type { LinkRef } from '@ringbreaker/cypher/domain';
import { linksOf, type Tie } from '../evidence/community.ts';

/** How a seller hangs on members that were there before: keys in turn, and the links that say so. */
export interface Trace {
  /** Seller, value, seller, …, the last one a member from before; empty where no value leads there. */
  readonly path: readonly string[];
  readonly evidence: readonly LinkRef[];
}

interface Step {
  readonly from: string;
  readonly tie: Tie;
}

/**
 * The shortest way from a seller over shared values to a member that was there before, by the strongest value where two
 * are as short: breadth first, ties in the order of their weight.
 * @param before members that were there before; those of the core come first
 */
export function tracePath(seller: string, ties: readonly Tie[], before: readonly string[]): Trace {
  const wanted = new Map(before.map((member, at) => [member, at]));
  const steps = new Map<string, Step | null>([[seller, null]]);
  const spent = new Set<Tie>();
  for (let front = [seller]; front.length > 0;) {
    const next: string[] = [];
    for (const tie of ties) {
      const from = spent.has(tie) ? undefined : front.find((member) => tie.members.includes(member));
      if (from === undefined) continue;
      spent.add(tie);
      const fresh = tie.members.filter((member) => !steps.has(member));
      for (const member of fresh) steps.set(member, { from, tie });
      next.push(...fresh);
    }
    const reached = next.filter((member) => wanted.has(member));
    const [first] = reached.sort(
      (a, b) => weightTo(b, steps) - weightTo(a, steps) || rank(wanted, a) - rank(wanted, b),
    );
    if (first !== undefined) return walkBack(first, steps);
    front = next;
  }
  return { path: [], evidence: [] };
}

function weightTo(member: string, steps: ReadonlyMap<string, Step | null>): number {
  return steps.get(member)?.tie.weight ?? 0;
}

function rank(wanted: ReadonlyMap<string, number>, member: string): number {
  return wanted.get(member) ?? Infinity;
}

function walkBack(last: string, steps: ReadonlyMap<string, Step | null>): Trace {
  const path = [last];
  const evidence: LinkRef[] = [];
  for (let step = steps.get(last); step; step = steps.get(step.from)) {
    evidence.unshift(...linksOf(step.tie, [step.from, path[0] ?? '']));
    path.unshift(step.from, step.tie.value);
  }
  return { path, evidence };
}
