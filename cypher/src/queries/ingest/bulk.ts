import { z } from 'zod';
import { defineQuery } from '../../query.ts';

/** How many nodes the graph has, those among them that note migrations, and how many links. */
export const graphSize = defineQuery(
  'ingest/graph-size',
  'read',
  z.object({}),
  z.object({ what: z.enum(['nodes', 'migrations', 'links']), count: z.number().int() }),
);

/** The nodes that an import carries over: deliveries, files, leases and runs. */
export const keptNodes = defineQuery(
  'ingest/kept-nodes',
  'read',
  z.object({}),
  z.object({ labels: z.array(z.string()), properties: z.record(z.string(), z.unknown()) }),
);

/** How many connections other programs than this process (`own`, see `OWN_AGENT`) hold to the server. */
export const otherConnections = defineQuery(
  'ingest/other-connections',
  'read',
  z.object({ own: z.string() }),
  z.object({
    connections: z.number().int(),
    named: z.number().int().describe('of these so many have said what they are'),
  }),
);
