import { readDecisions } from '../../api.ts';
import { tellDecision } from '../../state/queue/decision.ts';
import { SaidHistory } from '../said/SaidHistory.tsx';
import { t, tx } from '../../words/words.ts';

/** Everything that was decided on a racket, on request: who, when and why, the latest first. */
export function DecisionHistory({ racketId }: { racketId: string }) {
  return (
    <SaidHistory
      name={t`All decisions`}
      label={t`Decisions on ${racketId}`}
      queryKey={['decisions', racketId]}
      read={(cursor, signal) => readDecisions(racketId, cursor, signal)}
      says={(decision) => (
        <>
          <strong>{tellDecision(decision)}</strong>
          {decision.undoes !== null && <span className="quiet">{tx` (number ${decision.undoes})`}</span>}
          {decision.reason && <q>{decision.reason}</q>}
        </>
      )}
    />
  );
}
