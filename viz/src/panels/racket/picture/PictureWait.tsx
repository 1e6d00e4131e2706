import { Button, Skeleton } from '@mantine/core';
import { useEffect, useState } from 'react';
import { t } from '../../../words/words.ts';

/** What comes sooner needs no word: it would only flash. */
const SOON_MS = 300;

interface PictureWaitProps {
  /** What is waited for. */
  says: string;
  /** Ends the wait; without it the wait can’t be ended. */
  onCancel?: (() => void) | undefined;
}

/** Stands where a picture comes, until it is drawn: large ones take seconds. */
export function PictureWait({ says, onCancel }: PictureWaitProps) {
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), SOON_MS);
    return () => clearTimeout(timer);
  }, []);
  if (!isLate) return null;
  return (
    <div className="picture-wait" role="status">
      <Skeleton height="100%" radius={0} />
      <div className="picture-wait-says">
        <span>{says}</span>
        {onCancel && <Button size="compact-sm" variant="default" onClick={onCancel}>{t`Cancel`}</Button>}
      </div>
    </div>
  );
}
