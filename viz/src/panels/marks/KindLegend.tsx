import type { NodeKind } from '@ringbreaker/cypher/domain';
import { lookOf } from '../../graph/kinds.ts';
import { count } from '../../graph/words.ts';
import { countKinds } from '../../state/folds/kinds-in-words.ts';
import { KindIcon } from './KindIcon.tsx';
import { t } from '../../words/words.ts';

/** The kinds in a picture with their counts, in a line. */
export function KindLegend({ kinds }: { kinds: readonly NodeKind[] }) {
  return (
    <ul className="kind-legend" aria-label={t`Legend`}>
      {[...countKinds(kinds.map((kind) => ({ kind })))].map(([kind, things]) => (
        <li key={kind}>
          <KindIcon kind={kind} size={16} />
          {lookOf(kind).plural}
          <span className="quiet">{count(things)}</span>
        </li>
      ))}
    </ul>
  );
}
