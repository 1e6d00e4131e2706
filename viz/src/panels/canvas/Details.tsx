import { Button, Group, Text } from '@mantine/core';
import { isValueKind } from '@ringbreaker/cypher/domain';
import { chooseThing } from '../../explorer/actions/actions.ts';
import { addThing } from '../../explorer/actions/expand.ts';
import { useCalledCanvas } from '../../explorer/use-called.ts';
import { counted, count } from '../../graph/words.ts';
import type { Canvas, CanvasNode } from '../../state/canvas/canvas.ts';
import { select, useExplorer } from '../../state/canvas/explorer-store.ts';
import { Evidence } from '../evidence/Evidence.tsx';
import { onlyFold } from '../../state/folds/folds-shown.ts';
import { pictureOf } from '../../state/folds/picture.ts';
import { KindIcon } from '../marks/KindIcon.tsx';
import { FoldDetails } from './FoldDetails.tsx';
import { MergedLinks } from './MergedLinks.tsx';
import { NodeActions } from './NodeActions.tsx';
import { PairVerdict } from '../said/PairVerdict.tsx';
import { NodeLinks } from './NodeLinks.tsx';
import { PairGoods } from '../goods/PairGoods.tsx';
import { Record } from '../evidence/Record.tsx';
import { SharedMost } from './SharedMost.tsx';
import { WhyHidden } from './filters/WhyHidden.tsx';
import { t, tx } from '../../words/words.ts';

/** Details of what is chosen: the rows behind a link, a thing's record, or a list of many. */
export function Details() {
  const { selection, link, record } = useExplorer();
  const canvas = useCalledCanvas();
  const chosenLink = link ? canvas.links.get(link) : undefined;
  if (chosenLink) {
    const { source, type, target } = chosenLink;
    const labels = { from: canvas.nodes.get(source)?.label ?? source, to: canvas.nodes.get(target)?.label ?? target };
    return <Evidence link={{ from: source, type, to: target }} labels={labels} onOpen={(key) => select([key])} />;
  }
  const merged = link ? pictureOf(canvas).merged.get(link) : undefined;
  if (merged) return <MergedLinks canvas={canvas} links={merged} />;
  const [only] = selection;
  if (record && record !== only) {
    return (
      <Record
        entityKey={record}
        actions={canvas.nodes.has(record) ? <WhyHidden entityKey={record} /> : <AddButton entityKey={record} />}
        onOpen={openRecord}
      />
    );
  }
  if (selection.size > 1) return <Many canvas={canvas} selection={selection} />;
  if (!only) return <Nothing canvas={canvas} />;
  return (
    <>
      <Record entityKey={only} actions={<NodeActions keys={[only]} />} onOpen={openRecord} />
      <NodeLinks nodeKey={only} />
    </>
  );
}

/** Brings a thing onto the canvas and shows its record. */
function openRecord(key: string): void {
  void addThing(key, key).then(() => chooseThing(key));
}

function AddButton({ entityKey }: { entityKey: string }) {
  return <Button size="xs" fullWidth onClick={() => openRecord(entityKey)}>{t`Add to the canvas`}</Button>;
}

function Nothing({ canvas }: { canvas: Canvas }) {
  if (canvas.nodes.size === 0)
    return <Text c="dimmed">{t`The canvas is empty. Search, or add a racket from the list.`}</Text>;
  return (
    <>
      <div className="hint">
        <p>{t`Click a thing for its record, a link for the rows behind it.`}</p>
        <p>{t`Double click expands; drag pins. Shift+click selects several, and two of them have paths between them.`}</p>
      </div>
      <SharedMost canvas={canvas} />
    </>
  );
}

/** Of two values of one kind, or two parties, a person may say whether they are the same. */
function Verdict({ nodes }: { nodes: readonly CanvasNode[] }) {
  const [one, other] = nodes;
  if (!one || !other || nodes.length > 2 || one.kind !== other.kind) return null;
  if (!isValueKind(one.kind) && one.kind !== 'Party') return null;
  return <PairVerdict one={one.key} other={other.key} />;
}

function Many({ canvas, selection }: { canvas: Canvas; selection: ReadonlySet<string> }) {
  const nodes = [...selection].flatMap((key) => canvas.nodes.get(key) ?? []);
  const fold = onlyFold(canvas, selection);
  return (
    <>
      {fold ? (
        <FoldDetails canvas={canvas} fold={fold} />
      ) : (
        <Group justify="space-between">
          <Text fw={600}>{tx`${counted(nodes.length, 'thing')} selected`}</Text>
        </Group>
      )}
      <NodeActions keys={[...selection]} />
      <Verdict nodes={nodes} />
      <PairGoods nodes={nodes} />
      <ul className="node-list">
        {nodes.slice(0, 200).map((node) => (
          <li key={node.key}>
            <button type="button" onClick={() => select([node.key])}>
              <KindIcon kind={node.kind} size={18} />
              <span className="grow clip">{node.label}</span>
              <span className="quiet">{count(node.degree)}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
