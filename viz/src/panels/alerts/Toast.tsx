import { Button, CloseButton } from '@mantine/core';
import { useEffect, useState } from 'react';
import { counted } from '../../graph/words.ts';
import { useDesk, useTriage } from './use-triage.ts';

/** Time to read what was done and to take it back. */
const SHOWN_MS = 10_000;

/** What was done last, with a way back; it goes by itself unless somebody points at it. */
export function Toast() {
  const { done, failure } = useDesk();
  const { set } = useTriage();
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (!done || held) return;
    const timer = setTimeout(dismiss, SHOWN_MS);
    return () => clearTimeout(timer);
  }, [done, held]);
  return (
    <div role="status" className="toast-place">
      {(done || failure) && (
        <div className="toast" onMouseEnter={() => setHeld(true)} onMouseLeave={() => setHeld(false)}>
          <span>{failure ?? done?.says}</span>
          {!failure && done && done.undo.length > 0 && (
            <Button size="compact-sm" variant="subtle" onClick={() => void undoLast(set)}>
              Undo
            </Button>
          )}
          <CloseButton size="sm" aria-label="Close this message" onClick={dismiss} />
        </div>
      )}
    </div>
  );
}

/** Takes back what was done last, if there is a way. */
export async function undoLast(set: ReturnType<typeof useTriage>['set']): Promise<void> {
  const { done } = useDesk.getState();
  if (!done || done.undo.length === 0) return;
  await set(done.undo, `Undone: ${counted(done.undo.length, 'alert')} as before`);
}

function dismiss(): void {
  useDesk.setState({ done: null, failure: null });
}
