import type { KeyboardEvent } from 'react';
import { type TimeWindow, windowOf } from '../../state/time/time-window.ts';
import { sayDay } from '../../state/time/time-words.ts';
import { type DayScale, placeOf } from './use-brush.ts';
import { t } from '../../words/words.ts';

interface EdgesProps {
  scale: DayScale;
  height: number;
  window: TimeWindow;
  span: TimeWindow;
  onSet: (window: TimeWindow, joins: string) => void;
}

const EDGES = { from: t`Beginning of the window`, to: t`End of the window` } as const;
const DAYS: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -30,
  PageUp: 30,
};

/** The two edges of the window, for the keyboard: arrows move one by a day, Page keys by thirty. The pointer has the brush. */
export function Edges({ scale, height, window, span, onSet }: EdgesProps) {
  const move = (edge: keyof typeof EDGES, event: KeyboardEvent) => {
    const ends: Readonly<Record<string, number>> = { Home: span.from, End: span.to };
    const day = ends[event.key] ?? window[edge] + (DAYS[event.key] ?? 0);
    if (day === window[edge]) return;
    event.preventDefault();
    const other = edge === 'from' ? window.to : window.from;
    const kept = Math.min(span.to, Math.max(span.from, day));
    // An edge stops at the other one.
    onSet(windowOf(edge === 'from' ? Math.min(kept, other) : Math.max(kept, other), other), `time-${edge}`);
  };
  return (['from', 'to'] as const).map((edge) => {
    const day = window[edge];
    return (
      <g
        key={edge}
        className="edge"
        role="slider"
        tabIndex={0}
        aria-label={EDGES[edge]}
        aria-valuemin={span.from}
        aria-valuemax={span.to}
        aria-valuenow={day}
        aria-valuetext={sayDay(day)}
        transform={`translate(${placeOf(scale, edge === 'from' ? day : day + 1)} 0)`}
        onKeyDown={(event) => move(edge, event)}
      >
        <line y1={0} y2={height} />
        <rect x={-3} y={height / 2 - 8} width={6} height={16} rx={3} />
      </g>
    );
  });
}
