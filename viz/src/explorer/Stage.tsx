import type { ReactNode } from 'react';
import { useEffect, useRef, useState } from 'react';
import type { CanvasGraph } from '../graph/build-graph.ts';
import { PointerCursor } from './controllers/PointerCursor.ts';
import type { CanvasSigma } from './canvas-sigma.ts';
import { openSigma, SigmaContext } from './sigma-context.ts';
import { t } from '../words/words.ts';

interface StageProps {
  graph: CanvasGraph;
  label: string;
  children: ReactNode;
  /** Something else is shown over the picture: nothing of it can be reached. */
  covered?: boolean;
  /** Shown in place of the picture when the browser can't draw it. */
  fallback: ReactNode;
}

/** One canvas for one graph, opened once and closed with its WebGL contexts; controllers are its children. */
export function Stage({ graph, label, children, fallback, covered = false }: StageProps) {
  const container = useRef<HTMLDivElement>(null);
  const { sigma, failed, losses } = useCanvas(graph, container);
  if (failed) return <div className="stage">{fallback}</div>;
  return (
    <div className="stage">
      <div
        ref={container}
        className="stage-canvas"
        role="application"
        aria-label={label}
        tabIndex={0}
        inert={covered}
      />
      {sigma && (
        <SigmaContext.Provider value={sigma}>
          <PointerCursor />
          {children}
        </SigmaContext.Provider>
      )}
      <div role="status" className="stage-lost">
        {losses > 0 && <Redrawn key={losses} drawn={sigma !== null} />}
      </div>
    </div>
  );
}

/** Past so many losses the graphics card is not to be trusted: the table takes over. */
const MOST_LOSSES = 4;

interface Opened {
  sigma: CanvasSigma;
  graph: CanvasGraph;
  losses: number;
}

/** The canvas of a graph; where the browser takes its WebGL context away, another is opened, with the same view. */
function useCanvas(graph: CanvasGraph, container: React.RefObject<HTMLDivElement | null>) {
  const [opened, setOpened] = useState<Opened | null>(null);
  const [failed, setFailed] = useState(false);
  const [losses, setLosses] = useState(0);
  const view = useRef<ReturnType<ReturnType<CanvasSigma['getCamera']>['getState']> | null>(null);
  useEffect(() => {
    let close: (() => void) | undefined;
    const lose = (sigma: CanvasSigma) => {
      view.current = sigma.getCamera().getState();
      if (losses < MOST_LOSSES) setLosses(losses + 1);
      else setFailed(true);
    };
    try {
      const canvas = openSigma(container.current!, lose);
      close = canvas.close;
      if (view.current) canvas.sigma.getCamera().setState(view.current);
      view.current = null;
      setOpened({ sigma: canvas.sigma, graph, losses });
    } catch {
      setFailed(true);
    }
    return () => {
      setOpened(null);
      close?.();
    };
  }, [graph, losses, container]);
  // A canvas that is being closed draws nothing any more: its controllers go before it.
  const sigma = opened?.graph === graph && opened.losses === losses ? opened.sigma : null;
  return { sigma, failed, losses };
}

const SAID_MS = 8_000;

function Redrawn({ drawn }: { drawn: boolean }) {
  const [said, setSaid] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSaid(true), SAID_MS);
    return () => clearTimeout(timer);
  }, []);
  if (said && drawn) return null;
  return (
    <p className="notice">
      {drawn
        ? t`The browser took the picture’s memory away; it is drawn anew.`
        : t`The browser took the picture’s memory away. It is being drawn anew…`}
    </p>
  );
}
