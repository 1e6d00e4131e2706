import type { RacketSummary } from '@ringbreaker/cypher/domain';
import { useNavigate } from '@tanstack/react-router';
import type { ColumnsShown, QueueColumn } from '../../../state/queue/queue-columns.ts';
import { type Apart, CELLS } from './cells.tsx';
import { t } from '../../../words/words.ts';

interface RacketRowProps {
  racket: RacketSummary;
  index: number;
  /** At least; a reason of several lines makes it higher. */
  height: number;
  measure: (row: HTMLTableRowElement | null) => void;
  columns: readonly QueueColumn[];
  left: ColumnsShown['left'];
  apart: Apart;
  picked: boolean;
  /** Picks the row or lets it go; with `range` also all from the last one on. */
  onPick: (id: string, range: boolean) => void;
}

/** A racket in the ranked list: a click opens it, the box before it picks it. */
export function RacketRow({ racket, index, height, measure, columns, left, apart, picked, onPick }: RacketRowProps) {
  const navigate = useNavigate();
  const open = () => void navigate({ to: '/rackets/$id', params: { id: racket.id } });
  const looks = ['racket-row', racket.triage === 'dismissed' ? 'is-dismissed' : '', picked ? 'selected' : ''];
  return (
    <tr
      ref={measure}
      aria-rowindex={index + 2}
      data-index={index}
      className={looks.filter(Boolean).join(' ')}
      onClick={open}
      style={{ height }}
    >
      <td className="tick pinned" onClick={(event) => event.stopPropagation()}>
        <label>
          <input
            type="checkbox"
            checked={picked}
            aria-label={t`Pick ${racket.id}`}
            onChange={(event) => onPick(racket.id, (event.nativeEvent as MouseEvent).shiftKey)}
          />
        </label>
      </td>
      {columns.map(({ id, className }) => (
        <td key={id} className={left.has(id) ? `${className} pinned` : className} style={{ left: left.get(id) }}>
          {CELLS[id](racket, apart)}
        </td>
      ))}
    </tr>
  );
}
