import { foldPaths, isValueKind, type FoldedPath, type PathsView, type PathView } from '@ringbreaker/cypher/domain';
import { useMemo } from 'react';
import { attempt } from '../../explorer/actions/attempt.ts';
import { addPicture } from '../../explorer/actions/expand.ts';
import { counted, wordBack, wordOf } from '../../graph/words.ts';
import { addRoots, type Canvas, EMPTY_CANVAS, linkId } from '../../state/canvas/canvas.ts';
import { canvasNow, look } from '../../state/canvas/explorer-store.ts';
import { drawnAsOf } from '../../state/folds/folds.ts';
import { KindIcon } from '../marks/KindIcon.tsx';
import { t } from '../../words/words.ts';

/** Marks paths on the canvas, and brings them into view. */
function showPaths(paths: readonly PathView[]): void {
  const nodes = new Set(paths.flatMap((path) => path.keys));
  const links = new Set(paths.flatMap((path) => path.links.map(({ from, type, to }) => linkId(from, type, to))));
  const sought = [...new Set([...nodes].map((key) => drawnAsOf(canvasNow(), key)))];
  look({ path: { nodes, links }, sought, announcement: t`${counted(paths.length, 'path')} shown` });
}

type Things = Canvas['nodes'];

/** Brings what was found between two things onto the canvas as a step, and shows some of its paths. */
export async function bringPaths({ paths, graph }: PathsView, some: readonly PathView[], signal: AbortSignal) {
  const { keys } = paths[0]!;
  const labelOf = (key: string) => graph.nodes.labels[graph.nodes.keys.indexOf(key)] ?? key;
  await addPicture(t`Paths ${labelOf(keys[0]!)} to ${labelOf(keys.at(-1)!)}`, graph, signal);
  showPaths(some);
}

/** Shows paths of an answer; what of them was taken from the canvas meanwhile comes back. */
async function showAgain(answer: PathsView, some: readonly PathView[]): Promise<void> {
  const { nodes } = canvasNow();
  if (some.every(({ keys }) => keys.every((key) => nodes.has(key)))) showPaths(some);
  else await attempt(t`Finding paths`, (signal) => bringPaths(answer, some, signal));
}

/** The paths that were found; those that differ by a value alone are one. Their things are named whether they are on the canvas or not. */
export function PathList({ answer }: { answer: PathsView }) {
  const { paths, graph } = answer;
  const nodes = useMemo(() => addRoots(EMPTY_CANVAS, graph).nodes, [graph]);
  const folded = foldPaths(paths, (key) => {
    const kind = nodes.get(key)?.kind;
    return kind !== undefined && isValueKind(kind);
  });
  return (
    <>
      <div className="paths-head">
        <h4 className="panel-heading">{counted(folded.length, 'path')}</h4>
        <button
          type="button"
          className="link-button"
          onClick={() => void showAgain(answer, paths)}
        >{t`show all`}</button>
        <button type="button" className="link-button" onClick={() => look({ path: null })}>{t`clear`}</button>
      </div>
      <ol className="path-list">
        {folded.map((path) => (
          <li key={path.first.keys.join()}>
            <button
              type="button"
              onClick={() => void showAgain(answer, path.paths)}
              aria-label={t`Show the path with ${counted(path.first.links.length, 'link')}`}
            >
              <PathHops path={path} things={nodes} />
            </button>
          </li>
        ))}
      </ol>
    </>
  );
}

function PathHops({ path: { first, others }, things }: { path: FoldedPath<PathView>; things: Things }) {
  return (
    <>
      {first.keys.map((key, place) => {
        const link = first.links[place];
        return [
          <span key={key} className="hop">
            <Thing name={key} things={things} />
            {link && <span className="quiet">{link.from === key ? wordOf(link.type) : wordBack(link.type)}</span>}
          </span>,
          ...(others.get(place) ?? []).map((other) => (
            <span key={other} className="hop hop-or">
              <span className="hop-word">{t`or by`}</span>
              <Thing name={other} things={things} />
            </span>
          )),
        ];
      })}
    </>
  );
}

function Thing({ name, things }: { name: string; things: Things }) {
  const node = things.get(name);
  return (
    <>
      {node && <KindIcon kind={node.kind} size={16} />}
      <span className="clip">{node?.label ?? name}</span>
    </>
  );
}
