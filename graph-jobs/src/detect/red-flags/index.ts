import type { FlagHit } from '@ringbreaker/cypher/domain';
import type { Community } from '../evidence/community.ts';
import { commonUpstream } from './common-upstream.ts';
import { confirmedOutcome } from './confirmed-outcome.ts';
import { declaredValue } from './declared-value.ts';
import { denseBlock } from './dense-block.ts';
import { hiddenBrand } from './hidden-brand.ts';
import { labelsMeetBlanks } from './labels-meet-blanks.ts';
import { listedAgain } from './listed-again.ts';
import { lowPrice } from './low-price.ts';
import { manyBrands } from './many-brands.ts';
import { massAddress } from './mass-address.ts';
import { nearConfirmed } from './near-confirmed.ts';
import { offPlatform } from './off-platform.ts';
import { oftenFakedGoods } from './often-faked-goods.ts';
import { openedInABurst } from './opened-in-a-burst.ts';
import { otherPayee } from './other-payee.ts';
import { passThrough } from './pass-through.ts';
import { runFlag, type RedFlag, type Reference } from './red-flag.ts';
import { repeatRemovals } from './repeat-removals.ts';
import { returningSeller } from './returning-seller.ts';
import { samePictures } from './same-pictures.ts';
import { senderReuse } from './sender-reuse.ts';
import { sharedAccount } from './shared-account.ts';
import { sharedContact } from './shared-contact.ts';
import { sharedDevice } from './shared-device.ts';
import { smallParcels } from './small-parcels.ts';
import { splitConsignments } from './split-consignments.ts';
import { transitDetour } from './transit-detour.ts';
import { twoIdentities } from './two-identities.ts';
import { underDisclosure } from './under-disclosure.ts';

/** Every rule that the canonical tables can feed. */
export const redFlags: readonly RedFlag[] = [
  ...[confirmedOutcome, sharedAccount, sharedContact, sharedDevice, twoIdentities, returningSeller, openedInABurst],
  ...[massAddress, otherPayee, underDisclosure, smallParcels, oftenFakedGoods, splitConsignments, transitDetour],
  ...[labelsMeetBlanks, declaredValue, lowPrice, samePictures, hiddenBrand, offPlatform, listedAgain, manyBrands],
  ...[commonUpstream, senderReuse, passThrough, repeatRemovals, denseBlock, nearConfirmed],
];

/** Hits that only add to others: nearness to the confirmed, how dense a group is, what every trade shows. */
const NEVER_ALONE = new Set(['R10', 'R11', 'R29', 'R30']);

/** All hits of all rules on one community, the strongest first. */
export function findFlags(community: Community, reference: Reference): FlagHit[] {
  const hits = redFlags.flatMap((flag) => runFlag(flag, community, reference));
  if (hits.every(({ flag }) => NEVER_ALONE.has(flag))) return [];
  return hits.sort((a, b) => b.strength - a.strength || (a.flag < b.flag ? -1 : 1));
}
