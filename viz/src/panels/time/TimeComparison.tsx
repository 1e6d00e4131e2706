import type { NodeKind } from '@ringbreaker/cypher/domain';
import { useMemo } from 'react';
import { legendOrder, lookOf } from '../../graph/kinds.ts';
import { count, counted } from '../../graph/words.ts';
import type { Canvas } from '../../state/canvas/canvas.ts';
import { select } from '../../state/canvas/explorer-store.ts';
import { compareWindows } from '../../state/time/time-compare.ts';
import type { TimeWindow } from '../../state/time/time-window.ts';
import { sayWindow } from '../../state/time/time-words.ts';
import { KindIcon } from '../marks/KindIcon.tsx';
import { t } from '../../words/words.ts';

interface ComparisonProps {
  canvas: Canvas;
  one: TimeWindow;
  other: TimeWindow;
}

/** Who was there in the earlier of two windows alone, in both, and in the later alone; each can be selected. */
export function TimeComparison({ canvas, one, other }: ComparisonProps) {
  const compared = useMemo(() => compareWindows(canvas, one, other), [canvas, one, other]);
  const [first, second] = one.from <= other.from ? [one, other] : [other, one];
  const parts = [
    { name: t`Only ${sayWindow(first)}`, ...compared.onlyFirst },
    { name: t`In both`, ...compared.both },
    { name: t`Only ${sayWindow(second)}`, ...compared.onlySecond },
  ];
  return (
    <ul className="time-comparison">
      {parts.map(({ name, things, links }) => (
        <li key={name}>
          <p>
            <b>{name}</b>{' '}
            <span className="quiet">
              {counted(things.length, 'thing')}, {counted(links.length, 'link')}
            </span>
          </p>
          <Kinds canvas={canvas} keys={things} within={name} />
        </li>
      ))}
    </ul>
  );
}

/** Things by kind; a click selects them. */
function Kinds({ canvas, keys, within }: { canvas: Canvas; keys: readonly string[]; within: string }) {
  const byKind = new Map<NodeKind, string[]>();
  for (const key of keys) {
    const { kind } = canvas.nodes.get(key)!;
    byKind.set(kind, [...(byKind.get(kind) ?? []), key]);
  }
  return (
    <p className="time-kinds">
      {legendOrder.flatMap((kind) => {
        const some = byKind.get(kind);
        if (!some) return [];
        const { plural } = lookOf(kind);
        return (
          <button key={kind} type="button" className="legend-row" onClick={() => select(some)}>
            <KindIcon kind={kind} size={16} />
            <span className="visually-hidden">{t`Select ${plural.toLowerCase()}, ${within}: `}</span>
            {count(some.length)}
          </button>
        );
      })}
    </p>
  );
}
