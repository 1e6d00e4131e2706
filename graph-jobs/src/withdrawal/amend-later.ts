import type { Manifest } from '@ringbreaker/cypher';
import { JobError } from '../job/job-error.ts';
import type { Ledger } from '../ingest/ledger/ledger.ts';
import { OWNERS } from '../ingest/waiting/waiting.ts';
import type { LoadRequest } from '../ingest/request.ts';
import { sized, withWorkbench } from '../ingest/workbench/with-workbench.ts';
import { readAnew } from './read-anew.ts';

/** What reading anew needs: `cardSecret` is the key of the codes by which what was erased is known again. */
export type AmendRequest = LoadRequest & { readonly cardSecret: string | undefined };

/**
 * Reads deliveries that came later anew, as they would have been read had the withdrawn one never come: rows wait where
 * it alone declared their owner, and a telephone number may be read by another country. Nothing earlier can read
 * otherwise. Answers what then stands in the ledger; new editions lie in the archive, and count for nothing yet.
 */
export async function amendLater(request: AmendRequest, ledger: Ledger, withdrawn: Manifest): Promise<Manifest[]> {
  const { folder } = ledger;
  const after = ledger.manifests.filter(({ seq }) => seq < withdrawn.seq);
  const unsaid = [withdrawn];
  for (const delivery of ledger.manifests.filter(({ seq }) => seq > withdrawn.seq)) {
    if (request.signal?.aborted) throw new JobError('cancelled', 'The withdrawal was stopped: nothing was changed.');
    const { cardSecret, progress } = request;
    const reading = { folder, after, unsaid, delivery, edition: withdrawn.seq, cardSecret, progress };
    const needsLook = delivery.released > 0 || unsaid.some(({ kinds }) => kinds.some((kind) => OWNERS.includes(kind)));
    const anew = needsLook
      ? await withWorkbench(sized(request, ledger, delivery), (bench) => readAnew(bench, reading))
      : null;
    after.push(anew ?? delivery);
    if (anew) unsaid.push(delivery);
  }
  return after;
}
