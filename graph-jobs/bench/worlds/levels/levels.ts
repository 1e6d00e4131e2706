import { generateDeliveries } from '#jobs/generate';
import type { World } from '../world.ts';

/** The marketplaces of `ringbreaker generate`. */
export const levels: World = {
  name: 'levels',
  habit:
    'The product’s own marketplaces: operators in chains from workshop to shop, that fight back on the harder levels.',
  overTime: true,
  deliveries: ({ honest, deliveries, ...request }) =>
    generateDeliveries({ ...request, rackets: !honest, snapshots: deliveries }),
};
