import { foldPaths, isValueKind, type FoldedPath, type PathView } from '@ringbreaker/cypher/domain';
import { counted, wordBack, wordOf } from '../../graph/words.ts';
import { linkId } from '../../state/canvas/canvas.ts';
import { canvasNow, look } from '../../state/canvas/explorer-store.ts';
import { drawnAsOf } from '../../state/folds/folds.ts';
import { KindIcon } from '../marks/KindIcon.tsx';
import { t } from '../../words/words.ts';

/** Marks paths on the canvas, and brings them into view. */
export function showPaths(paths: readonly PathView[]): void {
  const nodes = new Set(paths.flatMap((path) => path.keys));
  const links = new Set(paths.flatMap((path) => path.links.map(({ from, type, to }) => linkId(from, type, to))));
  const sought = [...new Set([...nodes].map((key) => drawnAsOf(canvasNow(), key)))];
  look({ path: { nodes, links }, sought, announcement: t`${counted(paths.length, 'path')} shown` });
}

/** The paths that were found; those that differ by a value alone are one. */
export function PathList({ paths }: { paths: readonly PathView[] }) {
  const { nodes } = canvasNow();
  const folded = foldPaths(paths, (key) => {
    const kind = nodes.get(key)?.kind;
    return kind !== undefined && isValueKind(kind);
  });
  return (
    <>
      <div className="paths-head">
        <h4 className="panel-heading">{counted(folded.length, 'path')}</h4>
        <button type="button" className="link-button" onClick={() => showPaths(paths)}>{t`show all`}</button>
        <button type="button" className="link-button" onClick={() => look({ path: null })}>{t`clear`}</button>
      </div>
      <ol className="path-list">
        {folded.map((path) => (
          <li key={path.first.keys.join()}>
            <button
              type="button"
              onClick={() => showPaths(path.paths)}
              aria-label={t`Show the path with ${counted(path.first.links.length, 'link')}`}
            >
              <PathHops path={path} />
            </button>
          </li>
        ))}
      </ol>
    </>
  );
}

function PathHops({ path: { first, others } }: { path: FoldedPath<PathView> }) {
  return (
    <>
      {first.keys.map((key, place) => {
        const link = first.links[place];
        return [
          <span key={key} className="hop">
            <Thing name={key} />
            {link && <span className="quiet">{link.from === key ? wordOf(link.type) : wordBack(link.type)}</span>}
          </span>,
          ...(others.get(place) ?? []).map((other) => (
            <span key={other} className="hop hop-or">
              <span className="hop-word">{t`or by`}</span>
              <Thing name={other} />
            </span>
          )),
        ];
      })}
    </>
  );
}

function Thing({ name }: { name: string }) {
  const node = canvasNow().nodes.get(name);
  return (
    <>
      {node && <KindIcon kind={node.kind} size={16} />}
      <span className="clip">{node?.label ?? name}</span>
    </>
  );
}
