import type { Draw } from '#jobs/generate/draw';
import type { Kind, Seller, Value } from './model.ts';
import { ownValue, share } from './settle.ts';
import type { Settings } from './settings.ts';

/** What somebody uses for several accounts of its own. */
const KINDS: readonly { readonly kind: Kind; readonly weight: number }[] = [
  { kind: 'phone', weight: 5 },
  { kind: 'device', weight: 4 },
  { kind: 'bank', weight: 4 },
  { kind: 'email', weight: 2 },
  { kind: 'ip', weight: 2 },
  { kind: 'home', weight: 2 },
  { kind: 'handle', weight: 1 },
  { kind: 'company', weight: 1 },
];

/** Somebody who has a value for several accounts mostly gives the same to the next one. */
const SAME_AGAIN = 0.75;

/** Ties each account of an operator to an earlier one by values of its own, the same way for honest and other people. */
export function tieOperator(draw: Draw, accounts: readonly Seller[], { pairTies }: Settings): void {
  const known = new Map<Kind, { readonly value: Value; readonly users: Seller[] }>();
  for (const [at, account] of accounts.entries()) {
    if (at === 0) continue;
    const own = draw.at(at);
    const earlier = own.at('earlier').pick(accounts.slice(0, at));
    for (const kind of kinds(own.at('kinds'), own.at('count').between(...pairTies))) {
      const usual = own.at('same').at(kind).chance(SAME_AGAIN) ? known.get(kind) : undefined;
      const isUsual = usual?.users.includes(earlier);
      const tie = usual && isUsual ? usual : { value: ownValue(earlier, kind), users: [earlier] };
      tie.users.push(account);
      known.set(kind, tie);
      share(tie.value, [earlier, account]);
    }
  }
}

function kinds(draw: Draw, count: number): Set<Kind> {
  const picked = new Set<Kind>();
  for (let at = 0; picked.size < count; at++) picked.add(draw.at(at).weighted(KINDS, ({ weight }) => weight).kind);
  return picked;
}
