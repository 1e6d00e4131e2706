import { z } from 'zod';
import { linkTypes, type LinkType } from '../../domain/link.ts';
import { Delivery } from '../../domain/runs/run.ts';
import { defineQuery } from '../../query.ts';

// Rows are counted in hundreds of thousands and made by our own loader: they are not walked through a schema.
const rows = z.custom<readonly (readonly unknown[])[]>(Array.isArray);
const saved = z.object({ saved: z.number().int() });
const seq = z.object({ seq: z.number().int() });

/** All deliveries, oldest first, with how far each came. */
export const savedDeliveries = defineQuery(
  'ingest/deliveries',
  'read',
  z.object({}),
  Delivery.omit({ startedAt: true, endedAt: true }),
);

/** Makes a delivery known to the graph, with its files (id, table, name, sha256, rows). */
export const saveDelivery = defineQuery(
  'ingest/save-delivery',
  'write',
  Delivery.pick({ id: true, seq: true, contributor: true, asOf: true, counts: true, startedAt: true }).extend({
    files: rows,
  }),
  z.object({ files: z.number().int() }),
);

/** Notes the last batch that is in the graph; runs in that batch's transaction. */
export const saveCheckpoint = defineQuery(
  'ingest/save-checkpoint',
  'write',
  z.object({ id: z.string(), checkpoint: z.string() }),
  seq,
);

/** Notes that all of a delivery is in the graph. */
export const finishDelivery = defineQuery(
  'ingest/finish-delivery',
  'write',
  z.object({ id: z.string(), endedAt: z.string(), counts: z.string() }),
  seq,
);

/** Saves declared things: key, label, id, contributors, facts. */
export const saveEntities = defineQuery('ingest/save-entities', 'write', z.object({ rows }), saved);

/** Saves values: key, label, display, further facts. */
export const saveValues = defineQuery('ingest/save-values', 'write', z.object({ rows }), saved);

/** Saves links of one type, for a relationship type can't be a parameter of an indexed MERGE. */
export const saveLinks = Object.fromEntries(linkTypes.map((type) => [type, defineLinkQuery(type)])) as Record<
  LinkType,
  ReturnType<typeof defineLinkQuery>
>;

function fileName(type: LinkType): string {
  return type.toLowerCase().replaceAll('_', '-');
}

function defineLinkQuery(type: LinkType) {
  return defineQuery(`ingest/save-${fileName(type)}`, 'write', z.object({ rows }), saved);
}
