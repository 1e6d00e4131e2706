import { Text } from '@mantine/core';
import { counted, count, wordOf } from '../../graph/words.ts';
import type { Canvas, CanvasLink } from '../../state/canvas/canvas.ts';
import { chooseLink } from '../../state/canvas/explorer-store.ts';
import { tally } from '../../state/tally.ts';
import { t, tx } from '../../words/words.ts';

const MOST = 100;

/** The links that a line from or to a fold stands for; each leads to the rows behind it. */
export function MergedLinks({ canvas, links }: { canvas: Canvas; links: readonly CanvasLink[] }) {
  const { nodes } = canvas;
  const nameOf = (key: string) => nodes.get(key)?.label ?? key;
  const types = tally(links.map(({ type }) => type));
  const strongest = [...links].sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1));
  return (
    <section aria-label={t`Merged links`}>
      <Text size="xs" c="dimmed">{t`One line stands for`}</Text>
      <h3>{counted(links.length, 'link')}</h3>
      <p className="quiet">{tx`${[...types].map(([type, some]) => `${count(some)} × ${wordOf(type)}`).join(', ')}. Those that say most come first.`}</p>
      <ul className="node-list">
        {strongest.slice(0, MOST).map((link) => (
          <li key={link.id}>
            <button type="button" onClick={() => chooseLink(link.id)}>
              <span className="clip">{nameOf(link.source)}</span>
              <span className="quiet nowrap">{wordOf(link.type)}</span>
              <span className="grow clip">{nameOf(link.target)}</span>
            </button>
          </li>
        ))}
      </ul>
      {links.length > MOST && <p className="quiet">{tx`and ${count(links.length - MOST)} more`}</p>}
    </section>
  );
}
