import type { Draw } from '#jobs/generate/draw';
import type { Kind, Seller, Value } from './model.ts';
import type { Gang } from './model.ts';
import { share } from './settle.ts';
import type { Settings } from './settings.ts';
import { makeValue } from './values.ts';

/** What ties one operator of a racket to another, and how many accounts use one of it at most. */
const TIES: readonly { readonly kind: Kind; readonly weight: number; readonly most: number }[] = [
  { kind: 'backroom', weight: 5, most: 9 },
  { kind: 'payee', weight: 4, most: 10 },
  { kind: 'picture', weight: 3, most: 7 },
  { kind: 'sender', weight: 3, most: 16 },
  { kind: 'supplier', weight: 3, most: 12 },
  { kind: 'bank', weight: 2, most: 5 },
  { kind: 'stall', weight: 2, most: 4 },
  { kind: 'phone', weight: 1.5, most: 4 },
  { kind: 'handle', weight: 1, most: 4 },
  { kind: 'device', weight: 0.7, most: 3 },
];

/** Newcomers rather join what is there than begin something new. */
const JOINS = 0.6;

interface Bond {
  readonly kind: Kind;
  readonly most: number;
  readonly value: Value;
  readonly users: Set<Seller>;
}

/** Ties each operator of a racket to others that are in it already, so that nobody who is tied stands apart. */
export function weave(draw: Draw, gangs: readonly Gang[], { crossTies, spread }: Settings): void {
  const there: Gang[] = [];
  const bonds: Bond[] = [];
  for (const [at, gang] of gangs.entries()) {
    if (gang.tied.length === 0) continue;
    const own = draw.at(at);
    const count = there.length > 0 ? own.at('count').between(...crossTies) : 0;
    for (let tie = 0; tie < count; tie++) {
      const step = own.at('tie').at(tie);
      const bond = bondFor(step, there, bonds);
      const sure = step.at('sure').pick(gang.tied);
      const users = gang.tied.filter((one, which) => one === sure || step.at('also').at(which).chance(spread));
      for (const user of users) bond.users.add(user);
      share(bond.value, [...bond.users]);
    }
    there.push(gang);
  }
}

function bondFor(draw: Draw, there: readonly Gang[], bonds: Bond[]): Bond {
  const { kind, most } = draw.at('kind').weighted(TIES, ({ weight }) => weight);
  const open = bonds.filter((bond) => bond.kind === kind && bond.users.size < bond.most);
  if (open.length > 0 && draw.at('joins').chance(JOINS)) return draw.at('which').pick(open);
  const host = draw.at('host').pick(draw.at('gang').pick(there).tied);
  const whose = { city: host.city, owner: host.owner, hall: host.seats.hall };
  const bond = { kind, most, value: makeValue(kind, draw.at('value'), whose), users: new Set([host]) };
  bonds.push(bond);
  return bond;
}
