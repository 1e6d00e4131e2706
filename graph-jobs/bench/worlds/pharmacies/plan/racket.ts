import type { Draw } from '#jobs/generate/draw';
import type { Plan, Shop } from '../model.ts';
import type { Crew } from './crew.ts';
import { enlist } from './enlist.ts';
import { personOf } from './means.ts';
import { reopen } from './persons.ts';

/** A racket while it is planned. */
export interface Racket {
  readonly name: string;
  readonly draw: Draw;
  readonly crew: Crew;
  readonly shops: Shop[];
}

/** Opens an account anew in another's name, for the same runner. */
export function comeBack(
  plan: Plan,
  racket: Racket,
  shop: Shop,
  { at, day, wait }: { at: number; day: number; wait?: number },
): void {
  const key = `${racket.name} return ${at}`;
  const draw = shop.draw.at('back');
  const holder = personOf(plan.root.at('person').at(key), key, shop.country);
  const [old] = shop.roles.slice(-1);
  const role = { operator: old?.operator ?? null, racket: old?.racket ?? null, from: null };
  const reason = shop.reason ?? 'policy violation';
  const next = reopen(plan, shop, {
    key,
    day,
    draw,
    reason,
    holder,
    roles: [role],
    ...(wait !== undefined && { wait }),
  });
  const runner = racket.crew.runners.find(({ name }) => name === role.operator) ?? racket.crew.runners[0];
  const cell = draw.at('cell').pick(racket.crew.cells);
  if (runner) enlist(plan, next, { crew: racket.crew, cell, runner, from: next.opened });
  racket.shops.push(next);
}
