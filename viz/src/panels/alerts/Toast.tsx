import { counted } from '../../graph/words.ts';
import { ToastBar } from '../frame/ToastBar.tsx';
import { useDesk, useTriage } from './use-triage.ts';
import { t } from '../../words/words.ts';

/** What was done to alerts last, with a way back. */
export function Toast() {
  const { done, isTold, failure } = useDesk();
  const { set } = useTriage();
  const undo = !failure && done && done.undo.length > 0 ? () => void undoLast(set) : null;
  return (
    <ToastBar
      says={failure ?? (isTold && done ? done.says : null)}
      undo={undo}
      onClose={dismiss}
      stays={failure !== null}
    />
  );
}

/** Takes back what was done last, if there is a way. */
export async function undoLast(set: ReturnType<typeof useTriage>['set']): Promise<void> {
  const { done } = useDesk.getState();
  if (!done || done.undo.length === 0) return;
  await set(done.undo, t`Undone: ${counted(done.undo.length, 'alert')} as before`);
}

function dismiss(): void {
  useDesk.setState({ isTold: false, failure: null });
}
