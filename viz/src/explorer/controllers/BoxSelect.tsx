import { useRef, useState } from 'react';
import { canvasNow, look, select, useExplorer } from '../../state/explorer-store.ts';
import { shownUnder } from '../../state/folds-shown.ts';
import type { CanvasSigma } from '../sigma-context.ts';
import { useSigma } from '../sigma-context.ts';

interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** A sheet over the canvas on which a box is drawn; what lies in it is selected. */
export function BoxSelect() {
  const sigma = useSigma();
  const boxing = useExplorer((state) => state.boxing);
  const [box, setBox] = useState<Box | null>(null);
  const start = useRef<{ x: number; y: number } | null>(null);
  if (!boxing) return null;
  const at = ({ nativeEvent }: React.PointerEvent) => ({ x: nativeEvent.offsetX, y: nativeEvent.offsetY });
  const down = (event: React.PointerEvent) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    start.current = at(event);
  };
  const move = (event: React.PointerEvent) => start.current && setBox(boxOf(start.current, at(event)));
  const up = (event: React.PointerEvent) => {
    if (box) select(keysIn(sigma, box), event.shiftKey ? 'add' : 'replace');
    start.current = null;
    setBox(null);
    look({ boxing: false });
  };
  return (
    <div className="box-sheet" onPointerDown={down} onPointerMove={move} onPointerUp={up}>
      {box && <div className="box" style={box} />}
    </div>
  );
}

function boxOf(a: { x: number; y: number }, b: { x: number; y: number }): Box {
  return { left: Math.min(a.x, b.x), top: Math.min(a.y, b.y), width: Math.abs(a.x - b.x), height: Math.abs(a.y - b.y) };
}

function keysIn(sigma: CanvasSigma, { left, top, width, height }: Box): string[] {
  const canvas = canvasNow();
  const within = sigma.getGraph().filterNodes((_, attributes) => {
    const { x, y } = sigma.graphToViewport(attributes);
    return x >= left && x <= left + width && y >= top && y <= top + height;
  });
  return within.flatMap((key) => shownUnder(canvas, key));
}
