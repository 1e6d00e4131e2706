import type { Level } from './level.ts';

/**
 * Which components are one community, seen at once. In a component of mass K whose lightest link weighs w, any two
 * parts that touch gain at least w - pressure · (K / 2)² by joining; where that is positive, no division of it is as
 * good as the whole.
 * @param component of each node, named by one of its nodes
 * @returns the links of each node whose community is still to be found, 0 for the others; and how many such nodes
 */
export function findOpen(level: Level, component: Int32Array): { degree: Int32Array; nodes: number } {
  const { size, offsets, weights, mass, pressure } = level;
  const whole = new Float64Array(size);
  const lightest = new Float64Array(size).fill(Infinity);
  for (let node = 0; node < size; node++) {
    const here = component[node]!;
    whole[here]! += mass[node]!;
    for (let at = offsets[node]!, end = offsets[node + 1]!; at < end; at++) {
      if (weights[at]! < lightest[here]!) lightest[here] = weights[at]!;
    }
  }
  const degree = new Int32Array(size);
  let nodes = 0;
  for (let node = 0; node < size; node++) {
    const here = component[node]!;
    if (lightest[here]! > (pressure * whole[here]! ** 2) / 4) continue;
    degree[node] = offsets[node + 1]! - offsets[node]!;
    nodes++;
  }
  return { degree, nodes };
}
