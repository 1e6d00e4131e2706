import { leiden } from '#jobs/detect/communities/leiden';
import { project } from '#jobs/detect/links/projection';
import { tabulate } from '#jobs/detect/links/use-table';
import { OfferTable } from '#jobs/detect/suspicion/offers';
import { groupSellers } from '#jobs/detect/think';
import type { Network } from './network.ts';

/** The groups that detection finds where nobody shows a signal: of each seller its own, or a group of itself. */
export function groupNetwork({ uses, truth }: Network, seed: number): Int32Array {
  const projection = project(tabulate([...uses]));
  const { communities } = groupSellers(projection, {
    engine: leiden,
    seed,
    signalsOf: () => 0,
    offers: new OfferTable().offers(),
    sellers: truth.length,
    estimates: null,
  }).communities;
  const found = Int32Array.from(truth, (_, seller) => communities.length + seller);
  for (const [group, members] of communities.entries()) {
    for (const member of members) found[Number(projection.sellers[member]?.slice(1))] = group;
  }
  return found;
}
