import type Sigma from 'sigma';
import type { LinkAttributes, NodeAttributes } from '../graph/build-graph.ts';

/** Sigma as a canvas has it. */
export type CanvasSigma = Sigma<NodeAttributes, LinkAttributes>;
