import type { Role } from '@ringbreaker/cypher/domain';
import { narrow, type Community, type Member, type Tie } from '../community.ts';
import { placeOf } from '../projection.ts';
import { hangingIn } from './hanging.ts';
import { countWorlds, type ThinningRequest } from './measure-confidence.ts';
import { confidenceOf, roleOf } from './roles.ts';

/** What confidence is measured with, and the role of each seller that the last run had in a racket. */
export interface ConfidenceRequest extends ThinningRequest {
  readonly before: ReadonlyMap<string, Role>;
}

/** With fewer there is nothing to tell of, and who hangs on by one value is no more of a stranger than the others. */
const SMALLEST_RACKET = 3;

/**
 * Rackets with only those sellers that stay with them in enough thinned worlds and do not hang on them by one slip of
 * the pen, each with its confidence and role.
 * @returns in the order of `rackets`; null where fewer than three sellers stay
 */
export function settleMembers(rackets: readonly Community[], request: ConfidenceRequest): (Community | null)[] {
  const sellers = rackets.map(({ members }) => members.map(({ seller }) => placeOf(request.projection, seller)));
  const counts = countWorlds(sellers, request);
  return rackets.map((racket, at) => settle(racket, counts[at] ?? new Uint8Array(), request.before));
}

function settle(racket: Community, worlds: Uint8Array, before: ReadonlyMap<string, Role>): Community | null {
  const kinds = countKinds(racket.ties);
  const hanging = hangingIn(racket);
  const members = racket.members.flatMap((member, at): Member[] => {
    const standing = { worlds: worlds[at] ?? 0, kinds: kinds.get(member.seller) ?? 0 };
    const role = roleOf({ ...standing, before: before.get(member.seller) });
    return role ? [{ ...member, role, confidence: confidenceOf(standing.worlds) }] : [];
  });
  const firm = members.filter(({ seller }) => !hanging.has(seller));
  const kept = firm.length < SMALLEST_RACKET ? members : firm;
  return kept.length < SMALLEST_RACKET ? null : narrow(racket, kept);
}

/**
 * How many independent kinds of value tie each seller in. A parcel's origin and an address are two kinds, but of one
 * place they are one piece of evidence: there are never more kinds than different things that are shared.
 */
function countKinds(ties: readonly Tie[]): Map<string, number> {
  const seen = new Map<string, { kinds: Set<string>; values: Set<string> }>();
  for (const { kind, value, weight, members } of ties) {
    if (weight === 0) continue;
    for (const seller of members) {
      const { kinds, values } = seen.get(seller) ?? { kinds: new Set(), values: new Set() };
      seen.set(seller, { kinds: kinds.add(kind), values: values.add(value) });
    }
  }
  return new Map([...seen].map(([seller, { kinds, values }]) => [seller, Math.min(kinds.size, values.size)]));
}
