import { SegmentedControl, Title } from '@mantine/core';
import type { WhatIfStrategy, WhatIfStrategyId } from '@ringbreaker/cypher/domain';
import { useState } from 'react';
import type { Choice } from './Strategies.tsx';
import { STRATEGY_LOOKS } from './strategy-looks.ts';
import { percent } from '../../graph/words.ts';
import { t } from '../../words/words.ts';

interface CurveProps {
  strategies: readonly WhatIfStrategy[];
  size: number;
  choice: Choice;
}

const [WIDTH, HEIGHT] = [520, 300];
const EDGE = { left: 44, right: 12, top: 12, bottom: 38 };
const WHAT = [
  { value: 'left', label: t`Members` },
  { value: 'paths', label: t`Paths` },
];

/** What is left after one, two, … of each strategy are taken away, as a share of what was there before. */
export function Curve({ strategies, size, choice }: CurveProps) {
  const [what, setWhat] = useState('left');
  const most = Math.max(size, ...strategies.map(({ left }) => left.length - 1));
  const x = (taken: number) => EDGE.left + ((WIDTH - EDGE.left - EDGE.right) * taken) / most;
  const y = (share: number) => EDGE.top + (HEIGHT - EDGE.top - EDGE.bottom) * (1 - share);
  const lines = strategies.map(({ id, left, paths }) => {
    const values = what === 'left' ? left : paths.map((count) => (paths[0] ? count / paths[0] : 0));
    const points = values.map((share, taken) => `${x(taken).toFixed(1)},${y(share).toFixed(1)}`).join(' ');
    return { id, points };
  });
  return (
    <section className="card" aria-labelledby="curve-title">
      <div className="card-head">
        <Title order={2} size="h4" id="curve-title">{t`What is left`}</Title>
        <span className="grow" />
        <SegmentedControl size="xs" data={WHAT} value={what} onChange={setWhat} aria-label={t`What is counted`} />
      </div>
      <svg
        className="what-if-curve"
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={t`What is left after each number taken away, by strategy; the table beside it says the figures`}
      >
        <Axes most={most} x={x} y={y} />
        <line className="curve-size" x1={x(size)} x2={x(size)} y1={y(1)} y2={y(0)} />
        {lines.map(({ id, points }) => (
          <polyline
            key={id}
            points={points}
            fill="none"
            stroke={STRATEGY_LOOKS[id].hue}
            strokeDasharray={STRATEGY_LOOKS[id].dash}
            strokeWidth={id === choice ? 3.2 : 1.7}
          />
        ))}
      </svg>
      <Legend ids={lines.map(({ id }) => id)} choice={choice} />
    </section>
  );
}

/** Which line is whose. */
function Legend({ ids, choice }: { ids: readonly WhatIfStrategyId[]; choice: Choice }) {
  return (
    <ul className="curve-legend">
      {ids.map((id) => (
        <li key={id} className={id === choice ? 'chosen' : ''}>
          <svg width="26" height="10" aria-hidden="true">
            <line
              x1="0"
              x2="26"
              y1="5"
              y2="5"
              stroke={STRATEGY_LOOKS[id].hue}
              strokeDasharray={STRATEGY_LOOKS[id].dash}
              strokeWidth={id === choice ? 3.2 : 2}
            />
          </svg>
          {STRATEGY_LOOKS[id].name}
        </li>
      ))}
    </ul>
  );
}

interface AxesProps {
  most: number;
  x: (taken: number) => number;
  y: (share: number) => number;
}

function Axes({ most, x, y }: AxesProps) {
  const step = Math.max(1, Math.ceil(most / 10));
  const taken = Array.from({ length: Math.floor(most / step) + 1 }, (_, at) => at * step);
  return (
    <g className="curve-axes">
      {[0, 0.25, 0.5, 0.75, 1].map((share) => (
        <g key={share}>
          <line x1={x(0)} x2={x(most)} y1={y(share)} y2={y(share)} />
          <text x={x(0) - 8} y={y(share) + 4} textAnchor="end">
            {percent(share)}
          </text>
        </g>
      ))}
      {taken.map((count) => (
        <text key={count} x={x(count)} y={y(0) + 16} textAnchor="middle">
          {count}
        </text>
      ))}
      <text x={(x(0) + x(most)) / 2} y={y(0) + 32} textAnchor="middle">{t`members taken away`}</text>
    </g>
  );
}
