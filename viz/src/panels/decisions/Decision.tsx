import { Button } from '@mantine/core';
import type { RacketView } from '@ringbreaker/cypher/domain';
import { IconCheck, IconEyeOff } from '@tabler/icons-react';
import { useState } from 'react';
import { useMay } from '../../state/me.ts';
import { whatCalled } from '../../state/racket/racket-title.ts';
import { type AskedStep, DecideButtons } from './DecideButtons.tsx';
import { DecideDialog } from './DecideDialog.tsx';
import { DecisionConflictDialog } from './DecisionConflictDialog.tsx';
import { DecisionHistory } from './DecisionHistory.tsx';
import { useKeys } from '../lists/use-keys.ts';
import { conflictIn, useDecide } from './use-decide.ts';
import { t, tx } from '../../words/words.ts';

/** What people decided on a racket: the buttons that decide, what holds and why, and all that was said before. */
export function Decision({ racket }: { racket: RacketView }) {
  const may = useMay()('POST /rackets/:id/decisions');
  const [asked, setAsked] = useState<AskedStep | null>(null);
  const decide = useDecide(racket.id, whatCalled(racket));
  const { version } = racket.decided;
  const conflict = conflictIn(decide.error);
  const ask = (step: AskedStep) => {
    decide.reset();
    setAsked(step);
  };
  if (!may && version === 0) return null;
  return (
    <section className={`decision decision-${racket.triage}`} aria-label={t`What people decided`}>
      <Standing racket={racket} />
      <span className="grow" />
      {version > 0 && <DecisionHistory racketId={racket.id} />}
      {may && (
        <Buttons
          racket={racket}
          ask={ask}
          takeBack={() => decide.mutate({ step: 'undone', version })}
          busy={decide.isPending}
        />
      )}
      {asked && !conflict && (
        <DecideDialog
          named={whatCalled(racket)}
          asOf={racket.asOf}
          step={asked}
          busy={decide.isPending}
          error={decide.error}
          decide={(wanted) => decide.mutate({ ...wanted, version }, { onSuccess: () => setAsked(null) })}
          onClose={() => setAsked(null)}
        />
      )}
      {conflict && (
        <DecisionConflictDialog
          conflict={conflict}
          useMine={() =>
            decide.mutate({ ...conflict.yours, version: conflict.theirs.version }, { onSuccess: () => setAsked(null) })
          }
          leaveTheirs={() => {
            decide.reset();
            setAsked(null);
          }}
        />
      )}
    </section>
  );
}

/** How the racket stands on the day of the run, by whom and why. */
function Standing({ racket: { triage, decided } }: { racket: RacketView }) {
  const { decision } = decided;
  if (!decision) return <p>{decided.version > 0 ? t`No decision holds now.` : t`Nobody has decided on it.`}</p>;
  const by = (
    <>
      {' '}
      {tx`by ${<strong>{decision.author}</strong>} on ${<time dateTime={decision.at}>{decision.at.slice(0, 10)}</time>}${
        decision.reason && (
          <>
            : <q>{decision.reason}</q>
          </>
        )
      }`}
    </>
  );
  if (triage === 'confirmed') {
    return (
      <p>
        <IconCheck size={16} aria-hidden="true" /> <strong>{t`Confirmed`}</strong>
        {by}
      </p>
    );
  }
  if (triage === 'dismissed') {
    return (
      <p>
        <IconEyeOff size={16} aria-hidden="true" /> <strong>{tx`Dismissed until ${decision.until}`}</strong>
        {by}
        <span className="under">{t`No alert is raised of it, and it ranks below all others, until that day of the data.`}</span>
      </p>
    );
  }
  return (
    <p>{tx`Dismissed until ${decision.until}${by}${<span className="under">{t`That day has come: alerts are raised of it again.`}</span>}`}</p>
  );
}

interface ButtonsProps {
  racket: RacketView;
  ask: (step: AskedStep) => void;
  takeBack: () => void;
  busy: boolean;
}

function Buttons({ racket: { triage, decided }, ask, takeBack, busy }: ButtonsProps) {
  useKeys({
    c: () => triage !== 'confirmed' && ask('confirmed'),
    d: () => triage !== 'dismissed' && ask('dismissed'),
  });
  return (
    <span className="decision-buttons">
      {decided.decision && (
        <Button size="xs" variant="subtle" color="gray" loading={busy} onClick={takeBack}>{t`Take back`}</Button>
      )}
      <DecideButtons ask={ask} stands={triage} keys />
    </span>
  );
}
