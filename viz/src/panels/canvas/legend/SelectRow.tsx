import type { ReactNode } from 'react';
import { chooseMany } from '../../../explorer/actions/actions.ts';
import { count } from '../../../graph/words.ts';
import type { CanvasNode } from '../../../state/canvas/canvas.ts';
import { canvasNow } from '../../../state/canvas/explorer-store.ts';
import { visibleWhere } from '../../../state/canvas/selecting.ts';
import { t } from '../../../words/words.ts';

interface SelectRowProps {
  name: string;
  title: string;
  things: number;
  /** Which things a click selects, of those that are not hidden. */
  of: (node: CanvasNode) => boolean;
  /** Its mark. */
  children: ReactNode;
}

/** A line of the legend that selects what it tells of. */
export function SelectRow({ name, title, things, of, children }: SelectRowProps) {
  return (
    <li>
      <button
        type="button"
        className="legend-row"
        title={title}
        onClick={() => chooseMany(visibleWhere(canvasNow(), of))}
      >
        {children}
        <span className="visually-hidden">{t`Select: `}</span>
        <span>{name}</span>
        <span className="quiet">{count(things)}</span>
      </button>
    </li>
  );
}
