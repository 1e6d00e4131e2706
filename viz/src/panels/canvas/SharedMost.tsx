import { isValueKind } from '@ringbreaker/cypher/domain';
import { useMemo } from 'react';
import { counted } from '../../graph/words.ts';
import type { Canvas } from '../../state/canvas/canvas.ts';
import { select } from '../../state/canvas/explorer-store.ts';
import { KindIcon } from '../marks/KindIcon.tsx';
import { tally } from '../../state/tally.ts';
import { t } from '../../words/words.ts';

const FIRST = 10;

/** The values that most things on the canvas share: where to look first. */
export function SharedMost({ canvas }: { canvas: Canvas }) {
  const shared = useMemo(() => sharedMost(canvas), [canvas]);
  if (shared.length === 0) return null;
  return (
    <>
      <h2 className="panel-heading">{t`Shared most on this canvas`}</h2>
      <ul className="node-list">
        {shared.map(({ node, links }) => (
          <li key={node.key}>
            <button type="button" onClick={() => select([node.key])}>
              <KindIcon kind={node.kind} size={18} />
              <span className="grow clip">{node.label}</span>
              <span className="quiet nowrap">{counted(links, 'link')}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

function sharedMost(canvas: Canvas) {
  const degrees = tally([...canvas.links.values()].flatMap(({ source, target }) => [source, target]));
  return [...canvas.nodes.values()]
    .map((node) => ({ node, links: degrees.get(node.key) ?? 0 }))
    .filter(({ node, links }) => isValueKind(node.kind) && links > 1)
    .sort((a, b) => b.links - a.links || a.node.key.localeCompare(b.node.key))
    .slice(0, FIRST);
}
