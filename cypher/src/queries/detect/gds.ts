import { z } from 'zod';
import { defineQuery } from '../../query.ts';

const whole = z.number().int();
const graph = z.object({ graph: z.string() });

/** A row where the server has Graph Data Science. */
export const gdsInstalled = defineQuery(
  'detect/gds/gds-installed',
  'read',
  z.object({}),
  z.object({ name: z.string() }),
);

/** Makes an undirected graph of these links in the memory of Graph Data Science. */
export const gdsProject = defineQuery(
  'detect/gds/gds-project',
  'read',
  graph.extend({ sources: z.array(whole), targets: z.array(whole), weights: z.array(z.number()) }),
  z.object({ projected: z.looseObject({ nodeCount: whole, relationshipCount: whole }) }),
);

/** The community of each node of such a graph, by modularity. */
export const gdsLeiden = defineQuery(
  'detect/gds/gds-leiden',
  'read',
  graph.extend({ resolution: z.number(), seed: whole }),
  z.object({ node: whole, community: whole }),
);

/** Forgets such a graph; no row where there is none. */
export const gdsDrop = defineQuery('detect/gds/gds-drop', 'read', graph, graph);
