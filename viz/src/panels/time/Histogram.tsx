import { scaleSqrt, scaleUtc } from 'd3-scale';
import { useMemo, useState } from 'react';
import type { TimeBin, Timeline } from '../../state/time/time-events.ts';
import { DAY_MS, type TimeWindow } from '../../state/time/time-window.ts';
import { sayBin, sayTick } from '../../state/time/time-words.ts';
import { Edges } from './Edges.tsx';
import { dayAt, type DayScale, placeOf, useBrush } from './use-brush.ts';

/** The rows of the bar, from above: outcomes, what began, what ended, the dates. */
const ROWS = { outcomes: 12, began: 34, ended: 18, axis: 18 } as const;
const ZERO = ROWS.outcomes + ROWS.began;
const DRAWN = ZERO + ROWS.ended;

interface HistogramProps {
  timeline: Timeline;
  width: number;
  window: TimeWindow | null;
  /** Another window, which stands beside the one that is drawn. */
  beside: TimeWindow | null;
  onDraw: (window: TimeWindow) => void;
  /** `joins` makes one step of moves that follow each other. */
  onSet: (window: TimeWindow, joins?: string) => void;
  onHover: (says: string | null) => void;
}

/** What began, what ended and which outcomes came about, bar by bar, with a window that is drawn over it. */
export function Histogram({ timeline, width, window, beside, onDraw, onSet, onHover }: HistogramProps) {
  const { bins, span } = timeline;
  const [hovered, setHovered] = useState<TimeBin | null>(null);
  const scale = useMemo(
    () => scaleUtc([span.from * DAY_MS, (span.to + 1) * DAY_MS], [0, width]).clamp(true),
    [span.from, span.to, width],
  );
  const size = useMemo(() => ({ width, height: DRAWN }), [width]);
  const binOn = (day: number) => bins.find(({ from, to }) => from <= day && day <= to) ?? null;
  const brush = useBrush({ scale, size, window, onDraw, onSet, onPick: (day) => pick(binOn(day)) });
  const pick = (bin: TimeBin | null) => bin && onSet({ from: bin.from, to: bin.to });
  const hover = (bin: TimeBin | null) => {
    setHovered(bin);
    onHover(bin && sayBin(bin));
  };
  return (
    <svg
      className="histogram"
      width={width}
      height={DRAWN + ROWS.axis}
      onPointerMove={(event) => {
        const bin = binOn(dayAt(scale, event.clientX - event.currentTarget.getBoundingClientRect().left));
        if (bin !== hovered) hover(bin);
      }}
      onPointerLeave={() => hover(null)}
    >
      <Axis scale={scale} width={width} />
      {beside && <Beside scale={scale} window={beside} />}
      <Bars bins={bins} scale={scale} window={window} hovered={hovered} />
      <g ref={brush} className="brush" />
      {window && <Edges scale={scale} height={DRAWN} window={window} span={span} onSet={onSet} />}
    </svg>
  );
}

interface BarsProps {
  bins: readonly TimeBin[];
  scale: DayScale;
  window: TimeWindow | null;
  hovered: TimeBin | null;
}

/** Heights grow with the square root, so that a day on which all was delivered doesn't flatten the others. */
function Bars({ bins, scale, window, hovered }: BarsProps) {
  const most = Math.max(1, ...bins.map(({ began, ended }) => Math.max(began, ended)));
  const up = scaleSqrt([0, most], [0, ROWS.began - 2]);
  const down = scaleSqrt([0, most], [0, ROWS.ended - 2]);
  return (
    <g aria-hidden="true">
      {bins.map((bin) => {
        const left = placeOf(scale, bin.from);
        const wide = Math.max(1, placeOf(scale, bin.to + 1) - left - 1);
        const out = window !== null && (bin.to < window.from || bin.from > window.to);
        const look = `${out ? 'bin out' : 'bin'}${bin === hovered ? ' pointed' : ''}`;
        return (
          <g key={bin.from} className={look}>
            <rect className="bin-began" x={left} y={ZERO - up(bin.began)} width={wide} height={up(bin.began)} />
            <rect className="bin-ended" x={left} y={ZERO + 1} width={wide} height={down(bin.ended)} />
            {bin.outcomes > 0 && (
              <path
                className="bin-outcome"
                d="M0-4.5 4.5 0 0 4.5-4.5 0Z"
                transform={`translate(${left + wide / 2} 6)`}
              />
            )}
          </g>
        );
      })}
    </g>
  );
}

function Beside({ scale, window }: { scale: DayScale; window: TimeWindow }) {
  const left = placeOf(scale, window.from);
  const wide = Math.max(2, placeOf(scale, window.to + 1) - left);
  return <rect className="beside" x={left} y={1} width={wide} height={DRAWN - 2} aria-hidden="true" />;
}

const TICK_WIDTH = 120;

function Axis({ scale, width }: { scale: DayScale; width: number }) {
  const ticks = scale.ticks(Math.max(2, Math.floor(width / TICK_WIDTH)));
  const say = (tick: Date) => sayTick(ticks, tick);
  return (
    <g className="time-axis" aria-hidden="true">
      <line x1={0} x2={width} y1={ZERO + 0.5} y2={ZERO + 0.5} />
      {ticks.map((tick) => (
        <g key={tick.getTime()} transform={`translate(${scale(tick)} 0)`}>
          <line y1={ROWS.outcomes} y2={DRAWN + 3} />
          <text y={DRAWN + 14} textAnchor={scale(tick) < 24 ? 'start' : scale(tick) > width - 24 ? 'end' : 'middle'}>
            {say(tick)}
          </text>
        </g>
      ))}
    </g>
  );
}
