import { z } from 'zod';
import { GraphLevel } from '../../domain/explorer/graph-positions.ts';
import { defineQuery } from '../../query.ts';

const id = z.string();
const run = z.number().int();
const changed = z.object({ changed: z.number().int() });
const whole = z.array(z.number().int());
const layout = z.object({
  stamp: z.string().describe('what the picture showed and joined'),
  things: whole.describe('hashes of keys'),
  xs: whole.describe('tenths of a unit'),
  ys: whole,
});

/** Rackets of the current run whose pictures are to be looked at, and that run. */
export const dueLayouts = defineQuery(
  'detect/layout/due-layouts',
  'read',
  z.object({ levels: z.array(GraphLevel) }),
  z.object({ id, run }),
);

/** Where the things of a racket's pictures stand; no row for a level at which none was laid out. */
export const racketLayouts = defineQuery(
  'detect/layout/racket-layouts',
  'read',
  z.object({ id, levels: z.array(GraphLevel) }),
  layout.extend({ level: GraphLevel }),
);

/** Saves layouts; null where the picture is as it was. */
export const saveLayouts = defineQuery(
  'detect/layout/save-layouts',
  'write',
  z.object({
    run,
    rows: z.array(z.object({ racketId: id, level: GraphLevel, layout: layout.nullable() })),
  }),
  changed,
);

/** Removes the layouts of rackets that the current run has no more. */
export const removeLayouts = defineQuery('detect/layout/remove-layouts', 'write', z.object({}), changed);
