import { Button } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { t, tx } from '../../words/words.ts';

interface PastRunProps {
  run: number;
  /** The day that the run speaks of; null while it is not known. */
  asOf: string | null;
  onNow: () => void;
}

/** Says over a picture that it shows an earlier run, what of that is not kept, and how to come back. */
export function PastRun({ run, asOf, onNow }: PastRunProps) {
  return (
    <section className="past-run" aria-label={t`An earlier run`}>
      <IconHistory size={16} aria-hidden="true" />
      <div>
        <p>
          <b>{asOf ? t`As run ${run} found it, on data of ${asOf.slice(0, 10)}.` : t`You look back to run ${run}.`}</b>{' '}
          {t`Members, operators and how much a value said are of that run; links first seen later are left out.`}
        </p>
        <p className="quiet">{t`Not kept: what things were called then, how sellers stood, and what has been withdrawn or erased since.`}</p>
      </div>
      <Button size="compact-sm" variant="default" onClick={onNow}>{t`Back to the current run`}</Button>
    </section>
  );
}

interface PastRunBelowProps {
  run: number;
  onNow: () => void;
  onSee: () => void;
}

/** Says under the strip of a racket's life which run the picture shows, which stands out of sight. */
export function PastRunBelow({ run, onNow, onSee }: PastRunBelowProps) {
  return (
    <p className="past-run-below" role="status">
      {tx`The picture shows run ${run}.`}
      <button type="button" className="link-button" onClick={onSee}>{t`See the picture`}</button>
      <button type="button" className="link-button" onClick={onNow}>{t`Back to the current run`}</button>
    </p>
  );
}
