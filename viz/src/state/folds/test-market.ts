import fc from 'fast-check';
import type { NodeKind } from '@ringbreaker/cypher/domain';
import { type Canvas, type CanvasLink, EMPTY_CANVAS, linkId } from '../canvas/canvas.ts';
import { canvasNode } from '../canvas/test-canvas.ts';

const KINDS: readonly NodeKind[] = ['Seller', 'Seller', 'Phone', 'Address', 'Brand'];

/** Any small marketplace on a canvas: sellers of rackets and operators, and values that they share. */
export const market: fc.Arbitrary<Canvas> = fc
  .record({
    things: fc.array(
      fc.record({ kind: fc.constantFrom(...KINDS), racket: fc.integer({ min: 0, max: 3 }), operator: fc.nat(5) }),
      { minLength: 2, maxLength: 24 },
    ),
    pairs: fc.array(fc.tuple(fc.nat(23), fc.nat(23)), { maxLength: 60 }),
  })
  .map(({ things, pairs }) => {
    const nodes = things.map(({ kind, racket, operator }, i) =>
      canvasNode(`${kind}:${i}`, {
        kind,
        racketId: kind === 'Seller' && racket > 0 ? `rk-${racket}` : null,
        operatorId: kind === 'Seller' && operator > 0 ? `op-${operator}` : null,
      }),
    );
    const links = pairs.flatMap(([from, to]): CanvasLink[] => {
      const [source, target] = [nodes[from % nodes.length]!.key, nodes[to % nodes.length]!.key];
      if (source === target) return [];
      const id = linkId(source, 'USES', target);
      return [{ id, source, target, type: 'USES', firstSeen: null, lastSeen: null, weight: 0.5 }];
    });
    return {
      ...EMPTY_CANVAS,
      nodes: new Map(nodes.map((node) => [node.key, node])),
      links: new Map(links.map((link) => [link.id, link])),
      roots: new Set(nodes.map(({ key }) => key)),
    };
  });
