import type { FlagHit } from '@ringbreaker/cypher/domain';
import type { Community } from '../community.ts';
import { commonUpstream } from './common-upstream.ts';
import { confirmedOutcome } from './confirmed-outcome.ts';
import { lowPrice } from './low-price.ts';
import { manyBrands } from './many-brands.ts';
import { otherPayee } from './other-payee.ts';
import { runFlag, type RedFlag, type Reference } from './red-flag.ts';
import { repeatRemovals } from './repeat-removals.ts';
import { senderReuse } from './sender-reuse.ts';
import { sharedAccount } from './shared-account.ts';
import { twoIdentities } from './two-identities.ts';

/** Every rule that the canonical tables can feed so far. */
export const redFlags: readonly RedFlag[] = [
  confirmedOutcome,
  sharedAccount,
  twoIdentities,
  otherPayee,
  lowPrice,
  manyBrands,
  commonUpstream,
  senderReuse,
  repeatRemovals,
];

/** All hits of all rules on one community, the strongest first. */
export function findFlags(community: Community, reference: Reference): FlagHit[] {
  const hits = redFlags.flatMap((flag) => runFlag(flag, community, reference));
  return hits.sort((a, b) => b.strength - a.strength || (a.flag < b.flag ? -1 : 1));
}
