import { heavyTail, type Draw } from '#jobs/generate/draw';
import type { Neighbours } from './graph.ts';

const ACCOUNTS = { alone: 0.15, low: 2, high: 7, alpha: 1.5 };

/** Gives neighbouring nodes to one operator, about two to four each; some operators have one. */
export function operatorsOf(order: readonly number[], neighbours: Neighbours, draw: Draw): number[] {
  const operator = Array.from({ length: neighbours.length }, () => -1);
  for (const node of order) {
    if (operator[node] !== -1) continue;
    const at = draw.at(node);
    const size = at.chance(ACCOUNTS.alone) ? 1 : Math.floor(heavyTail(at.at('size').uniform(), ACCOUNTS));
    const own = [node];
    operator[node] = node;
    for (const one of own) {
      for (const next of neighbours[one] ?? []) {
        if (own.length >= size) break;
        if (operator[next] !== -1) continue;
        operator[next] = node;
        own.push(next);
      }
    }
  }
  return operator;
}
