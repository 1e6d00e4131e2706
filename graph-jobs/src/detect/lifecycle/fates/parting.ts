import type { Tie } from '../../evidence/community.ts';
import { POLICY } from '../../policy.ts';
import type { Gathering } from '../lives.ts';
import { isClosed, type Observed } from '../standing/standing.ts';

/** A community as it is found now, with what ties it. */
export interface Tied extends Gathering {
  readonly ties: readonly Tie[];
}

/** A use that was not seen for so long is over. */
const SILENT_DAYS = 30;

/** Whether parts of what was one still use a value together: then they are only known otherwise, and have not parted. */
export function shareStill(parts: readonly Tied[], seen: Observed): boolean {
  const homes = new Map<string, number>();
  return parts.some(({ ties }, part) =>
    ties
      .filter((tie) => tie.weight >= POLICY.ties.floor && isUsed(tie, seen))
      .some(({ value }) => {
        const home = homes.get(value) ?? part;
        homes.set(value, home);
        return home !== part;
      }),
  );
}

/** Whether one of a tie's open members uses its value still; a use without dates never ends. */
function isUsed({ members, seen: days = [] }: Tie, seen: Observed): boolean {
  return members.some((seller, at) => {
    const last = days[at]?.[1] ?? Infinity;
    return last >= seen.asOf - SILENT_DAYS && !isClosed(seen, seller);
  });
}
