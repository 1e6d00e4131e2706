import type { NodeKind } from '@ringbreaker/cypher/domain';
import { legendOrder, lookOf } from '../../graph/kinds.ts';
import { count } from '../../graph/words.ts';
import { KindIcon } from './KindIcon.tsx';
import { t } from '../../words/words.ts';

/** The kinds in a picture with their counts, in a line. */
export function KindLegend({ kinds }: { kinds: readonly NodeKind[] }) {
  const counts = new Map<NodeKind, number>();
  for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return (
    <ul className="kind-legend" aria-label={t`Legend`}>
      {legendOrder
        .filter((kind) => counts.has(kind))
        .map((kind) => (
          <li key={kind}>
            <KindIcon kind={kind} size={16} />
            {lookOf(kind).plural}
            <span className="quiet">{count(counts.get(kind)!)}</span>
          </li>
        ))}
    </ul>
  );
}
