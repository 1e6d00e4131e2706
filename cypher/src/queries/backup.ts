import { z } from 'zod';
import { defineQuery } from '../query.ts';

const nothing = z.object({});
const whole = z.number().int();
const desk = z.array(z.string());
const rows = z.array(z.array(z.unknown()));
const properties = z.record(z.string(), z.unknown());
const node = z.object({ id: whole, labels: z.array(z.string()), properties });

/** Every node that only the writer changes; `desk` names the labels of all others. To be streamed. */
export const backupNodes = defineQuery('backup/nodes', 'read', z.object({ desk }), node);

/** Every node of a label of the desk. To be streamed. */
export const backupDeskNodes = defineQuery('backup/desk-nodes', 'read', z.object({ desk }), node);

/** Every entry of the audit trail up to one. To be streamed. */
export const backupAuditEntries = defineQuery('backup/audit-entries', 'read', z.object({ upTo: whole }), node);

/** Every link by the numbers of its ends in the store. To be streamed. */
export const backupLinks = defineQuery(
  'backup/links',
  'read',
  nothing,
  z.object({ from: whole, type: z.string(), to: whole, properties }),
);

/** How many nodes and links the store has, by its own counters. */
export const storeCounts = defineQuery(
  'backup/store-counts',
  'read',
  nothing,
  z.object({ nodes: whole, links: whole }),
);

/** One where there is anything that a restore would remove. */
export const anyContent = defineQuery('backup/any-content', 'read', nothing, z.object({ nodes: whole }));

/** Indexes with their states; those that keep a constraint too. */
export const schemaState = defineQuery(
  'backup/schema-state',
  'read',
  nothing,
  z.object({
    name: z.string(),
    type: z.string(),
    state: z.string(),
    labels: z.array(z.string()).nullable(),
    properties: z.array(z.string()).nullable(),
    isConstraint: z.boolean(),
  }),
);

/** Marks the graph as being restored from the backup `id`. */
export const beginRestore = defineQuery(
  'backup/begin-restore',
  'write',
  z.object({ id: z.string() }),
  z.object({ id: z.string() }),
);

/** The backup that is being restored, or whose restore was cut off. */
export const unfinishedRestore = defineQuery(
  'backup/unfinished-restore',
  'read',
  nothing,
  z.object({ id: z.string() }),
);

/** Takes the mark away. */
export const endRestore = defineQuery('backup/end-restore', 'write', nothing, z.object({ ended: whole }));

/** Removes links, and nodes where no link is left, so many at once; zero when nothing is left. */
export const removeBatch = defineQuery(
  'backup/remove-batch',
  'write',
  z.object({ limit: whole }),
  z.object({ removed: whole }),
);

/** Forgets that migrations after a version were applied. */
export const forgetMigrations = defineQuery(
  'backup/forget-migrations',
  'write',
  z.object({ after: whole }),
  z.object({ forgotten: whole }),
);

/** Makes nodes of rows (labels, properties); answers the number of each in the store, in the order of the rows. */
export const restoreNodes = defineQuery(
  'backup/restore-nodes',
  'write',
  z.object({ rows }),
  z.object({ at: whole, id: whole }),
);

/** Makes links of rows (number of the start in the store, type, number of the end, properties). */
export const restoreLinks = defineQuery(
  'backup/restore-links',
  'write',
  z.object({ rows }),
  z.object({ saved: whole }),
);
