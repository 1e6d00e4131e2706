import {
  readDeliveries,
  readManifest,
  savedDeliveries,
  withdrawnDeliveries,
  type Database,
  type Manifest,
} from '@ringbreaker/cypher';
import type { Delivery } from '@ringbreaker/cypher/domain';

/** Deliveries, oldest first, and where their rows lie. */
export interface Ledger {
  readonly folder: string;
  readonly manifests: readonly Manifest[];
}

/** A delivery that is being withdrawn, and how far that came. */
export interface Withdrawing {
  readonly manifest: Manifest;
  readonly checkpoint: string | null;
  readonly withdrawnAt: string;
  readonly withdrawnBy: string;
  readonly reason: string;
  /** What will stand in the ledger afterwards. */
  readonly after: readonly Manifest[];
}

/** The deliveries that the graph knows, and what was left half done. */
export interface GraphLedger extends Ledger {
  readonly loading: readonly { id: string; seq: number; checkpoint: string | null }[];
  readonly withdrawing: Withdrawing | null;
  /** The number of the next delivery: none is given twice. */
  readonly nextSeq: number;
}

/**
 * Reads which deliveries the graph has and what their folders say.
 * @throws GraphError `archive` when the folder of one is missing.
 */
export async function readLedger(database: Database, folder: string): Promise<GraphLedger> {
  const deliveries = await database.run(savedDeliveries, {});
  const withdrawn = await database.run(withdrawnDeliveries, {});
  const manifests = deliveries.map((delivery) => readManifest(folder, delivery));
  const loading = deliveries
    .filter((delivery) => delivery.state === 'loading')
    .map(({ id, seq, checkpoint }) => ({ id, seq, checkpoint: checkpoint ?? null }));
  const nextSeq = Math.max(0, ...[...deliveries, ...withdrawn].map(({ seq }) => seq)) + 1;
  return { folder, manifests, loading, withdrawing: findWithdrawing(folder, deliveries, manifests), nextSeq };
}

type Saved = Omit<Delivery, 'startedAt' | 'endedAt'>;

function findWithdrawing(
  folder: string,
  deliveries: readonly Saved[],
  manifests: readonly Manifest[],
): Withdrawing | null {
  const going = deliveries.find(({ state }) => state === 'withdrawing');
  const manifest = manifests.find(({ seq }) => seq === going?.seq);
  if (!going || !manifest) return null;
  const next = new Map(deliveries.flatMap((one) => (one.nextEdition ? [[one.seq, one]] : [])));
  const after = manifests.flatMap((one): Manifest[] => {
    if (one.seq === going.seq) return [];
    const other = next.get(one.seq);
    return [other ? readManifest(folder, { ...other, edition: other.nextEdition }) : one];
  });
  const { checkpoint, withdrawnAt, withdrawnBy, reason } = going;
  return {
    manifest,
    after,
    checkpoint: checkpoint ?? null,
    withdrawnAt: withdrawnAt ?? '',
    withdrawnBy: withdrawnBy ?? '',
    reason: reason ?? '',
  };
}

/** SQL that reads the facts of one kind over the deliveries that hold some. */
export function readFacts(ledger: Ledger, kind: string): string | undefined {
  const holding = ledger.manifests.filter((manifest) => manifest.kinds.includes(kind));
  return readDeliveries(ledger.folder, holding, `facts-${kind}`);
}
