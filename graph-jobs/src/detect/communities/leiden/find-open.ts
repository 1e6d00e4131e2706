import { countLinks, type Level } from './level.ts';

/**
 * Finds the nodes whose communities must be searched for. In a component of mass K whose lightest link weighs w, any
 * two parts that touch gain at least w - pressure · (K / 2)² by joining: where that is positive, no division is as
 * good as the whole, so the component is one community.
 * @param component of each node, named by one of its nodes
 * @returns the links of each such node, 0 for the others
 */
export function findOpen(level: Level, component: Int32Array): Int32Array {
  const { size, offsets, weights, mass, pressure } = level;
  const whole = new Float64Array(size);
  const lightest = new Float64Array(size).fill(weights ? Infinity : 1);
  for (let node = 0; node < size; node++) {
    const here = component[node]!;
    whole[here]! += mass[node]!;
    if (!weights) continue;
    for (let at = offsets[node]!, end = offsets[node + 1]!; at < end; at++) {
      if (weights[at]! < lightest[here]!) lightest[here] = weights[at]!;
    }
  }
  const degree = countLinks(level);
  for (let node = 0; node < size; node++) {
    const here = component[node]!;
    if (lightest[here]! > (pressure * whole[here]! ** 2) / 4) degree[node] = 0;
  }
  return degree;
}
