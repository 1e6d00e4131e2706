import { readNames } from '../../api-names.ts';
import { SaidHistory } from '../said/SaidHistory.tsx';
import { t } from '../../words/words.ts';

/** Everything that a racket was called, on request: who and when, the latest first. */
export function NameHistory({ racketId }: { racketId: string }) {
  return (
    <SaidHistory
      name={t`All names`}
      label={t`Names of ${racketId}`}
      size="compact-xs"
      width={360}
      position="bottom-start"
      queryKey={['racket-names', racketId]}
      read={(cursor, signal) => readNames(racketId, cursor, signal)}
      says={({ name }) =>
        name === null ? <span className="quiet">{t`The name was taken away`}</span> : <strong>{name}</strong>
      }
      by={({ cameWith }) => cameWith !== null && t`, as ${cameWith} merged into it`}
    />
  );
}
