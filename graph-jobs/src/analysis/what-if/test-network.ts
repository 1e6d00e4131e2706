import type { ChainRole } from '@ringbreaker/cypher/domain';
import type { Network } from './network.ts';

/** A network by hand: each row is a thing and who shares it; goods go from the first to the second of each step. */
export function networkOf(
  shared: readonly (readonly string[])[],
  {
    goods = [],
    roles = {},
    kind = 'Phone',
  }: { goods?: readonly (readonly [string, string])[]; roles?: Record<string, ChainRole>; kind?: string } = {},
): Network {
  const keys = new Set([...shared.flat(), ...Object.keys(roles)]);
  return {
    members: [...keys].map((key) => ({ key, label: key, operatorId: null, role: roles[key] ?? null })),
    things: shared.map((members, at) => ({ key: `${kind}-${at}`, kind, label: `${kind}-${at}`, members })),
    goods: goods.map(([from, to]) => ({ from, to, through: null })),
  };
}

/** Everybody shares something with everybody. */
export function clique(...keys: string[]): string[][] {
  return keys.flatMap((one, at) => keys.slice(at + 1).map((other) => [one, other]));
}

/** Each shares something with the next. */
export function chain(...keys: string[]): string[][] {
  return keys.slice(1).map((key, at) => [keys[at] as string, key]);
}
