import type { CanvasNode } from './canvas.ts';

/** A thing on a canvas for tests: a seller of which nothing is known but what is said. */
export function canvasNode(key: string, about: Partial<CanvasNode> = {}): CanvasNode {
  return {
    key,
    kind: 'Seller',
    label: key,
    degree: 1,
    status: null,
    racketId: null,
    operatorId: null,
    begins: null,
    ends: null,
    ...about,
  };
}
