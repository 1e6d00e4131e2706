import { saying } from '@ringbreaker/cypher/domain';
import { parcelRef, sellersOf, type RedFlag } from '../red-flag.ts';

const PARCELS = 30;
const SHARE = 0.8;

/** R10: nearly all goods go out in small parcels by post or express. */
export const smallParcels: RedFlag = {
  id: 'R10',
  family: 'logistics',
  strength: 0.15,
  needs: ['shipments.items', 'shipments.mode'],
  guard: 'Thirty parcels with known items and mode; never makes a racket, for honest trade by post looks the same.',
  find({ signals }) {
    const counted = signals.parcels.reduce((sum, row) => sum + row.counted, 0);
    const small = signals.parcels.reduce((sum, row) => sum + row.small, 0);
    if (counted < PARCELS || small / counted <= SHARE) return [];
    const rows = signals.parcels.filter((row) => row.small > 0);
    return {
      says: saying`${small} of ${counted} parcels hold fewer than ten items and go by post or express, as most seized ones do.`,
      sellers: sellersOf(rows),
      evidence: rows.map(({ seller, sample }) => parcelRef(seller, sample)),
    };
  },
};
