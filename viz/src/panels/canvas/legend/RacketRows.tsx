import { useMemo } from 'react';
import { racketGroups, type RacketGroup, racketHues } from '../../../graph/racket-hues.ts';
import { counted, shorten } from '../../../graph/words.ts';
import type { CanvasNode } from '../../../state/canvas/canvas.ts';
import { useExplorer } from '../../../state/canvas/explorer-store.ts';
import { nameOfRacket } from '../../../state/folds/call-folds.ts';
import type { Called } from '../../../state/racket/called.ts';
import { Swatch } from '../../marks/Swatch.tsx';
import { SelectRow } from './SelectRow.tsx';
import { t } from '../../../words/words.ts';

/** The rackets by whose colours the things of the canvas are drawn; a click selects those of one. */
export function RacketRows() {
  const { nodes } = useExplorer((state) => state.history.present.canvas);
  const called = useExplorer((state) => state.called);
  const groups = useMemo(() => racketGroups(nodes.values(), racketHues(nodes.values())), [nodes]);
  const rest = nodes.size - groups.reduce((sum, { things }) => sum + things, 0);
  return (
    <>
      {groups.map((group) => (
        <GroupRow key={group.ids[0]} group={group} called={called} />
      ))}
      {rest > 0 && <Row name={t`In no racket`} things={rest} hue={null} of={isOfNone} />}
    </>
  );
}

/** How much of a racket's name the legend has room for. */
const LETTERS = 34;

const isOfNone = ({ racketId }: CanvasNode) => racketId === null;

function GroupRow({ group, called }: { group: RacketGroup; called: Called }) {
  const { ids, hue, things } = group;
  const known = new Set(ids);
  const name = ids.length > 1 ? counted(ids.length, 'other racket') : nameOfRacket(ids[0]!, called);
  return <Row name={name} things={things} hue={hue} of={({ racketId }) => racketId !== null && known.has(racketId)} />;
}

interface RowProps extends Pick<RacketGroup, 'things'> {
  name: string;
  hue: RacketGroup['hue'] | null;
  of: (node: CanvasNode) => boolean;
}

function Row({ name, things, hue, of }: RowProps) {
  return (
    <SelectRow name={shorten(name, LETTERS)} title={t`Select ${name}`} things={things} of={of}>
      <Swatch hue={hue} />
    </SelectRow>
  );
}
