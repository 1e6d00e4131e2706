import { describe, expect, it } from 'vitest';
import type { Canvas } from '../canvas/canvas.ts';
import { canvasNode } from '../canvas/test-canvas.ts';
import { callFolds } from './call-folds.ts';
import { UNCALLED } from '../racket/called.ts';
import { foldBySharedValue } from './shared-values.ts';
import { EMPTY_CANVAS, linkId } from '../canvas/canvas.ts';

const KINDS = { tel: 'Phone', mail: 'Email', addr: 'Address' } as const;
const kindOf = (key: string) => KINDS[key.split(':')[0] as keyof typeof KINDS] ?? 'Seller';

/** Sellers that use values, each so much worth as stands behind it. */
function canvasOf(...uses: [seller: string, value: string, weight: number][]): Canvas {
  const keys = [...new Set(uses.flatMap(([seller, value]) => [seller, value]))];
  return {
    ...EMPTY_CANVAS,
    nodes: new Map(keys.map((key) => [key, canvasNode(key, { kind: kindOf(key), label: key.toUpperCase() })])),
    links: new Map(
      uses.map(([source, target, weight]) => {
        const id = linkId(source, 'USES', target);
        return [id, { id, source, target, type: 'USES', firstSeen: null, lastSeen: null, weight }];
      }),
    ),
  };
}
const foldsOf = (canvas: Canvas) =>
  [...callFolds(foldBySharedValue(canvas), UNCALLED).folds.values()].map(({ name, members }) => [
    name,
    [...members].sort(),
  ]);

describe('a fold by a shared value', () => {
  it('is called as the value, and holds it with who shares it and what they alone have', () => {
    const canvas = canvasOf(['a', 'tel:1', 0.8], ['b', 'tel:1', 0.8], ['b', 'mail:own', 0.4], ['c', 'mail:c', 0.9]);
    expect(foldsOf(canvas)).toEqual([['TEL:1', ['a', 'b', 'mail:own', 'tel:1']]]);
  });

  it('takes a seller of several by what says most, and nobody by what says nothing, as a depot', () => {
    const canvas = canvasOf(
      ['a', 'tel:1', 0.9],
      ['b', 'tel:1', 0.9],
      ['b', 'mail:1', 0.3],
      ['c', 'mail:1', 0.3],
      ['d', 'mail:1', 0.3],
      ['e', 'addr:depot', 0],
      ['f', 'addr:depot', 0],
    );
    expect(foldsOf(canvas)).toEqual([
      ['MAIL:1', ['c', 'd', 'mail:1']],
      ['TEL:1', ['a', 'b', 'tel:1']],
    ]);
  });

  it('changes nothing where nobody shares anything', () => {
    const canvas = canvasOf(['a', 'tel:1', 0.9], ['b', 'tel:2', 0.9]);
    expect(foldBySharedValue(canvas)).toBe(canvas);
  });
});
