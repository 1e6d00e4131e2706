import { z } from 'zod';

/** What a racket's picture shows: operators with what ties them, sellers, or everything that they share. */
export const GraphLevel = z.enum(['operator', 'seller', 'value']);
export type GraphLevel = z.infer<typeof GraphLevel>;

const along = z.array(z.number().nullable()).describe('in the order of the nodes; null for what has no place yet');

/** Where the things of a picture stand, without a unit, y upwards: worked out after each run, so that all see the same. */
export const GraphPositions = z
  .object({ x: along, y: along })
  .describe(
    'null where none are worked out yet, or the asker sees only a part of the picture: places would tell of the rest',
  );
export type GraphPositions = z.infer<typeof GraphPositions>;
