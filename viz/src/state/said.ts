import { create } from 'zustand';

interface Said {
  /** What was done last, in words; null where there is nothing to tell. */
  says: string | null;
  /** Takes it back; null where there is no way. */
  undo: (() => Promise<void>) | null;
  /** Whether it is a failure that is told. */
  failed: boolean;
}

const NOTHING: Said = { says: null, undo: null, failed: false };

/** What a person said last of a racket, a member, a pair or a delivery, with the way back. */
export const useSaid = create<Said>(() => NOTHING);

/** Tells what was done, for a while. */
export function tellSaid(says: string, undo: Said['undo'] = null): void {
  useSaid.setState({ says, undo, failed: false });
}

/** Tells that something could not be done. */
export function tellFailed(says: string): void {
  useSaid.setState({ says, undo: null, failed: true });
}

/** Tells nothing any more. */
export function hushSaid(): void {
  useSaid.setState(NOTHING);
}
