import { IconPointFilled } from '@tabler/icons-react';
import { goToStep, useExplorer } from '../../state/canvas/explorer-store.ts';
import { stepsOf } from '../../state/canvas/history/history.ts';
import { t } from '../../words/words.ts';

/** Every step by name, newest on top; a click goes there, and later steps stay. */
export function History() {
  const history = useExplorer((state) => state.history);
  const steps = stepsOf(history);
  const now = history.past.length;
  return (
    <ol className="history" reversed aria-label={t`Steps, newest first`}>
      {steps
        .map((step, index) => ({ step, index }))
        .reverse()
        .map(({ step, index }) => (
          <li key={index} className={index > now ? 'undone' : ''}>
            <button type="button" aria-current={index === now ? 'step' : undefined} onClick={() => goToStep(index)}>
              <IconPointFilled size={14} className={index === now ? 'now' : 'then'} aria-hidden="true" />
              <span className="grow clip">{step.name}</span>
              <span className="quiet">{step.canvas.nodes.size}</span>
            </button>
          </li>
        ))}
    </ol>
  );
}
