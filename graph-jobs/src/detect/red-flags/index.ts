import type { FlagHit } from '@ringbreaker/cypher/domain';
import type { Community } from '../evidence/community.ts';
import { commonUpstream } from './logistics/common-upstream.ts';
import { confirmedOutcome } from './outcome/confirmed-outcome.ts';
import { declaredValue } from './logistics/declared-value.ts';
import { denseBlock } from './product/dense-block.ts';
import { hiddenBrand } from './product/hidden-brand.ts';
import { labelsMeetBlanks } from './logistics/labels-meet-blanks.ts';
import { listedAgain } from './product/listed-again.ts';
import { lowPrice } from './product/low-price.ts';
import { manyBrands } from './product/many-brands.ts';
import { massAddress } from './identity/mass-address.ts';
import { nearConfirmed } from './identity/near-confirmed.ts';
import { offPlatform } from './product/off-platform.ts';
import { oftenFakedGoods } from './product/often-faked-goods.ts';
import { openedInABurst } from './identity/opened-in-a-burst.ts';
import { otherPayee } from './money/other-payee.ts';
import { passThrough } from './money/pass-through.ts';
import { runFlag, type RedFlag, type Reference } from './red-flag.ts';
import { repeatRemovals } from './product/repeat-removals.ts';
import { returningSeller } from './identity/returning-seller.ts';
import { samePictures } from './product/same-pictures.ts';
import { senderReuse } from './logistics/sender-reuse.ts';
import { sharedAccount } from './money/shared-account.ts';
import { sharedContact } from './identity/shared-contact.ts';
import { sharedDevice } from './identity/shared-device.ts';
import { smallParcels } from './logistics/small-parcels.ts';
import { splitConsignments } from './logistics/split-consignments.ts';
import { transitDetour } from './logistics/transit-detour.ts';
import { twoIdentities } from './identity/two-identities.ts';
import { underDisclosure } from './money/under-disclosure.ts';

/** Every rule that the canonical tables can feed. */
export const redFlags: readonly RedFlag[] = [
  confirmedOutcome,
  sharedAccount,
  sharedContact,
  sharedDevice,
  twoIdentities,
  returningSeller,
  openedInABurst,
  massAddress,
  otherPayee,
  underDisclosure,
  smallParcels,
  oftenFakedGoods,
  splitConsignments,
  transitDetour,
  labelsMeetBlanks,
  declaredValue,
  lowPrice,
  samePictures,
  hiddenBrand,
  offPlatform,
  listedAgain,
  manyBrands,
  commonUpstream,
  senderReuse,
  passThrough,
  repeatRemovals,
  denseBlock,
  nearConfirmed,
];

/** Hits that only add to others: nearness to the confirmed, how dense a group is, what every trade shows. */
const NEVER_ALONE = new Set(['R10', 'R11', 'R29', 'R30']);

/** All hits of all rules on one community, the strongest first. */
export function findFlags(community: Community, reference: Reference): FlagHit[] {
  const hits = redFlags.flatMap((flag) => runFlag(flag, community, reference));
  if (hits.every(({ flag }) => NEVER_ALONE.has(flag))) return [];
  return hits.sort((a, b) => b.strength - a.strength || (a.flag < b.flag ? -1 : 1));
}
