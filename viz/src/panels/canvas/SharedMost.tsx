import { isValueKind } from '@ringbreaker/cypher/domain';
import { useMemo } from 'react';
import { counted } from '../../graph/words.ts';
import type { Canvas } from '../../state/canvas/canvas.ts';
import { select } from '../../state/canvas/explorer-store.ts';
import { KindIcon } from '../marks/KindIcon.tsx';
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
  const degrees = new Map<string, number>();
  for (const { source, target } of canvas.links.values()) {
    for (const key of [source, target]) degrees.set(key, (degrees.get(key) ?? 0) + 1);
  }
  return [...canvas.nodes.values()]
    .map((node) => ({ node, links: degrees.get(node.key) ?? 0 }))
    .filter(({ node, links }) => isValueKind(node.kind) && links > 1)
    .sort((a, b) => b.links - a.links || a.node.key.localeCompare(b.node.key))
    .slice(0, FIRST);
}
