import { readWorkflow } from '../../api-workflow.ts';
import { tellWork } from '../../state/queue/work.ts';
import { t } from '../../words/words.ts';
import { SaidHistory } from '../said/SaidHistory.tsx';

/** Every step of the work on a racket, on request: who and when, the latest first. */
export function WorkHistory({ racketId }: { racketId: string }) {
  return (
    <SaidHistory
      name={t`All steps`}
      label={t`Steps of the work on ${racketId}`}
      queryKey={['workflow', racketId]}
      read={(cursor, signal) => readWorkflow(racketId, cursor, signal)}
      says={(step) => (
        <>
          <strong>{tellWork(step)}</strong>
          {step.cameWith !== null && <span className="under">{t`came with ${step.cameWith}`}</span>}
        </>
      )}
    />
  );
}
