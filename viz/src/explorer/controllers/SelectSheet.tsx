import { useRef, useState } from 'react';
import { canvasNow, look, useExplorer } from '../../state/canvas/explorer-store.ts';
import { shownUnder } from '../../state/folds/folds-shown.ts';
import { isWithin, type Point } from '../../state/canvas/selecting.ts';
import { chooseMany } from '../actions/actions.ts';
import type { CanvasSigma } from '../canvas-sigma.ts';
import { useSigma } from '../sigma-context.ts';

/** Nearer than this to the last point nothing is added to a line: it would only make it longer. */
const STEP_PX = 3;

/** A sheet over the canvas on which a box or a line around things is drawn; what lies in it is selected. */
export function SelectSheet() {
  const sigma = useSigma();
  const drawing = useExplorer((state) => state.drawing);
  const [line, setLine] = useState<readonly Point[]>([]);
  const start = useRef<Point | null>(null);
  if (!drawing) return null;
  const at = ({ nativeEvent }: React.PointerEvent) => ({ x: nativeEvent.offsetX, y: nativeEvent.offsetY });
  const down = (event: React.PointerEvent) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    start.current = at(event);
    setLine([at(event)]);
  };
  const move = (event: React.PointerEvent) => {
    const from = start.current;
    const to = at(event);
    if (!from) return;
    if (drawing === 'box') setLine(boxOf(from, to));
    else setLine((before) => (isFar(before.at(-1), to) ? [...before, to] : before));
  };
  const up = (event: React.PointerEvent) => {
    if (line.length > 2) chooseMany(keysIn(sigma, line), event.shiftKey ? 'add' : 'replace');
    start.current = null;
    setLine([]);
    look({ drawing: null });
  };
  return (
    <div className="select-sheet" onPointerDown={down} onPointerMove={move} onPointerUp={up}>
      <svg width="100%" height="100%" aria-hidden="true">
        <polygon points={line.map(({ x, y }) => `${x},${y}`).join(' ')} />
      </svg>
    </div>
  );
}

const isFar = (last: Point | undefined, { x, y }: Point) => !last || Math.hypot(x - last.x, y - last.y) >= STEP_PX;

const boxOf = (a: Point, b: Point): Point[] => [a, { x: b.x, y: a.y }, b, { x: a.x, y: b.y }];

/** The things whose middle lies within a line, none that is hidden; of a fold all that it shows. */
function keysIn(sigma: CanvasSigma, line: readonly Point[]): string[] {
  const canvas = canvasNow();
  const within = sigma.getGraph().filterNodes((_, attributes) => isWithin(sigma.graphToViewport(attributes), line));
  return within.flatMap((key) => shownUnder(canvas, key));
}
