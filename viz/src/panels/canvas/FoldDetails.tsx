import { Button, Group, Text } from '@mantine/core';
import { unfoldAll, unfoldOne } from '../../explorer/actions/fold.ts';
import { lookOf } from '../../graph/kinds.ts';
import { count, counted } from '../../graph/words.ts';
import type { Canvas } from '../../state/canvas/canvas.ts';
import { useExplorer } from '../../state/canvas/explorer-store.ts';
import type { Fold } from '../../state/folds/folds.ts';
import { highestBand } from '../../state/folds/fold-bands.ts';
import { shownOf } from '../../state/folds/folds-shown.ts';
import { countKinds } from '../../state/folds/kinds-in-words.ts';
import { KindIcon } from '../marks/KindIcon.tsx';
import { BandBadge } from '../marks/Marks.tsx';
import { t, tx } from '../../words/words.ts';

/** What a fold is and holds, and the way to open it. */
export function FoldDetails({ canvas, fold }: { canvas: Canvas; fold: Fold }) {
  const kinds = countKinds([...fold.members].map((key) => canvas.nodes.get(key)!));
  const bands = useExplorer((state) => state.bands);
  const band = highestBand(canvas, fold, bands);
  const hidden = fold.members.size - shownOf(canvas, fold).length;
  return (
    <section className="fold-details" aria-label={t`Fold`}>
      <Text
        size="xs"
        c="dimmed"
      >{tx`${counted(fold.members.size, 'thing')} drawn as one${hidden > 0 && t`, ${count(hidden)} of them hidden`}`}</Text>
      <h3>{fold.name}</h3>
      {band && (
        <p className="fold-band">
          {t`Highest band of its rackets`} <BandBadge band={band} />
        </p>
      )}
      <ul className="kind-legend">
        {[...kinds].map(([kind, things]) => (
          <li key={kind}>
            <KindIcon kind={kind} size={16} />
            {lookOf(kind).plural}
            <span className="quiet">{count(things)}</span>
          </li>
        ))}
      </ul>
      <Group gap={6}>
        <Button size="compact-sm" onClick={() => unfoldOne(fold.id)}>{t`Unfold (Enter)`}</Button>
        {canvas.folds.size > 1 && (
          <Button
            size="compact-sm"
            variant="default"
            onClick={unfoldAll}
          >{tx`Unfold all ${count(canvas.folds.size)}`}</Button>
        )}
      </Group>
    </section>
  );
}
