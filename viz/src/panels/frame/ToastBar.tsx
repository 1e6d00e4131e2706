import { Button, CloseButton } from '@mantine/core';
import { useEffect, useState } from 'react';
import { t } from '../../words/words.ts';

/** Time to read what was done and to take it back. */
const SHOWN_MS = 10_000;

interface ToastBarProps {
  /** What is told; null shows nothing. */
  says: string | null;
  undo: (() => void) | null;
  onClose: () => void;
  /** Whether it stays until it is closed. */
  stays: boolean;
}

/** What was done last, with a way back; it goes by itself unless somebody points at it. */
export function ToastBar({ says, undo, onClose, stays }: ToastBarProps) {
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (says === null || held || stays) return;
    const timer = setTimeout(onClose, SHOWN_MS);
    return () => clearTimeout(timer);
  }, [says, held, stays, onClose]);
  return (
    <div role="status" className="toast-place">
      {says !== null && (
        <div className="toast" onMouseEnter={() => setHeld(true)} onMouseLeave={() => setHeld(false)}>
          <span>{says}</span>
          {undo && <Button size="compact-sm" variant="subtle" onClick={undo}>{t`Undo`}</Button>}
          <CloseButton size="sm" aria-label={t`Close this message`} onClick={onClose} />
        </div>
      )}
    </div>
  );
}
