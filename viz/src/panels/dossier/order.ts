import type { DossierProgress, NewDossier } from '@ringbreaker/cypher/domain';
import { create } from 'zustand';
import { orderDossier } from '../../api-dossiers.ts';
import { describeError } from '../../problem.ts';
import { tellFailed, tellSaid } from '../../state/said.ts';
import { t } from '../../words/words.ts';
import { handOver } from '../lists/save-file.ts';

/** What was made: the name of the file, and the key that signed it. */
interface Made {
  readonly name: string;
  readonly fingerprint: string;
}

/** A dossier that was asked for on this page. */
export interface Order {
  readonly racketId: string;
  readonly recipient: string;
  /** When it was asked for, in milliseconds. */
  readonly since: number;
  /** How far it is; null until the server tells. */
  readonly progress: DossierProgress | null;
  readonly made: Made | null;
  readonly error: unknown;
}

/** The one dossier that is being made, was made last, or failed; it goes on while its dialog is closed. */
export const useOrder = create<{ order: Order | null }>(() => ({ order: null }));

/** Whether a dossier is being made. */
export const isMaking = ({ made, error }: Order): boolean => made === null && error === null;

let watching = 0;

/** Notes that a dialog shows how it goes, until what it answers is called: then nothing else has to say how it ended. */
export function watchOrder(): () => void {
  watching++;
  return () => void watching--;
}

let ending = new AbortController();

/** Has a dossier made and saves it; where one is being made, nothing happens. */
export async function startOrder(racketId: string, wanted: NewDossier, since: number): Promise<void> {
  const { order: before } = useOrder.getState();
  if (before && isMaking(before)) return;
  ending = new AbortController();
  const { signal } = ending;
  const order: Order = { racketId, recipient: wanted.recipient, since, progress: null, made: null, error: null };
  const change = (part: Partial<Order>) => {
    const now = useOrder.getState().order;
    if (!signal.aborted && now) useOrder.setState({ order: { ...now, ...part } });
  };
  useOrder.setState({ order });
  window.addEventListener('beforeunload', askFirst);
  try {
    const { content, ...made } = await orderDossier(racketId, wanted, {
      signal,
      tell: (progress) => change({ progress }),
    });
    handOver(made.name, content);
    change({ made });
    if (watching === 0) tellSaid(t`The dossier is saved as ${made.name}`);
  } catch (error) {
    change({ error });
    if (watching === 0 && !signal.aborted)
      tellFailed(t`The dossier on ${racketId} was not made. ${describeError(error).detail}`);
  } finally {
    window.removeEventListener('beforeunload', askFirst);
  }
}

/** Gives up the dossier that is being made, or forgets the one that was. */
export function dropOrder(): void {
  ending.abort();
  useOrder.setState({ order: null });
}

/** A reload would give it up: the browser asks whether that is meant. */
const askFirst = (event: BeforeUnloadEvent) => event.preventDefault();
