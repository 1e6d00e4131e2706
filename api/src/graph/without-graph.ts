import { SetMetadata } from '@nestjs/common';

export const WITHOUT_GRAPH = 'without-graph';

/** Marks a route that answers while the graph does not. */
export const WithoutGraph = () => SetMetadata(WITHOUT_GRAPH, true);
