import { Button, Group } from '@mantine/core';
import { hideSelection, removeSelection, togglePins } from '../../explorer/actions/actions.ts';
import { collapseThing, expandMore, expandThing, USUAL_EXPAND } from '../../explorer/actions/expand.ts';
import { canBegin, growLead } from '../../explorer/actions/grow.ts';
import { count } from '../../graph/words.ts';
import { QUESTIONS } from '../../questions.ts';
import { isNarrowed } from '../../state/canvas/expand-choice.ts';
import { look, useExplorer } from '../../state/canvas/explorer-store.ts';
import { EXPAND_MOST } from '../../state/canvas/expansion.ts';
import { drawnAsOf } from '../../state/folds/folds.ts';
import { QueryButton } from '../query/QueryButton.tsx';
import { t, tx } from '../../words/words.ts';

/** What can be done with the selection; each has its key too. */
export function NodeActions({ keys }: { keys: readonly string[] }) {
  const canvas = useExplorer((state) => state.history.present.canvas);
  const busy = useExplorer((state) => state.busy !== null);
  const expanded = keys.some((key) => canvas.expansions.has(key));
  const pinned = keys.every((key) => canvas.pinned.has(drawnAsOf(canvas, key)));
  const open = keys.filter((key) => drawnAsOf(canvas, key) === key);
  return (
    <>
      <Group gap={6} className="node-actions">
        <Button
          size="compact-sm"
          onClick={() => open.forEach((key) => void expandThing(key))}
          loading={busy}
          disabled={open.length === 0}
        >{t`Expand`}</Button>
        {keys.length === 1 && (
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => look({ chooser: keys[0]! })}
          >{t`Expand by…`}</Button>
        )}
        <Button
          size="compact-sm"
          variant="default"
          disabled={!expanded}
          onClick={() => keys.forEach(collapseThing)}
        >{t`Collapse`}</Button>
        <Button size="compact-sm" variant="default" onClick={togglePins}>
          {pinned ? t`Let go` : t`Pin`}
        </Button>
        <Button size="compact-sm" variant="default" onClick={hideSelection}>{t`Hide`}</Button>
        <Button size="compact-sm" variant="default" onClick={removeSelection}>{t`Take away`}</Button>
        {keys.length === 1 && <GrowButton entityKey={keys[0]!} />}
        {keys.length === 2 && (
          <Button
            size="compact-sm"
            variant="light"
            onClick={() => look({ panel: 'paths', pathsWanted: true })}
          >{t`Paths between`}</Button>
        )}
      </Group>
      {keys.length === 1 && <Extent nodeKey={keys[0]!} />}
      {keys.length === 1 && (
        <QueryButton of={t`this expand`} ask={() => QUESTIONS.neighbours(keys[0]!, USUAL_EXPAND)} />
      )}
    </>
  );
}

/** Grows a lead from a thing, where one may begin there. */
function GrowButton({ entityKey }: { entityKey: string }) {
  const node = useExplorer((state) => state.history.present.canvas.nodes.get(entityKey));
  const busy = useExplorer((state) => state.busy !== null);
  if (!node || !canBegin(node.kind)) return null;
  return (
    <Button
      size="compact-sm"
      variant="light"
      disabled={busy}
      onClick={() => void growLead(entityKey, node.label)}
    >{t`Grow a lead`}</Button>
  );
}

/** How much of a thing's neighbourhood its expand has brought. */
function Extent({ nodeKey }: { nodeKey: string }) {
  const expansion = useExplorer((state) => state.history.present.canvas.expansions.get(nodeKey));
  if (!expansion?.partial) return null;
  const { shown, total, asked } = expansion;
  const more =
    shown < EXPAND_MOST ? (
      <button type="button" className="link-button" onClick={() => void expandMore(nodeKey)}>{t`load more`}</button>
    ) : (
      <span className="quiet">{t` – narrow it with “Expand by…” to see others`}</span>
    );
  return (
    <p className="extent">
      {isNarrowed(asked)
        ? tx`Showing ${count(shown)} of the ${count(total)} that you chose, ${SORTED[asked.order ?? 'weight']}${more}`
        : tx`Showing ${count(shown)} of ${count(total)}, ${SORTED[asked.order ?? 'weight']}${more}`}
    </p>
  );
}

const SORTED = { weight: t`sorted by weight`, most: t`most linked first`, least: t`least linked first` };
