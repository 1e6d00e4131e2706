import { z } from 'zod';
import { defineQuery } from '../query.ts';

const whole = z.number().int();
const scrubbed = z.object({ scrubbed: whole });
const names = z.object({ names: z.array(z.string()).describe('its key, and the id of a seller') });
const quoted = z.string().describe('the key as it stands in JSON, with its quotation marks');
const words = z
  .array(z.tuple([z.string(), z.string()]))
  .describe('how the id of a seller stands in a sentence, with what is around it, and what stands there from now on');

/** Says which editions of deliveries count from here on. */
export const takeEditions = defineQuery(
  'erase/take-editions',
  'write',
  z.object({ rows: z.array(z.tuple([z.string(), whole, whole])) }),
  z.object({ saved: whole }),
);

/** Takes a key out of the reasons that runs gave. */
export const scrubScores = defineQuery('erase/scrub-scores', 'write', z.object({ quoted, words }), scrubbed);

/** Takes a key out of alerts. */
export const scrubAlerts = defineQuery(
  'erase/scrub-alerts',
  'write',
  z.object({ key: z.string(), quoted, words }),
  scrubbed,
);

/** Takes a thing out of what became of rackets. */
export const scrubEvents = defineQuery('erase/scrub-events', 'write', names, scrubbed);

/** Numbers of the entries of the audit trail that name one of some keys. */
export const auditNaming = defineQuery(
  'erase/audit-naming',
  'read',
  z.object({
    names: z.array(z.string()),
    shortest: whole.describe('of a key that was cut off, so many letters tell whose it is'),
  }),
  z.object({ number: whole }),
);

/** Takes away on what something was done, of entries of the audit trail. */
export const scrubAudit = defineQuery('erase/scrub-audit', 'write', z.object({ numbers: z.array(whole) }), scrubbed);

/** Removes pictures in which a thing stands, by the number that they know it by. */
export const dropLayouts = defineQuery('erase/drop-layouts', 'write', z.object({ numbers: z.array(whole) }), scrubbed);

/** How much people said of a thing. */
export const saidOf = defineQuery(
  'erase/said-of',
  'read',
  z.object({ key: z.string(), written: z.string().describe('the key as an address writes it') }),
  z.object({ notes: whole, pins: whole, verdicts: whole, views: whole }),
);
