import { Button, Group, NumberInput } from '@mantine/core';
import { scaleSqrt } from 'd3-scale';
import { useMemo, useState } from 'react';
import { count, counted } from '../../../graph/words.ts';
import type { Bin } from '../../../state/queue/facet-bins.ts';
import { sayRange } from '../../../state/queue/queue-chips.ts';
import { type Range, useRangeBrush } from './use-range-brush.ts';
import { t, tx } from '../../../words/words.ts';

export interface RangeFormProps {
  name: string;
  bins: readonly Bin[];
  range: Range | undefined;
  onChange: (range: Range | undefined) => void;
  /** What is counted, where not rackets. */
  tell?: (within: number) => string;
}

/** A range over a histogram: drawn, or typed. */
export function RangeForm({ name, bins, range, onChange, tell = tellRackets }: RangeFormProps) {
  const [drawn, setDrawn] = useState<Range | null>(null);
  const most = bins.at(-1)?.to ?? 0;
  const [from, to] = drawn ?? range ?? [bins[0]?.from ?? 0, most];
  const within = bins.filter((bin) => bin.to >= from && bin.from <= to).reduce((sum, { rackets }) => sum + rackets, 0);
  const set = (next: Range) => {
    setDrawn(null);
    onChange(next[0] <= next[1] ? next : [next[1], next[0]]);
  };
  return (
    <div className="range-facet">
      <Bars bins={bins} range={range} drawn={drawn} onDraw={setDrawn} onSet={set} />
      <p className="quiet" role="status">{tx`${sayRange([from, to])}: about ${tell(within)}`}</p>
      <Group gap="xs" grow>
        <Bound label={t`${name} from`} value={from} max={most} onSet={(value) => set([value, to])} />
        <Bound label={t`to`} value={to} max={most} onSet={(value) => set([from, value])} />
      </Group>
      <Button
        size="xs"
        variant="subtle"
        color="gray"
        disabled={!range}
        onClick={() => onChange(undefined)}
      >{t`Any`}</Button>
    </div>
  );
}

const tellRackets = (within: number) => counted(within, 'racket');

interface BoundProps {
  label: string;
  value: number;
  max: number;
  onSet: (value: number) => void;
}

/** An end of the range; it counts once it is left, or by Enter. */
function Bound({ label, value, max, onSet }: BoundProps) {
  const [typed, setTyped] = useState<number | null>(null);
  const tell = () => {
    if (typed !== null && typed !== value) onSet(typed);
    setTyped(null);
  };
  return (
    <NumberInput
      size="xs"
      hideControls
      label={label}
      min={0}
      max={max}
      allowDecimal={false}
      value={typed ?? value}
      onChange={(next) => setTyped(typeof next === 'number' ? next : null)}
      onBlur={tell}
      onKeyDown={(event) => event.key === 'Enter' && tell()}
    />
  );
}

const SIZE = { width: 268, height: 64 };
const GAP = 1;

interface BarsProps {
  bins: readonly Bin[];
  range: Range | undefined;
  drawn: Range | null;
  onDraw: (range: Range | null) => void;
  onSet: (range: Range) => void;
}

/** Heights grow with the square root, so that the many small ones don't flatten the few large ones. */
function Bars({ bins, range, drawn, onDraw, onSet }: BarsProps) {
  const brush = useRangeBrush({ bins, size: SIZE, range: range ?? null, onDraw, onSet });
  const most = Math.max(1, ...bins.map(({ rackets }) => rackets));
  const height = useMemo(() => scaleSqrt([0, most], [0, SIZE.height - 4]), [most]);
  const wide = SIZE.width / Math.max(1, bins.length);
  const [from, to] = drawn ?? range ?? [-Infinity, Infinity];
  return (
    <svg className="range-bars" width={SIZE.width} height={SIZE.height + 14} aria-hidden="true">
      {bins.map((bin, i) => (
        <rect
          key={bin.from}
          className={bin.to < from || bin.from > to ? 'bar out' : 'bar'}
          x={i * wide + GAP / 2}
          width={Math.max(1, wide - GAP)}
          y={SIZE.height - height(bin.rackets)}
          height={height(bin.rackets)}
        />
      ))}
      <line x1={0} x2={SIZE.width} y1={SIZE.height + 0.5} y2={SIZE.height + 0.5} />
      <text x={0} y={SIZE.height + 12}>
        {bins[0]?.from ?? 0}
      </text>
      <text x={SIZE.width} y={SIZE.height + 12} textAnchor="end">
        {count(bins.at(-1)?.to ?? 0)}
      </text>
      <g ref={brush} className="brush" />
    </svg>
  );
}
