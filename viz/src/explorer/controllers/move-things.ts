import type { Position } from '@ringbreaker/cypher/domain';
import { animateNodes } from 'sigma/utils';
import type { CanvasGraph } from '../../graph/build-graph.ts';

interface Move {
  graph: CanvasGraph;
  to: ReadonlyMap<string, Position>;
  /** False where motion is unwelcome: things then jump to their places. */
  animate: boolean;
  onDone: () => void;
}

/** More things than these jump: each would be drawn anew at each frame. */
const ANIMATED_UP_TO = 2_000;
const MOVE_MS = 300;

/** Moves things to their places; the answer ends the move, with everything where it was to go. */
export function moveThings({ graph, to, animate, onDone }: Move): () => void {
  let ended = false;
  const arrive = () => {
    if (ended) return;
    ended = true;
    graph.updateEachNodeAttributes(
      (key, attributes) => {
        const at = to.get(key);
        if (!at) return attributes;
        attributes.x = at.x;
        attributes.y = at.y;
        return attributes;
      },
      { attributes: ['x', 'y'] },
    );
    onDone();
  };
  if (!animate || graph.order > ANIMATED_UP_TO) {
    arrive();
    return () => undefined;
  }
  const targets = Object.fromEntries(
    [...to].filter(([key]) => graph.hasNode(key)).map(([key, { x, y }]) => [key, { x, y }]),
  );
  const cancel = animateNodes(graph, targets, { duration: MOVE_MS, easing: 'quadraticInOut' }, arrive);
  return () => {
    cancel();
    arrive();
  };
}
