import { numberByAppearance } from '../number-communities.ts';
import type { Level, Workspace } from './level.ts';

/** The graph whose nodes are parts, and where each of the old nodes went. */
export interface Aggregate {
  readonly level: Level;
  /** The node of the new level that each old one is in. */
  readonly place: Int32Array;
}

/** Makes each part one node; links between the same two parts become one that weighs as much as they do together. */
export function aggregate(level: Level, part: Int32Array, { linkWeight, touched }: Workspace): Aggregate {
  const place = numberByAppearance(part);
  const { ends, members } = groupNodes(place);
  const size = ends.length - 1;
  const offsets = new Int32Array(size + 1);
  const targets = new Int32Array(level.targets.length);
  const weights = new Float64Array(level.targets.length);
  const mass = new Float64Array(size);
  let length = 0;
  for (let node = 0; node < size; node++) {
    let count = 0;
    for (let at = ends[node]!; at < ends[node + 1]!; at++) {
      const member = members[at]!;
      mass[node]! += level.mass[member]!;
      for (let link = level.offsets[member]!, end = level.offsets[member + 1]!; link < end; link++) {
        const other = place[level.targets[link]!]!;
        if (other === node) continue;
        const sofar = linkWeight[other]!;
        if (sofar === 0) touched[count++] = other;
        linkWeight[other] = sofar + level.weights[link]!;
      }
    }
    for (let at = 0; at < count; at++) {
      const other = touched[at]!;
      targets[length] = other;
      weights[length++] = linkWeight[other]!;
      linkWeight[other] = 0;
    }
    offsets[node + 1] = length;
  }
  const rows = { targets: targets.subarray(0, length), weights: weights.subarray(0, length) };
  return { level: { size, offsets, ...rows, mass, pressure: level.pressure }, place };
}

/** The nodes of each part, part by part, by a counting sort. */
function groupNodes(place: Int32Array): { ends: Int32Array; members: Int32Array } {
  let parts = 0;
  for (const part of place) if (part >= parts) parts = part + 1;
  const ends = new Int32Array(parts + 1);
  for (const part of place) ends[part]!++;
  let sum = 0;
  for (let part = 0; part <= parts; part++) ends[part] = sum += ends[part]!;
  const members = new Int32Array(place.length);
  for (let node = place.length - 1; node >= 0; node--) members[--ends[place[node]!]!] = node;
  return { ends, members };
}
