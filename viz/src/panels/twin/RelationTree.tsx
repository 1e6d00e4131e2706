import { IconChevronRight } from '@tabler/icons-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useCalled } from '../../state/racket/use-called.ts';
import { select, useExplorer } from '../../state/canvas/explorer-store.ts';
import { racketsOn } from '../../state/folds/call-folds.ts';
import { relationTree } from '../../state/relations/relation-tree.ts';
import { stepInTree, treeRows, type TreeRow } from '../../state/relations/tree-rows.ts';
import { KindIcon } from '../marks/KindIcon.tsx';
import { t } from '../../words/words.ts';

/** The canvas as a tree, walked by keys as any tree is, with the same selection as the picture and the table. */
export function RelationTree() {
  const { rows, turn, focused, setFocused, press, holder } = useTree();
  if (rows.length === 0)
    return <p className="twin-none">{t`No seller on the canvas is shown, so nothing is shared.`}</p>;
  const at = rows.some(({ id }) => id === focused) ? focused : rows[0]!.id;
  return (
    <div className="table-scroll">
      <ul
        ref={holder}
        role="tree"
        aria-label={t`Relations of the canvas`}
        aria-multiselectable
        className="relation-tree"
      >
        {rows.map((row) => (
          <Line key={row.id} row={row} isTabbed={row.id === at} onFocus={setFocused} onTurn={turn} onPress={press} />
        ))}
      </ul>
    </div>
  );
}

function useTree() {
  const canvas = useExplorer((state) => state.history.present.canvas);
  const called = useCalled(racketsOn(canvas));
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const [focused, setFocused] = useState('');
  const holder = useRef<HTMLUListElement>(null);
  const top = useMemo(() => relationTree(canvas, called), [canvas, called]);
  const rows = useMemo(() => treeRows(top, open), [top, open]);
  const isWithin = () => holder.current?.contains(document.activeElement) ?? false;
  useEffect(() => {
    if (isWithin()) holder.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  }, [focused]);
  const set = (ids: readonly string[], isOpen: boolean) => {
    const next = new Set(open);
    for (const id of ids) if (isOpen) next.add(id); else next.delete(id); // oxfmt-ignore
    setOpen(next);
  };
  const press = (event: React.KeyboardEvent, row: TreeRow) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter' || event.key === ' ') choose(row, event.shiftKey);
    else {
      const step = stepInTree(rows, row.id, event.key);
      if (!step) return;
      if (step.focus !== undefined) setFocused(step.focus);
      if (step.open) set(step.open, true);
      if (step.close !== undefined) set([step.close], false);
    }
    // A letter means a line here, and nothing of the canvas.
    event.preventDefault();
    event.stopPropagation();
  };
  return { rows, turn: (row: TreeRow) => set([row.id], !row.open), focused, setFocused, press, holder };
}

function choose({ keys }: TreeRow, isMore: boolean): void {
  select(keys, isMore ? 'toggle' : 'replace');
}

interface LineProps {
  row: TreeRow;
  isTabbed: boolean;
  onFocus: (id: string) => void;
  onTurn: (row: TreeRow) => void;
  onPress: (event: React.KeyboardEvent, row: TreeRow) => void;
}

function Line({ row, isTabbed, onFocus, onTurn, onPress }: LineProps) {
  const isSelected = useExplorer(({ selection }) => row.keys.length > 0 && row.keys.every((key) => selection.has(key)));
  const { below, says, kind, level, open, place, of, id } = row;
  return (
    <li
      role="treeitem"
      aria-level={level}
      aria-posinset={place}
      aria-setsize={of}
      aria-expanded={below ? open : undefined}
      aria-selected={isSelected}
      tabIndex={isTabbed ? 0 : -1}
      className={isSelected ? 'selected' : undefined}
      style={{ paddingInlineStart: 10 + (level - 1) * 20 }}
      onFocus={() => onFocus(id)}
      onKeyDown={(event) => onPress(event, row)}
      onClick={(event) => choose(row, event.shiftKey || event.ctrlKey || event.metaKey)}
      onDoubleClick={() => below && onTurn(row)}
    >
      <span
        className={open ? 'tree-mark tree-open' : 'tree-mark'}
        aria-hidden="true"
        onClick={(event) => {
          if (!below) return;
          event.stopPropagation();
          onTurn(row);
        }}
      >
        {below && <IconChevronRight size={16} />}
      </span>
      {kind && <KindIcon kind={kind} size={16} />}
      <span className="clip">{says}</span>
    </li>
  );
}
