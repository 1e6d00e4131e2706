declare module 'graphology-layout-forceatlas2/iterate.js' {
  /** One step of ForceAtlas2 on matrices of 10 floats a node and 3 a link, changed in place. */
  export default function iterate(settings: object, nodes: Float32Array, links: Float32Array): object;
}

declare module 'graphology-layout-noverlap/iterate.js' {
  /** Moves apart what overlaps, once, on a matrix of x, y and size a node, changed in place. */
  export default function iterate(settings: object, nodes: Float32Array): { converged: boolean };
}
