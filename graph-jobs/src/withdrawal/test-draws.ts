import { mixBits } from '@ringbreaker/cypher/domain';

/** Draws from 0 up to, never reaching, 1: a hash of what is drawn for and of a seed, never a shared stream. */
export function drawUnit(hash: number, seed: number): number {
  return mixBits(hash ^ seed) / 2 ** 32;
}
