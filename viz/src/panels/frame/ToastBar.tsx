import { Button, CloseButton } from '@mantine/core';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
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

/** What was done last, with a way back; it goes by itself unless somebody points at it, and never covers what was pressed. */
export function ToastBar({ says, undo, onClose, stays }: ToastBarProps) {
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (says === null || held || stays) return;
    const timer = setTimeout(onClose, SHOWN_MS);
    return () => clearTimeout(timer);
  }, [says, held, stays, onClose]);
  const place = useRef<HTMLDivElement>(null);
  const [high, setHigh] = useState(false);
  useLayoutEffect(() => {
    if (says !== null && place.current) setHigh(isOver(place.current, document.activeElement));
  }, [says]);
  return (
    <div ref={place} role="status" className={high ? 'toast-place toast-high' : 'toast-place'}>
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

/** Whether a toast at the foot of the window would stand over what has the focus. */
function isOver(toast: Element, pressed: Element | null): boolean {
  if (!pressed || pressed === document.body || pressed.matches('main, .stage-canvas')) return false;
  const [{ left, width, height }, { right, bottom }] = [toast.getBoundingClientRect(), pressed.getBoundingClientRect()];
  return width > 0 && right > left && bottom > window.innerHeight - height - FOOT_PX;
}

/** How far a toast stands off the foot of the window. */
const FOOT_PX = 14;
