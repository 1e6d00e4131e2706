import iterate from 'graphology-layout-forceatlas2/iterate.js';

export interface LayoutOrder {
  nodes: Float32Array;
  links: Float32Array;
  settings: object;
  rounds: number;
}
export interface LayoutReport {
  nodes: Float32Array;
  round: number;
  done: boolean;
}

const ROUNDS_A_REPORT = 8;

/** Runs rounds and reports places; a pause between reports lets the thread hear that it is to end. */
self.onmessage = async ({ data }: MessageEvent<LayoutOrder>) => {
  const { nodes, links, settings, rounds } = data;
  for (let round = 1; round <= rounds; round++) {
    iterate(settings, nodes, links);
    const done = round === rounds;
    if (round % ROUNDS_A_REPORT !== 0 && !done) continue;
    self.postMessage({ nodes: nodes.slice(), round, done } satisfies LayoutReport);
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
};
