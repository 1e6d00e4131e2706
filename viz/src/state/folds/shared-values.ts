import { isValueKind } from '@ringbreaker/cypher/domain';
import type { Canvas } from '../canvas/canvas.ts';
import { sellersByValue } from '../canvas/shared-by.ts';
import { fold, foldsByThing } from './folds.ts';
import { groupByOwners, isShared } from './share-out.ts';

/** How the fold of a shared value is named: by its key, so that it is called as the reader may see the value. */
export const VALUE_FOLD = 'Value ';

/**
 * Folds each value with the sellers that share it, and with what they alone have. A seller of several values goes with
 * the one that says most, then with the one that most share; values that the run let say nothing fold nobody.
 */
export function foldBySharedValue(canvas: Canvas): Canvas {
  const groups = valueOfSellers(canvas);
  const named = new Set(groups.values());
  const owners = groupByOwners(canvas, ({ key, kind }) => {
    if (kind === 'Seller') return groups.get(key) ?? key;
    return named.has(`${VALUE_FOLD}${key}`) ? `${VALUE_FOLD}${key}` : null;
  });
  return fold(
    canvas,
    owners.flatMap(([group, things]) =>
      named.has(group) && !isShared(group) ? { name: group, members: things.map(({ key }) => key) } : [],
    ),
  );
}

/** By which value each seller is folded, as the fold is named; two sellers at least for each. */
function valueOfSellers(canvas: Canvas): ReadonlyMap<string, string> {
  const weights = weightsOf(canvas);
  const inFold = foldsByThing(canvas.folds);
  const values = [...sellersByValue(canvas)]
    .filter(([value]) => (weights.get(value) ?? 0) > 0 && !inFold.has(value))
    .sort(([a, some], [b, others]) => weights.get(b)! - weights.get(a)! || others.size - some.size || (a < b ? -1 : 1));
  const groups = new Map<string, string>();
  for (const [value, sellers] of values) {
    const free = [...sellers].filter((key) => !groups.has(key) && !inFold.has(key));
    if (free.length > 1) for (const key of free) groups.set(key, `${VALUE_FOLD}${value}`);
  }
  return groups;
}

/** How much each value of a canvas says, by its links. */
function weightsOf({ nodes, links }: Canvas): Map<string, number> {
  const weights = new Map<string, number>();
  for (const { source, target, weight } of links.values())
    for (const key of [source, target]) {
      const node = nodes.get(key);
      if (node && isValueKind(node.kind)) weights.set(key, Math.max(weights.get(key) ?? 0, weight));
    }
  return weights;
}
