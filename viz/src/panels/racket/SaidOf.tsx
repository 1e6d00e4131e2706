import { namedBy } from '@ringbreaker/cypher/domain';
import type { Said } from '../../state/racket/reasons.ts';
import { counted } from '../../graph/words.ts';
import { EvidenceRows } from '../evidence/EvidenceRows.tsx';
import { KindIcon } from '../marks/KindIcon.tsx';
import { Strength } from '../marks/Marks.tsx';
import type { Named } from './use-names.ts';
import { t } from '../../words/words.ts';

interface SaidOfProps<T extends Said> {
  all: readonly T[];
  names: ReadonlyMap<string, Named>;
  strengthOf?: (reason: T) => number;
}

/** Of which values something is said, each with how strong that is and the rows it rests on. */
export function SaidOf<T extends Said>({ all, names, strengthOf }: SaidOfProps<T>) {
  return (
    <ul className="said-of">
      {all.map((reason, i) => (
        <li key={i}>
          <div className="said-line">
            {strengthOf && <Strength value={strengthOf(reason)} says={t`Strength`} />}
            <Values keys={namedBy(reason)} names={names} />
            {all.length > 1 && <span className="quiet nowrap">{counted(reason.sellers.length, 'seller')}</span>}
          </div>
          <EvidenceRows evidence={reason.evidence} />
        </li>
      ))}
    </ul>
  );
}

function Values({ keys, names }: { keys: readonly string[]; names: ReadonlyMap<string, Named> }) {
  return keys.map((key) => {
    const named = names.get(key);
    if (!named) return null;
    return (
      <span key={key} className="said-value" title={`${named.label} (${key})`}>
        <KindIcon kind={named.kind} size={15} />
        <span className="clip">{named.label}</span>
      </span>
    );
  });
}
