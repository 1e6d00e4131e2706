import { z } from 'zod';
import { defineQuery } from '../../query.ts';

const key = z.string();
const facts = z.record(z.string(), z.unknown());
const link = z.object({
  from: z.string(),
  type: z.string(),
  to: z.string(),
  role: z.string().nullable(),
  firstSeen: z.number().nullable(),
  lastSeen: z.number().nullable(),
  validFrom: z.number().nullable(),
  validTo: z.number().nullable(),
  contributors: z.array(z.string()),
});

/** Every declared thing with its facts, to be streamed. */
export const digestThings = defineQuery(
  'ingest/digest-things',
  'read',
  z.object({}),
  z.object({ labels: z.array(z.string()), key, contributors: z.array(z.string()), facts }),
);

/** Every value, to be streamed. */
export const digestValues = defineQuery(
  'ingest/digest-values',
  'read',
  z.object({}),
  z.object({ labels: z.array(z.string()), key, facts }),
);

/** Every declared link that starts from a declared thing, to be streamed. */
export const digestThingLinks = defineQuery(
  'ingest/digest-thing-links',
  'read',
  z.object({}),
  link.extend({ lat: z.number().nullable(), lon: z.number().nullable() }),
);

/** Every declared link that starts from a value, to be streamed. */
export const digestValueLinks = defineQuery('ingest/digest-value-links', 'read', z.object({}), link);
