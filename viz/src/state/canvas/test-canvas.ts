import { type Canvas, type CanvasLink, type CanvasNode, EMPTY_CANVAS, linkId } from './canvas.ts';

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

/** A canvas for tests: things, and links between them, each as in `seller tel:1`. */
export function canvasOf(nodes: readonly CanvasNode[], pairs: readonly string[]): Canvas {
  const links = pairs.map((pair): CanvasLink => {
    const [source, target] = pair.split(' ') as [string, string];
    const id = linkId(source, 'USES', target);
    return { id, source, target, type: 'USES', firstSeen: null, lastSeen: null, weight: 0.5 };
  });
  return {
    ...EMPTY_CANVAS,
    nodes: new Map(nodes.map((node) => [node.key, node])),
    links: new Map(links.map((link) => [link.id, link])),
  };
}
