import type { GraphColumns } from '@ringbreaker/cypher/domain';
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

/** A graph as the API answers it, for tests: sellers and telephones, and who uses which. */
export function columnsOf(keys: readonly string[], uses: readonly (readonly [string, string])[]): GraphColumns {
  const none = keys.map(() => null);
  return {
    nodes: {
      keys: [...keys],
      kinds: keys.map((key) => (key.startsWith('tel') ? 'Phone' : 'Seller')),
      labels: keys.map((key) => key.toUpperCase()),
      degrees: keys.map((key) => uses.filter((ends) => ends.includes(key)).length),
      status: none,
      rackets: none,
      operators: none,
      begins: none,
      ends: none,
    },
    links: {
      sources: uses.map(([from]) => keys.indexOf(from)),
      targets: uses.map(([, to]) => keys.indexOf(to)),
      types: uses.map(() => 'USES'),
      firstSeen: uses.map(() => null),
      lastSeen: uses.map(() => 20_000),
      weights: uses.map(() => 0.5),
    },
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
