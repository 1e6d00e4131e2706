import { hushSaid, useSaid } from '../../state/said.ts';
import { ToastBar } from './ToastBar.tsx';

/** What a person did last to a racket, a member, a pair or a delivery, on whichever page they are. */
export function SaidToast() {
  const { says, undo, failed } = useSaid();
  return <ToastBar says={says} undo={undo && (() => void undo())} onClose={hushSaid} stays={failed} />;
}
