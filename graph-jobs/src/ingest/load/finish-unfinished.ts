import { resolve } from 'node:path';
import type { Manifest } from '@ringbreaker/cypher';
import { completeWithdrawal, type Completed } from '../../withdrawal/complete-withdrawal.ts';
import { readLedger } from '../ledger/ledger.ts';
import { loadDelivery, type Writing } from './load-delivery.ts';

/** What a job that was killed had left half done, and is done now. */
export interface Finished {
  /** Numbers of deliveries that are loaded now. */
  readonly loaded: readonly number[];
  /** Things, values and links that loading them wrote. */
  readonly written: number;
  /** A withdrawal that is over now. */
  readonly withdrawn: Completed | null;
}

/** Finishes what an earlier job left half loaded or half withdrawn: whoever writes next begins with it. */
export async function finishUnfinished(writing: Writing): Promise<Finished> {
  const ledger = await readLedger(writing.database, resolve(writing.request.archive));
  let written = 0;
  for (const { seq, checkpoint } of ledger.loading) {
    const manifest = ledger.manifests.find((candidate) => candidate.seq === seq) as Manifest;
    written += (await loadDelivery({ ...writing, ledger }, manifest, checkpoint)).writtenNow;
  }
  const withdrawn = ledger.withdrawing ? await completeWithdrawal(writing, ledger, ledger.withdrawing) : null;
  return { loaded: ledger.loading.map(({ seq }) => seq), written, withdrawn };
}

/** The deliveries that were finished, loaded or withdrawn, by number. */
export function numbersOf({ loaded, withdrawn }: Finished): number[] {
  return [...loaded, ...(withdrawn ? [withdrawn.withdrawing.manifest.seq] : [])];
}
