import { readDeliveries, readManifest, savedDeliveries, type Database, type Manifest } from '@ringbreaker/cypher';

/** The deliveries that the graph knows, oldest first, and where their rows lie. */
export interface Ledger {
  readonly folder: string;
  readonly manifests: readonly Manifest[];
  readonly loading: readonly { id: string; seq: number; checkpoint: string | null }[];
}

/**
 * Reads which deliveries the graph has and what their folders say.
 * @throws GraphError `archive` when the folder of one is missing.
 */
export async function readLedger(database: Database, folder: string): Promise<Ledger> {
  const deliveries = await database.run(savedDeliveries, {});
  const manifests = deliveries.map((delivery) => readManifest(folder, delivery));
  const loading = deliveries
    .filter((delivery) => delivery.state === 'loading')
    .map(({ id, seq, checkpoint }) => ({ id, seq, checkpoint: checkpoint ?? null }));
  return { folder, manifests, loading };
}

/** SQL that reads the facts of one kind over the deliveries that hold some. */
export function readFacts(ledger: Ledger, kind: string): string | undefined {
  const holding = ledger.manifests.filter((manifest) => manifest.kinds.includes(kind));
  return readDeliveries(ledger.folder, holding, `facts-${kind}`);
}
