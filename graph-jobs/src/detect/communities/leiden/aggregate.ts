import { sortByNumber, type SortedRows } from '../../links/sort-by-number.ts';
import { numberByAppearance } from '../number-communities.ts';
import type { Level, Rows, Workspace } from './level.ts';

/** The graph whose nodes are parts, and where each of the old nodes went. */
export interface Aggregate {
  readonly level: Level;
  /** The node of the new level that each old one is in. */
  readonly place: Int32Array;
}

/**
 * Makes each part one node; links between the same two parts become one that weighs as much as they do together.
 * @param part of each node; turns into `place`
 */
export function aggregate(level: Level, part: Int32Array, workspace: Workspace): Aggregate {
  const place = numberByAppearance(part);
  const { offsets: ends, rows: members } = groupNodes(place);
  const size = ends.length - 1;
  const mass = new Float64Array(size);
  for (let node = 0; node < level.size; node++) mass[place[node]!]! += level.mass[node]!;
  // The rows are written where those of the level don't lie.
  const [one, other] = workspace.spare;
  const rows = level.targets.buffer === one.targets.buffer ? other : one;
  const offsets = writeRows(level, { place, ends, members }, workspace, rows);
  const length = offsets[size]!;
  const [targets, weights] = [rows.targets.subarray(0, length), rows.weights.subarray(0, length)];
  return { level: { size, offsets, targets, weights, mass, pressure: level.pressure }, place };
}

interface Grouping {
  readonly place: Int32Array;
  /** Nodes of group `n` stand in `members` from `ends[n]` up to `ends[n + 1]`. */
  readonly ends: Int32Array;
  readonly members: Int32Array;
}

/** Adds the rows of each group's members up. */
function writeRows(level: Level, { place, ends, members }: Grouping, workspace: Workspace, rows: Rows): Int32Array {
  const { offsets, targets, weights } = level;
  const { linkWeight, touched } = workspace;
  const sums = new Int32Array(ends.length);
  let length = 0;
  for (let group = 0; group < ends.length - 1; group++) {
    let count = 0;
    for (let at = ends[group]!, last = ends[group + 1]!; at < last; at++) {
      const member = members[at]!;
      for (let link = offsets[member]!, end = offsets[member + 1]!; link < end; link++) {
        const other = place[targets[link]!]!;
        if (other === group) continue;
        const sofar = linkWeight[other]!;
        if (sofar === 0) touched[count++] = other;
        linkWeight[other] = sofar + (weights ? weights[link]! : 1);
      }
    }
    for (let at = 0; at < count; at++) {
      const other = touched[at]!;
      rows.targets[length] = other;
      rows.weights[length++] = linkWeight[other]!;
      linkWeight[other] = 0;
    }
    sums[group + 1] = length;
  }
  return sums;
}

/** The nodes of each part. */
function groupNodes(place: Int32Array): SortedRows {
  let parts = 0;
  for (let node = 0; node < place.length; node++) if (place[node]! >= parts) parts = place[node]! + 1;
  return sortByNumber(place, parts);
}
