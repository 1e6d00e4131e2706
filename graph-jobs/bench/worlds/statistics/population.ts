import { Draw } from '#jobs/generate/draw';
import type { WorldRequest } from '../world.ts';
import type { Account } from './account.ts';
import { addCamouflage, addGuests, addOwn, addPopular, recycle } from './crowd.ts';
import { outsiders } from './neighbours.ts';
import { networkAccounts } from './networks.ts';
import { planNetworks } from './plan.ts';
import { LEVEL_SETTINGS } from './settings.ts';

/** All accounts of a marketplace with what they use, in an order that says nothing. */
export function population({ level: name, seed, sellers, honest }: Omit<WorldRequest, 'deliveries'>): Account[] {
  const level = LEVEL_SETTINGS[name];
  const draw = Draw.of(seed).at('statistics').at(name);
  const all = planNetworks(draw.at('networks'), sellers);
  const taken = all.reduce((sum, { size }) => sum + size, 0);
  // Without rackets the honest stay who they are.
  const networks = all.filter(({ isRacket }) => !isRacket || !honest);
  const members = networks.flatMap((network) => networkAccounts(network, level));
  const strangers = outsiders(draw.at('outsiders'), Math.max(0, sellers - taken), level);
  addPopular(strangers, sellers, level);
  addPopular(members, sellers, level);
  addGuests(strangers, all, level);
  addOwn(strangers);
  recycle(draw.at('recycle'), strangers, level);
  addCamouflage(members, strangers, level);
  addOwn(members);
  return [...members, ...strangers].sort((a, b) => (a.id < b.id ? -1 : 1));
}
