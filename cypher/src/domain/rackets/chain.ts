import type { ChainLink, ChainRole } from './racket.ts';

/** The parts of the chain, from workshop to money. */
export const CHAIN: readonly ChainRole[] = ['production', 'distribution', 'retail', 'money'];

/** Where several parts are a seller's, the first of these is its part: the rarest, for nearly everybody also sells. */
const RAREST_FIRST: readonly ChainRole[] = ['production', 'money', 'distribution', 'retail'];

/** The part of each seller that has one. */
export function chainRolesOf(chain: readonly ChainLink[]): Map<string, ChainRole> {
  const roles = new Map<string, ChainRole>();
  for (const role of [...RAREST_FIRST].reverse())
    for (const link of chain) if (link.role === role) for (const seller of link.sellers) roles.set(seller, role);
  return roles;
}
