import { type DossierProgress, NewDossier } from '@ringbreaker/cypher/domain';
import { z } from 'zod';
import { create } from 'zustand';
import { orderDossier } from '../../api-dossiers.ts';
import { ApiError, describeError } from '../../problem.ts';
import { keepInTab, readInTab } from '../../state/kept-in-tab.ts';
import { isRedacted } from '../../state/redaction/redaction.ts';
import { hexOf } from '../../state/hex.ts';
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
  /** What the racket is called. */
  readonly called: string;
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

/** What a reload has to ask once more: of this tab alone, for another one did not ask for it. */
const KEPT = 'ringbreaker.dossier';
const KeptOrder = z.object({ racketId: z.string(), called: z.string(), since: z.number(), wanted: NewDossier });

/** Has a dossier made and saves it; where one is being made, nothing happens. */
export async function startOrder(
  { racketId, called }: Pick<Order, 'racketId' | 'called'>,
  wanted: NewDossier,
  since: number,
): Promise<void> {
  const { order: before } = useOrder.getState();
  if (before && isMaking(before)) return;
  await follow({ racketId, called, since, wanted: { ...wanted, ticket: drawTicket() } });
}

/** Goes on with the dossier that was being made when the page was loaded anew. */
export async function resumeOrder(): Promise<void> {
  if (useOrder.getState().order) return;
  const kept = readInTab(KEPT, KeptOrder);
  if (!kept) return;
  const { racketId, called } = kept;
  // Names may have been hidden since.
  await follow({ ...kept, called: isRedacted ? racketId : called });
}

/** Sixteen bytes in hex, which nobody guesses. */
const drawTicket = () => hexOf(crypto.getRandomValues(new Uint8Array(16)));

async function follow(kept: z.infer<typeof KeptOrder>): Promise<void> {
  const { racketId, called, since, wanted } = kept;
  ending = new AbortController();
  const { signal } = ending;
  const order: Order = {
    racketId,
    called,
    recipient: wanted.recipient,
    since,
    progress: null,
    made: null,
    error: null,
  };
  const change = (part: Partial<Order>) => {
    const now = useOrder.getState().order;
    if (!signal.aborted && now) useOrder.setState({ order: { ...now, ...part } });
  };
  useOrder.setState({ order });
  keepInTab(KEPT, kept);
  try {
    const { content, ...made } = await orderDossier(racketId, wanted, {
      signal,
      tell: (progress) => change({ progress }),
    });
    sessionStorage.removeItem(KEPT);
    handOver(made.name, content);
    change({ made });
    if (watching === 0) tellSaid(t`The dossier is saved as ${made.name}`);
  } catch (error) {
    // Whom a network or a reload cut off may ask again.
    if (error instanceof ApiError && error.problem.status > 0) sessionStorage.removeItem(KEPT);
    change({ error });
    if (watching === 0 && !signal.aborted)
      tellFailed(t`The dossier on ${called} was not made. ${describeError(error).detail}`);
  }
}

/** Gives up the dossier that is being made, or forgets the one that was. */
export function dropOrder(): void {
  ending.abort();
  sessionStorage.removeItem(KEPT);
  useOrder.setState({ order: null });
}
