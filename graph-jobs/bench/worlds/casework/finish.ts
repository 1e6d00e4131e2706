import type { Draw } from '#jobs/generate/draw';
import type { Account } from './account.ts';
import type { Files } from './files.ts';
import { fillFields } from './register.ts';

/** What every honest account gets at last: services, fields of its own, and now and then a mistake against it. */
export function finishHonest({ services, settings }: Files, account: Account): void {
  const { draw } = account;
  const { honest } = settings;
  services.serve(account, 'honest', settings.services);
  fillFields(account);
  if (draw.at('wrongly removed').chance(honest.wrongRemoval)) account.signals.add('removal');
  if (draw.at('wrongly seized').chance(honest.wrongSeizure)) account.signals.add('seizure');
}

/** Lets one shop of a group sell fakes, on the level's chance. */
export function tempt({ settings }: Files, group: readonly Account[], draw: Draw): void {
  if (!draw.at('tempted').chance(settings.honest.dishonest)) return;
  const account = draw.at('who').pick(group);
  account.pricing = 'fake';
  account.signals.add('removal').add('test_buy');
}
