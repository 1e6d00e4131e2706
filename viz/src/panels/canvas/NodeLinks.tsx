import { IconNote } from '@tabler/icons-react';
import { useMemo } from 'react';
import { count, dateOf, wordBack, wordOf } from '../../graph/words.ts';
import { chooseLink, useExplorer } from '../../state/canvas/explorer-store.ts';
import { useNoted } from '../notes/use-notes.ts';
import { KindIcon } from '../marks/KindIcon.tsx';
import { t, tx } from '../../words/words.ts';

const MOST = 60;

/** A thing's links on the canvas as a list: the way to the evidence without a pointer. */
export function NodeLinks({ nodeKey }: { nodeKey: string }) {
  const canvas = useExplorer((state) => state.history.present.canvas);
  const links = useMemo(
    () =>
      [...canvas.links.values()]
        .filter(({ source, target }) => source === nodeKey || target === nodeKey)
        .sort((a, b) => b.weight - a.weight),
    [canvas.links, nodeKey],
  );
  const noted = useNoted();
  if (links.length === 0) return null;
  return (
    <>
      <h4 className="panel-heading">{t`On the canvas`}</h4>
      <ul className="node-list" data-testid="node-links">
        {links.slice(0, MOST).map((link) => {
          const word = link.source === nodeKey ? wordOf(link.type) : wordBack(link.type);
          const other = canvas.nodes.get(link.source === nodeKey ? link.target : link.source)!;
          return (
            <li key={link.id}>
              <button type="button" onClick={() => chooseLink(link.id)}>
                <span className="visually-hidden">{t`Evidence: `}</span>
                <KindIcon kind={other.kind} size={18} />
                <span className="grow clip">{other.label}</span>
                {noted.has(link.id) && <IconNote size={14} stroke={1.8} aria-label={t`has a note`} />}
                <span className="quiet nowrap" title={spanOf(link.firstSeen, link.lastSeen)}>
                  {word}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
      {links.length > MOST && <p className="quiet">{tx`and ${count(links.length - MOST)} more`}</p>}
    </>
  );
}

function spanOf(first: number | null, last: number | null): string {
  if (first === null && last === null) return t`Never dated`;
  return t`Seen ${dateOf(first ?? last!)} to ${dateOf(last ?? first!)}`;
}
