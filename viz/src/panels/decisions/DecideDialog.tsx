import { useState } from 'react';
import { type Deciding, endings, readEnding } from '../../state/queue/decision.ts';
import { ReasonDialog } from '../said/ReasonDialog.tsx';
import { Until } from './Until.tsx';
import { t } from '../../words/words.ts';

interface DecideDialogProps {
  /** What is decided on: what a racket is called, or how many. */
  named: string;
  /** Whether it is decided on several. */
  several?: boolean;
  /** The day that the run speaks of. */
  asOf: string;
  step: 'confirmed' | 'dismissed';
  busy: boolean;
  /** How far it is, where it takes a while. */
  progress?: string | null;
  error: unknown;
  decide: (wanted: Deciding) => void;
  onClose: () => void;
}

const EACH = t` Each is a decision of its own, with this reason.`;
const CONFIRMS = t`Everybody sees that a person looked and agrees that it is to be pursued. Score and members stay as they were found.`;
const DISMISSES = t`No run raises an alert of it until the day that you name. It stays in the list, below all others. On that day you are told once what happened until then.`;

const DISMISSES_SEVERAL = t`No run raises an alert of them until the day that you name. They stay in the list, below all others. On that day you are told once what happened until then.`;

/** Asks why a racket is confirmed, or why it is dismissed and until when. */
export function DecideDialog({ named, several = false, asOf, step, decide, progress, ...rest }: DecideDialogProps) {
  const [until, setUntil] = useState(endings(asOf)[1]?.until ?? '');
  const ending = readEnding(until, asOf);
  if (step === 'confirmed') {
    const send = (reason: string) => decide({ step, ...(reason && { reason }) });
    const words = {
      title: t`Confirm ${named}`,
      says: several ? CONFIRMS + EACH : CONFIRMS,
      label: t`Why, if you want to say`,
      action: t`Confirm`,
    };
    return (
      <ReasonDialog {...words} {...rest} optional send={send}>
        <Progress says={progress} />
      </ReasonDialog>
    );
  }
  return (
    <ReasonDialog
      title={t`Dismiss ${named}`}
      says={several ? DISMISSES_SEVERAL + EACH : DISMISSES}
      label={several ? t`Why should nobody look at them?` : t`Why should nobody look at it?`}
      action={t`Dismiss`}
      ready={ending !== null}
      send={(reason) => ending !== null && decide({ step, reason, until: ending })}
      {...rest}
    >
      <Until asOf={asOf} until={until} onChange={setUntil} />
      <Progress says={progress} />
    </ReasonDialog>
  );
}

function Progress({ says }: { says: string | null | undefined }) {
  return says ? <p role="status">{says}</p> : null;
}
