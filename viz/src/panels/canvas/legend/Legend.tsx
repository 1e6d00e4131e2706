import { ActionIcon, Tooltip } from '@mantine/core';
import type { NodeKind } from '@ringbreaker/cypher/domain';
import { IconEyeOff, IconInfoCircle, IconPalette } from '@tabler/icons-react';
import { useMemo } from 'react';
import { chooseMany, toggleColourBy } from '../../../explorer/actions/actions.ts';
import { COUNTS_UP_TO } from '../../../explorer/drawing/marks.ts';
import { lookOf } from '../../../graph/kinds.ts';
import { count, counted } from '../../../graph/words.ts';
import { toggleKind } from '../../../state/canvas/canvas.ts';
import { act, canvasNow, useExplorer } from '../../../state/canvas/explorer-store.ts';
import { ofKind } from '../../../state/canvas/selecting.ts';
import { racketsOn } from '../../../state/folds/call-folds.ts';
import { countKinds } from '../../../state/folds/kinds-in-words.ts';
import { KindIcon } from '../../marks/KindIcon.tsx';
import { FilterButton } from '../filters/FilterButton.tsx';
import { SharedFilter } from '../filters/SharedFilter.tsx';
import { RacketRows } from './RacketRows.tsx';
import { RecentRow } from './RecentRow.tsx';
import { t } from '../../../words/words.ts';

/** The legend is the control: a click on a kind hides it, another shows it again; a click on its count selects it. */
export function Legend() {
  const { nodes, links, hiddenKinds, folds } = useExplorer((state) => state.history.present.canvas);
  const kinds = useMemo(() => countKinds(nodes.values()), [nodes]);
  const hasRackets = racketsOn({ nodes }).length > 0;
  // Where nothing on the canvas is of a racket, colour tells the kind.
  const isByRacket = useExplorer((state) => state.colourBy === 'racket') && hasRackets;
  if (nodes.size === 0) return null;
  return (
    <section className="legend" aria-label={t`Legend`}>
      <b className="nowrap" data-testid="canvas-size">
        {counted(nodes.size, 'thing')} · {counted(links.size, 'link')}
        {folds.size > 0 && ` · ${counted(folds.size, 'fold')}`}
      </b>
      <ul>
        {isByRacket && <RacketRows />}
        {[...kinds].map(([kind, things]) => (
          <LegendRow key={kind} kind={kind} things={things} hidden={hiddenKinds.has(kind)} plain={isByRacket} />
        ))}
        <RecentRow />
      </ul>
      <SharedFilter />
      <div className="legend-buttons">
        <FilterButton />
        {hasRackets && <ColourBy isByRacket={isByRacket} />}
        <Marks />
      </div>
    </section>
  );
}

/** Chooses what colour tells. */
function ColourBy({ isByRacket }: { isByRacket: boolean }) {
  return (
    <Tooltip label={isByRacket ? t`Colour tells the racket` : t`Colour tells the kind`}>
      <ActionIcon
        variant={isByRacket ? 'light' : 'subtle'}
        color={isByRacket ? undefined : 'gray'}
        aria-label={t`Colour by racket`}
        aria-pressed={isByRacket}
        onClick={toggleColourBy}
      >
        <IconPalette size={17} stroke={1.7} />
      </ActionIcon>
    </Tooltip>
  );
}

function Marks() {
  return (
    <Tooltip
      multiline
      w={240}
      label={t`■ pinned · +n: neighbours not shown yet, past ${COUNTS_UP_TO} things on what is selected alone · NEW: who the alert is about · star: came to its racket since your last visit, or since the run before · faded: closed · red rim: suspended · orange ring, for a moment: has just come. A click on a kind hides it, one on its count selects it.`}
    >
      <ActionIcon variant="subtle" color="gray" aria-label={t`What the marks mean`}>
        <IconInfoCircle size={17} stroke={1.7} />
      </ActionIcon>
    </Tooltip>
  );
}

interface LegendRowProps {
  kind: NodeKind;
  things: number;
  hidden: boolean;
  /** Colour tells something else. */
  plain: boolean;
}

function LegendRow({ kind, things, hidden, plain }: LegendRowProps) {
  const { plural } = lookOf(kind);
  const name = hidden ? t`Show ${plural.toLowerCase()}` : t`Hide ${plural.toLowerCase()}`;
  return (
    <li>
      <button
        type="button"
        className="legend-row"
        aria-pressed={!hidden}
        title={name}
        onClick={() => act(name, (canvas) => toggleKind(canvas, kind))}
      >
        <KindIcon kind={kind} size={18} plain={plain} />
        <span className={hidden ? 'struck' : ''}>{plural}</span>
        {hidden && <IconEyeOff size={14} aria-label={t`hidden`} />}
      </button>
      {!hidden && (
        <button
          type="button"
          className="legend-count quiet"
          title={t`Select ${plural.toLowerCase()}`}
          aria-label={t`Select ${count(things)} ${plural.toLowerCase()}`}
          onClick={() => chooseMany(ofKind(canvasNow(), kind))}
        >
          {count(things)}
        </button>
      )}
    </li>
  );
}
