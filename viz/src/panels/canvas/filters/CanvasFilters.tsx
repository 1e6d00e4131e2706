import { Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useMemo } from 'react';
import { takeAway } from '../../../explorer/actions/actions.ts';
import { count } from '../../../graph/words.ts';
import { canvasChips, sayThings } from '../../../state/canvas/canvas-chips.ts';
import { useExplorer } from '../../../state/canvas/explorer-store.ts';
import { t } from '../../../words/words.ts';

/** The filters of the canvas that are in force, above it, each to be taken away by itself. */
export function CanvasFilters() {
  const canvas = useExplorer((state) => state.history.present.canvas);
  const chips = useMemo(() => canvasChips(canvas), [canvas]);
  // Who draws a line over the canvas is not stopped by them.
  const isAside = useExplorer((state) => state.drawing !== null);
  if (chips.length === 0) return null;
  return (
    <div
      className={isAside ? 'canvas-filters canvas-filters-aside' : 'canvas-filters'}
      role="group"
      aria-label={t`Filters in force`}
    >
      {chips.map((chip) => (
        <Button
          key={chip.id}
          size="compact-xs"
          variant="light"
          rightSection={<IconX size={13} aria-hidden="true" />}
          onClick={() => takeAway([chip])}
          aria-label={t`${chip.says} ${count(chip.things)}, take away`}
          title={sayThings(chip)}
        >
          {chip.says} <span className="chip-count">{count(chip.things)}</span>
        </Button>
      ))}
      {chips.length > 1 && (
        <Button size="compact-xs" variant="subtle" color="gray" onClick={() => takeAway(chips)}>{t`Clear all`}</Button>
      )}
    </div>
  );
}
