import { type RefObject, useRef } from 'react';
import { useKeys } from '../../lists/use-keys.ts';

interface RowKeys {
  scroller: RefObject<HTMLElement | null>;
  /** How many rows there are. */
  rows: number;
  /** Brings a row into view, so that it is drawn. */
  bring: (index: number) => void;
  /** Picks a row or lets it go; with `range` also all from the last one on. */
  pick: (index: number, range: boolean) => void;
}

/** Keys of the list: j and k walk its rows, x picks the one that is walked to, Enter opens it as a link is opened. */
export function useRowKeys({ scroller, rows, bring, pick }: RowKeys): void {
  // A row that is not drawn yet takes the focus a moment later: who types fast is ahead of it.
  const ahead = useRef<number | null>(null);
  // Who pressed a button meanwhile walks on from where they were.
  const last = useRef(-1);
  const walk = (to: number) => {
    const index = Math.max(0, Math.min(rows - 1, to));
    last.current = index;
    bring(index);
    const focus = () => {
      ahead.current = null;
      titleOf(scroller.current, index)?.focus({ preventScroll: true });
    };
    // At once where that can be: the next key may be Enter, which is for what has the focus.
    if (titleOf(scroller.current, index)) return focus();
    ahead.current = index;
    requestAnimationFrame(() => ahead.current === index && focus());
  };
  const at = () => ahead.current ?? focusedRow(scroller.current);
  const pickRow = (range: boolean) => {
    const row = at();
    if (row !== null) pick(row, range);
  };
  const acts = {
    j: () => walk((at() ?? last.current) + 1),
    k: () => walk((at() ?? last.current) - 1),
    x: ({ shiftKey }: KeyboardEvent) => pickRow(shiftKey),
  };
  useKeys(rows > 0 ? acts : {});
}

function titleOf(scroller: HTMLElement | null, index: number): HTMLElement | null {
  return scroller?.querySelector<HTMLElement>(`tr[data-index="${index}"] .racket-title`) ?? null;
}

/** The row that holds the focus; null where none does. */
function focusedRow(scroller: HTMLElement | null): number | null {
  const row = document.activeElement?.closest<HTMLElement>('tr[data-index]');
  return row && scroller?.contains(row) ? Number(row.dataset['index']) : null;
}
