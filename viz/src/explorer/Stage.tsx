import type { ReactNode } from 'react';
import { useEffect, useRef, useState } from 'react';
import type { CanvasGraph } from '../graph/build-graph.ts';
import { PointerCursor } from './controllers/PointerCursor.ts';
import type { CanvasSigma } from './sigma-context.ts';
import { openSigma, SigmaContext } from './sigma-context.ts';

interface StageProps {
  graph: CanvasGraph;
  label: string;
  children: ReactNode;
  /** Shown in place of the picture when the browser can't draw it. */
  fallback: ReactNode;
}

/** One canvas for one graph, opened once and closed with its WebGL contexts; controllers are its children. */
export function Stage({ graph, label, children, fallback }: StageProps) {
  const container = useRef<HTMLDivElement>(null);
  const [sigma, setSigma] = useState<CanvasSigma | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let left = false;
    let close: (() => void) | undefined;
    openSigma(graph, container.current!)
      .then((opened) => {
        close = opened.close;
        if (left) close();
        else setSigma(opened.sigma);
      })
      .catch(() => setFailed(true));
    return () => {
      left = true;
      setSigma(null);
      close?.();
    };
  }, [graph]);
  if (failed) return <div className="stage">{fallback}</div>;
  return (
    <div className="stage">
      <div ref={container} className="stage-canvas" role="application" aria-label={label} tabIndex={0} />
      {sigma && (
        <SigmaContext.Provider value={sigma}>
          <PointerCursor />
          {children}
        </SigmaContext.Provider>
      )}
    </div>
  );
}
