import type { Level, Partition, Workspace } from './level.ts';
import { drawOrder } from './draw-order.ts';

/** Gains below this are rounding, and to follow them could go round for ever. */
const LEAST_GAIN = 1e-10;

/**
 * Moves each node to the community near it that gains most, until none gains: a queue holds the nodes whose
 * neighbourhood changed since they were last looked at (Traag, Waltman and van Eck 2019: fast local moving).
 * @returns how many moves were made
 */
export function moveNodes(level: Level, partition: Partition, workspace: Workspace, seed: number): number {
  const { size, offsets, targets, mass } = level;
  const { community, communityMass, population } = partition;
  const { queue, queued, vacant } = workspace;
  let vacancies = listVacant(size, population, vacant);
  drawOrder(queue, size, seed);
  queued.fill(1, 0, size);
  let head = 0;
  let waiting = size;
  let moves = 0;
  while (waiting > 0) {
    const node = queue[head]!;
    if (++head === size) head = 0;
    waiting--;
    queued[node] = 0;
    const from = community[node]!;
    let to = chooseCommunity(level, partition, workspace, node);
    if (to === from) continue;
    if (to === NOWHERE) to = vacant[vacancies - 1]!;
    moves++;
    community[node] = to;
    communityMass[from]! -= mass[node]!;
    communityMass[to]! += mass[node]!;
    if (population[to]!++ === 0) vacancies--;
    if (--population[from]! === 0) vacant[vacancies++] = from;
    for (let at = offsets[node]!, end = offsets[node + 1]!; at < end; at++) {
      const other = targets[at]!;
      if (queued[other] !== 0 || community[other] === to) continue;
      queued[other] = 1;
      const tail = head + waiting++;
      queue[tail < size ? tail : tail - size] = other;
    }
  }
  return moves;
}

/** What a node chooses that is better off alone. */
const NOWHERE = -1;

/** The community that the node gains most in; where it is, unless another is truly better. */
function chooseCommunity(level: Level, partition: Partition, workspace: Workspace, node: number): number {
  const { offsets, targets, weights, mass, pressure } = level;
  const { community, communityMass, population } = partition;
  const { linkWeight, touched } = workspace;
  let count = 0;
  for (let at = offsets[node]!, end = offsets[node + 1]!; at < end; at++) {
    const there = community[targets[at]!]!;
    const sofar = linkWeight[there]!;
    if (sofar === 0) touched[count++] = there;
    linkWeight[there] = sofar + (weights ? weights[at]! : 1);
  }
  const from = community[node]!;
  const push = pressure * mass[node]!;
  let best = from;
  let bestGain = linkWeight[from]! - push * (communityMass[from]! - mass[node]!) + LEAST_GAIN;
  if (bestGain < 0 && population[from]! > 1) {
    best = NOWHERE;
    bestGain = 0;
  }
  for (let at = 0; at < count; at++) {
    const there = touched[at]!;
    const gain = linkWeight[there]! - push * communityMass[there]!;
    linkWeight[there] = 0;
    if (gain > bestGain && there !== from) {
      best = there;
      bestGain = gain;
    }
  }
  return best;
}

/** Writes the numbers that no community uses into `vacant`. */
function listVacant(size: number, population: Int32Array, vacant: Int32Array): number {
  let count = 0;
  for (let number = 0; number < size; number++) if (population[number] === 0) vacant[count++] = number;
  return count;
}
